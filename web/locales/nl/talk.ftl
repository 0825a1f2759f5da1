# Praten: de agenda, en het stille scherm met één ding tegelijk.

talk-page = Praten
talk-heading = Een uur voor jullie tweeën
talk-heading-30 = Een half uur voor jullie tweeën
talk-heading-60 = Een uur voor jullie tweeën
talk-heading-90 = Anderhalf uur voor jullie tweeën
talk-lead = Ga naast elkaar zitten, met dit tussen jullie in. Het begint met wat goed gaat. { $name } gaat als eerste. Er hoeft niets af.
talk-not-crossed = Nog niet elke blik is er, dus deze agenda is gemaakt van wat er wel is. Praten kan evengoed.
talk-nothing = Er is nog niets voor de agenda
talk-nothing-text = De agenda komt uit de vergelijking. Als beide kanten open zijn en jullie blik er is, staat hij hier.
talk-nothing-action = Naar de vergelijking
talk-how-long = Hoelang hebben jullie?
talk-minutes = { $minutes } minuten
talk-topics = { $count ->
    [one] { $count } onderwerp
   *[other] { $count } onderwerpen
  }
talk-agenda-heading = Waar jullie over praten
talk-part-opening = Aankomen
talk-part-going-well = Wat goed gaat
talk-part-commitments = Wat elk van jullie gaat doen
talk-part-closing = Afsluiten
talk-begins = { $name } begint
talk-part-minutes = { $minutes } min
talk-item-needs = heeft nodig
talk-item-figures = nodig { $needed }, nu { $received }
talk-item-figures-early = nodig { $needed }, te vroeg om te zeggen
talk-item-answered = besproken
talk-reason-manager-first = { $name } gaat als eerste: hier kan { $name } het meeste geven
talk-reason-own-gap = { $name } gaat als eerste: hier kan { $name } het meeste geven
talk-reason-priority = belangrijk, en het komt tekort
talk-reason-falls-short = belangrijk, en het komt tekort
talk-reason-unspoken = tot nu toe nooit gezegd
talk-reason-blind-spot = { $name } denkt dat er meer aankomt dan er aankomt
talk-reason-seen-differently = jullie zijn het niet eens over wiens deel dit is
talk-reason-undersold = er komt meer aan dan { $name } denkt
talk-reason-more-than-needed = er komt meer aan dan nodig
talk-reason-agreed = jullie zien het hetzelfde
talk-reason-waiting = nog niet iedereen heeft gekeken
talk-parked-heading = Geparkeerd
talk-parked-text = Past er deze keer niet bij. Het blijft hier staan voor een volgend gesprek.
talk-parked-put-back = Terug op de agenda
talk-well-text = Begin ermee dit hardop tegen elkaar te zeggen.
talk-start = Begin het gesprek
talk-continue = Verder met het gesprek
talk-held = Jullie spraken elkaar op { $date }, { $minutes } minuten.
talk-to-agree = Schrijf op wat jullie afspreken
talk-before-heading = Voor jullie beginnen
talk-before-phones = Telefoons weg, deur dicht, niemand die wacht.
talk-before-typing = Eén van jullie typt voor allebei. Wat voor de ander getypt is, blijft gemerkt tot die het bevestigt of tekent.
talk-before-stop = Elk van jullie kan op elk moment stoppen, zonder reden.
talk-safety = Voelt een gesprek niet veilig?

talk-clock = { $passed } van { $minutes } minuten
talk-clock-over = { $passed } minuten
talk-clock-plenty = , ruim de tijd
talk-clock-fine = , geen haast
talk-clock-last = , zoek een goede plek om te stoppen
talk-clock-past = , wat over is kan wachten
talk-topic-position = Onderwerp { $n } van { $total }
talk-agenda-link = Agenda
talk-pause = Pauze
talk-resume = Verder
talk-paused-heading = Even pauze
talk-paused-text = Alles is bewaard. De klok staat stil.
talk-leave = Verlaat het gesprek

talk-tells = vertelt
talk-sums-up = vat eerst samen
talk-goes-first = gaat eerst
talk-sign = Ik merk het als
talk-why = Want
talk-need-and-now = Nodig en nu
talk-needed-now = nodig { $needed }, nu { $received }.
talk-needed-now-early = nodig { $needed }, nu te vroeg om te zeggen.
talk-other-thinks = { $name } denkt { $delivered }.
talk-other-new = { $name } had dit niet op de lijst.
talk-other-part = { $name } ziet het voor { $acknowledged } als eigen deel.
talk-question = Een vraag die helpt
talk-question-another = Een andere vraag
talk-understood-label = Wat heb je gehoord, in je eigen woorden?
talk-understood-help = { $name } zegt of het klopt. Antwoord daarna pas.
talk-cause-legend = En hoe kwam het?
talk-cause-clear = Laat dit open
talk-noting = Je noteert dit voor { $name }. Het blijft zo gemerkt tot { $name } het bevestigt of tekent.
talk-noted-beside = { $name } noteerde dit ook. Wat { $giver } zelf schreef, geldt.
talk-understood-short = Gehoord:
talk-noted-by = Genoteerd door { $name }. Is dit wat je zei?
talk-answer-earlier = De woorden zijn veranderd nadat dit is beantwoord. Antwoord opnieuw op de woorden van nu.
talk-confirm = Ja, dat is van mij
talk-confirmed = Dit staat nu op je eigen naam
talk-outcome = Waar komen jullie op uit?
talk-adjust-label = Wat spreken jullie in plaats daarvan af?
talk-cannot-label = Dit kan ik niet geven, omdat
talk-later-label = Wanneer komen jullie erop terug?
talk-text-help = Dit komt in deze woorden in de afspraak te staan.
talk-choose-answer = Kies waar jullie op uitkomen, of parkeer het nog even.
talk-previous = Vorige
talk-park = Parkeer het
talk-parked-toast = Geparkeerd. Het blijft op de lijst.
talk-write = Schrijf op en ga verder
talk-write-last = Schrijf op en rond af
talk-next = Volgende
talk-begin-items = Naar het eerste onderwerp
talk-saved-answer = Opgeschreven

talk-end-heading = Waar zijn jullie nu?
talk-end-text = Wat niet af is, mag open blijven. Kijk naar wat jullie afspreken, en wie wat gaat doen.
talk-end-answered = { $count ->
    [0] Nog geen onderwerp heeft een uitkomst.
    [one] Eén onderwerp heeft een uitkomst.
   *[other] { $count } onderwerpen hebben een uitkomst.
  }
talk-end-parked = Geparkeerd voor een andere keer
talk-end-date = Wanneer spraken jullie elkaar?
talk-end-minutes = Hoeveel minuten ongeveer?
talk-end-remark = Iets om te onthouden van dit gesprek
talk-end-remark-help = Hoeft niet. De ander leest dit ook, het hoort niet bij de afspraak.
talk-end-hold = Klaar, nu de afspraak
talk-end-back = Terug naar het laatste onderwerp
talk-reason-carried-over = vorige keer open gebleven
talk-item-settled = al over eens
talk-carried-plans = Wat jullie eerder beloofden en nog open is: wat kwam ervan?
talk-move-up = Zet hoger: { $text }
talk-move-down = Zet lager: { $text }
talk-moved-toast = De volgorde is veranderd.
talk-put-back-toast = Het staat op de agenda.
