# Afspreken: de pagina die jullie allebei tekenen, met plannen en doelen, en de print ervan.

agree-page = Afspreken
agree-heading = Wat { $a } en { $b } afspreken
agree-lead-open = Hier schrijven jullie samen op wat elk van jullie gaat doen. Er is niets afgesproken tot jullie allebei hebben getekend.
agree-period = { $from } tot en met { $until }
agree-period-from = vanaf { $from }
agree-period-until = tot en met { $until }
agree-not-agreed = niet door allebei getekend
agree-seal-both = Twee helften aaneen: allebei getekend
agree-seal-none = Twee open helften: nog niemand heeft getekend
agree-seal-one = { $name } heeft getekend, de andere helft is nog open
agree-focus = Over

agree-needs-heading = Wat we van elkaar nodig hebben
agree-needs = heeft nodig van { $name }
agree-needs-none = Hier staat niets.
agree-sign = te merken als
agree-answer-agree = afgesproken
agree-answer-adjust = aangepast
agree-answer-cannot = { $name } kan dit niet geven, omdat
agree-answer-cannot-plain = { $name } kan dit niet geven
agree-answer-later = later
agree-noted = genoteerd door { $name }
agree-talk-about = Bespreek het
agree-open-answers = { $count ->
    [one] Eén verwachting heeft nog geen antwoord.
   *[other] { $count } verwachtingen hebben nog geen antwoord.
  } Dat mag zo blijven. Dan staat het zonder antwoord in de afspraak.

agree-plans-heading = Wat elk van ons eraan doet
agree-will = gaat dit doen
agree-plans-none = Nog geen plan.
agree-plan-when = Als
agree-plan-so-that = zodat
agree-plan-notice = We merken het aan
agree-plan-fallback = Lukt het niet
agree-plan-look-back = Terugkijken
agree-plan-because = Voor
agree-serves = { $name } ({ $numbers })
agree-plan-add = Plan voor { $name } erbij
agree-plan-edit = Verander
agree-plan-being-changed = wordt hieronder veranderd
agree-plan-drop = Laat vallen
agree-which-plan = , plan van { $name }: { $action }
agree-which-expectation = , verwachting: { $text }
agree-which-offer = , aanbod of grens: { $text }
agree-which-goal = , doel: { $text }
agree-plan-continue = Plan in wording
agree-form-new = Een plan voor { $name }
agree-form-change = Verander een plan van { $name }
agree-form-lead = Eén moment, één ding. Klein genoeg om het deze maand te doen.
agree-form-owner = Wie gaat het doen?
agree-form-moment = Als
agree-form-moment-help = Een moment dat je kunt aanwijzen: ‘het donderdag twaalf uur is’.
agree-form-action = dan
agree-form-action-help = Wat er dan gebeurt, met ‘ik’ erin: ‘zet ik de planning op het bord’.
agree-form-effect = zodat
agree-form-effect-help = Wat de ander eraan heeft.
agree-form-sign = We merken het aan
agree-form-sign-help = Iets wat jullie allebei kunnen zien of horen.
agree-form-fallback = Lukt het niet, dan
agree-form-fallback-help = Wat er dan gebeurt. Het lukt een keer niet.
agree-form-look-back = We kijken terug op
agree-form-serves = Welke verwachtingen dient dit?
agree-form-serves-none = Er zijn geen verwachtingen om uit te kiezen.
agree-form-save = Zet het in de afspraak
agree-form-later = Later
agree-form-discard = Gooi dit weg
agree-form-missing = Een plan heeft een moment nodig, wat er dan gebeurt, en een datum om terug te kijken.
agree-form-preview = Zo leest het
agree-noted-for = Je schrijft dit voor { $name }. Het bindt { $name } door te tekenen, niet eerder.
agree-dropped-plan = Plan losgelaten
agree-dropped-goal = Doel losgelaten
agree-drop-heading = Dit loslaten?
agree-drop-text = Het gaat van de pagina af. Wat er stond, blijft leesbaar in de geschiedenis van het bestand.
agree-drop-because = Waarom? De ander leest dit.
agree-drop-yes = Laat het los
agree-cancel = Ga terug
agree-discarded = Weggegooid

agree-two-texts = Er staan twee teksten naast elkaar. Jullie veranderden dit tegelijk. Kies er één, of schrijf een derde.
agree-two-texts-by = geschreven door { $name }, { $at }
agree-two-texts-use = Neem deze

agree-cannot-heading = Wat we niet kunnen geven
agree-offers-heading = Waar je sowieso op kunt rekenen
agree-because = omdat

agree-goals-heading = De doelen die dit dient
agree-goal-by = uiterlijk { $date }
agree-goal-because = Voor { $list }.
agree-goal-plans = { $count ->
    [one] Eén plan werkt eraan.
   *[other] { $count } plannen werken eraan.
  }
agree-goal-add = Doel erbij
agree-goal-none = Geen doel genoemd. Dat mag.
agree-goal-form-new = Een doel voor jullie tweeën
agree-goal-form-change = Verander een doel
agree-goal-text = Wat is er dan anders?
agree-goal-text-help = De uitkomst van wat jullie afspreken, in één zin.
agree-goal-date = Wanneer?
agree-goal-serves = Welke verwachtingen dient het?
agree-goal-commitments = Welke plannen werken eraan?
agree-goal-save = Zet het doel erin
agree-goal-missing = Een doel heeft een zin nodig.

agree-look-back-heading = Wanneer we terugkijken
agree-look-back-renew = We vernieuwen het op { $date }
agree-look-back-none = Nog geen datum.
agree-dates-change = Kies de data
agree-dates-heading = Wanneer kijken jullie terug?
agree-dates-help = Twee weken, zes weken en daarna elk kwartaal is een goed begin.
agree-dates-one = Datum { $n }
agree-dates-add = Datum erbij
agree-dates-remove = Verwijder datum { $n }
agree-dates-save = Houd deze data aan

agree-signatures = Handtekeningen
agree-unsigned = nog niet getekend
agree-code = veiligheidscode { $code }
agree-only-other = { $name } herkende dit apparaat, verder niemand
agree-devices = Getekend op deze twee apparaten. De tijden zijn die van de apparaten.
agree-devices-one = Tot nu toe op één apparaat getekend. De tijd is die van het apparaat.
agree-fine = Een werkafspraak tussen twee mensen. Het is geen beoordeling en verandert niets aan het arbeidscontract. Jullie hebben er allebei een volledig exemplaar van.
agree-proof = De handtekeningen verzegelen de tekst op twee apparaten. Ze bewijzen niet wie op de knop drukte.
agree-named-by-date = versie { $version } van { $date }

agree-aside = Wat je ermee kunt doen
agree-show = Wat er op de pagina staat
agree-show-present = Zoals het nu is
agree-show-offered = Zoals { $name } het tekende
agree-show-version = Versie { $version }, { $date }
agree-status-newer = Gemaakt met een nieuwere versie
agree-status-newer-text = De app van de ander is nieuwer. Je kunt deze tekst hier lezen, en tekenen zodra de jouwe is bijgewerkt.
agree-status-open = Nog niet getekend
agree-status-open-text = Lees het eerst hardop aan elkaar voor. Daarna tekenen jullie allebei dezelfde tekst.
agree-status-mine = Jij hebt getekend. { $name } nog niet.
agree-status-mine-text = Stuur de afspraak naar { $name }. Komt die getekend terug, dan is het afgesproken.
agree-status-offered = { $name } heeft dit getekend. Nu jij.
agree-status-offered-text = Dit is de tekst zoals { $name } die tekende. Teken precies deze, of verander iets en stel het opnieuw voor.
agree-status-agreed = Afgesproken, allebei getekend
agree-status-agreed-text = Wat jullie vanaf nu veranderen, wordt een nieuwe versie die jullie allebei opnieuw tekenen.
agree-status-changed = Veranderd sinds versie { $version }
agree-status-changed-text = Versie { $version } geldt tot jullie allebei de nieuwe tekst hebben getekend.
agree-status-new-text = Je eigen veranderingen staan niet in deze tekst.
agree-sign-action = Teken het
agree-sign-theirs = Teken het zoals { $name }
agree-change-instead = Liever iets veranderen
agree-withdraw = Trek mijn handtekening in
agree-withdraw-title = Je handtekening intrekken?
agree-withdraw-text = Zolang { $name } niet heeft getekend, kun je de jouwe terugnemen. De tekst blijft staan.
agree-withdraw-yes = Trek hem in
agree-withdrawn = Je handtekening is ingetrokken
agree-send = Stuur het naar { $name }
agree-save-file = Bewaar of stuur het bestand
agree-print = Print
agree-copy = Kopieer als tekst
agree-copied = Gekopieerd als gewone tekst
agree-copy-failed = De browser laat kopiëren niet toe. Selecteer de tekst dan op de pagina.
agree-change = Verander iets
agree-differences = { $count ->
    [0] Gelijk aan de tekst van nu
    [one] Eén verschil met de tekst van nu
   *[other] { $count } verschillen met de tekst van nu
  }
agree-changes = Veranderd sinds versie { $version }
agree-changes-none = Niets veranderd sinds versie { $version }.
agree-was = was:
agree-becomes = wordt:
agree-added = erbij gekomen
agree-removed = eraf gehaald
agree-changed-by = { $name }, { $at }
agree-set-aside = { $name } tekende op { $at } ook een eerdere tekst. Die telt niet meer mee.
agree-versions = Eerdere versies
agree-compare = Vergelijk twee versies
agree-compare-from = Van
agree-compare-to = Naar
agree-compare-found = { $count ->
    [0] Versie { $from } en versie { $to } zijn gelijk.
    [one] Eén verschil van versie { $from } naar versie { $to }.
   *[other] { $count } verschillen van versie { $from } naar versie { $to }.
  }
agree-older-shown = Je ziet versie { $version }, afgesproken op { $date }.
agree-followup = Kijk erop terug

agree-item-frame = Het kader
agree-item-party = { $name }
agree-item-expectation = { $name } heeft nodig
agree-item-answer = Antwoord op wat { $name } nodig heeft
agree-item-offer = { $name }, aanbod of grens
agree-item-commitment = { $name } gaat dit doen
agree-item-goal = Doel
agree-member-reason = aanleiding
agree-member-from = van
agree-member-until = tot
agree-member-focus = over
agree-member-checkIns = data om terug te kijken
agree-member-name = naam
agree-member-jobTitle = functie
agree-member-text = tekst
agree-member-sign = te merken als
agree-member-topicLabel = onderwerp
agree-member-topic = onderwerp
agree-member-answer = antwoord
agree-member-because = omdat
agree-member-nature = soort
agree-member-owner = wie
agree-member-moment = als
agree-member-action = wat er gebeurt
agree-member-effect = zodat
agree-member-fallback = lukt het niet
agree-member-lookBack = terugkijken
agree-member-expectations = dient
agree-member-commitments = plannen
agree-member-by = uiterlijk
agree-nature-offer = aanbod
agree-nature-limit = grens

agree-hint-one-side = De een heeft een plan en de ander niet. Willen jullie dat zo?
agree-hint-many = Meer dan drie plannen per persoon is veel om te onthouden. Welk telt het meest?
agree-hint-leave = Laat het zo

agree-dialog-heading = Lees het hardop voor je tekent
agree-dialog-text = De een leest, de ander luistert. Klinkt een zin anders dan je bedoelde, verander hem dan nu.
agree-dialog-means = Tekenen verzegelt deze tekst op dit apparaat. Het is een belofte tussen jullie tweeën, geen contract en geen beoordeling.
agree-dialog-theirs = Je tekent de tekst precies zoals { $name } die tekende. Daarmee is het afgesproken.
agree-dialog-noted = { $count ->
    [one] Eén antwoord daarin heeft { $name } voor jou genoteerd. Door te tekenen maak je het van jou.
   *[other] { $count } antwoorden daarin heeft { $name } voor jou genoteerd. Door te tekenen maak je ze van jou.
  }
agree-dialog-yes = Gedaan, teken het
agree-dialog-no = Ga terug
agree-signed-toast = Getekend. Stuur het nu naar { $name }.
agree-agreed-toast = Afgesproken. Jullie tekenden dezelfde tekst.
agree-print-changed = Niet door allebei getekend: dit is een concept.

agree-served-plans = Daarvoor: { $plans }
agree-served-goals = Doel: { $goals }
agree-served-none = Hier hoort nog geen plan bij.
agree-history = Hoe dit zo kwam
agree-history-in-use = geldt nu
agree-history-side-by-side = staat ernaast
agree-history-replaced = eerdere tekst
agree-history-withdrawn = ingetrokken
agree-history-dropped = losgelaten
