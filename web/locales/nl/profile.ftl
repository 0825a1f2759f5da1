# Mijn profiel: het overzicht, het invullen, de bladzijde en het verslag. De vragen zelf staan in het inhoudspakket.

profile-page = Mijn profiel
profile-report-page = Mijn profiel, het verslag
profile-title = Mijn profiel
profile-title-half = Je bent op weg
profile-title-done = Je profiel is ingevuld
profile-lead = Wat je goed kunt, hoe je het liefst werkt, wat lastig is en wat voor jou telt. Daarna weet je wat je wilt houden en waar je het over wilt hebben.
profile-private = Alleen jij ziet dit. Er gaat niets weg, tenzij je later zelf iets deelt.
profile-part-strengths = Sterke kanten
profile-part-strengths-text = Kies er vijf uit vierentwintig, elk met een voorbeeld.
profile-part-preferences = Hoe ik werk
profile-part-preferences-text = Twaalf keer tussen twee manieren, en geen ervan is de goede.
profile-part-challenges = Wat lastig is
profile-part-challenges-text = Een paar open vragen. Overslaan mag.
profile-part-values = Wat voor mij telt
profile-part-values-text = Dertien keer kiezen uit vier. Dan zie je wat voorgaat.
profile-part-balance = Wat werk vraagt en geeft
profile-part-balance-text = Hoeveel je krijgt van wat telt, en wat het je kost.
profile-part-page = Zo werk je met mij
profile-part-page-text = Eén bladzijde voor wie met je samenwerkt.
profile-role = Hoe kijk je nu naar je werk?
profile-role-employee = als medewerker
profile-role-manager = als leidinggevende
profile-role-missing = Kies er een. De vragen verschillen een beetje.
profile-role-why = Wie leidinggeeft, krijgt een paar andere vragen.
profile-begin = Begin
profile-begin-time = Ongeveer 15 minuten. Stoppen en later verdergaan kan bij elke vraag.
profile-resume = Ga verder waar je was
profile-to-report = Bekijk je verslag
profile-to-page = Zo werk je met mij
profile-since = Laatst gewijzigd op { $day }
profile-balance-received = Wat werk geeft
profile-balance-demands = Wat werk vraagt
profile-balance-great = Goed werk, goed gevoel
profile-section-done = klaar
profile-section-half = { $answered } van { $of }
profile-section-open = nog { $of } te gaan
profile-page-filled = { $filled } van { $of } stukken geschreven
profile-more = Ook
profile-quickscan = Doe de Quickscan
profile-quickscan-again = Bekijk je Quickscan
profile-rounds = Eerdere verslagen
profile-anew = Begin een nieuwe ronde
profile-anew-title = Een nieuwe ronde
profile-anew-text = Handig na een half jaar, of als je werk is veranderd. Wat je nu hebt, blijft bewaard. Het verslag laat dan zien wat er anders is.
profile-carry = Wat gaat er mee?
profile-carry-words = Wat ik zelf schreef
profile-carry-words-text = Sterke kanten met hun voorbeelden, open vragen en je bladzijde. De rest beantwoord je opnieuw.
profile-carry-empty = Niets, ik begin leeg
profile-anew-do = Begin de ronde

profile-missing = Dit deel is er nog niet
profile-missing-do = Naar mijn profiel
profile-where = Mijn profiel: { $section }
profile-skip = Sla over
profile-end = Klaar
profile-chosen = { $n } van { $of } gekozen
profile-chosen-all = { $of } gekozen. Wil je een andere, haal er dan eerst een weg.
profile-order = Jouw volgorde
profile-order-none = Wat je kiest, komt hier te staan. Het sterkste bovenaan.
profile-up = { $label } omhoog
profile-down = { $label } omlaag
profile-drop = { $label } weghalen
profile-between = { $left } of { $right }
profile-rather = eerder { $to }
profile-prompts = Herken je iets? Zet het erin en maak het van jou
profile-pick = { $label }, { $line }: { $which }
profile-why-choose = Waarom moet ik kiezen?
profile-why-choose-text = Als je punten mag geven, is al snel alles belangrijk. Door te kiezen zie je wat voorgaat als het erop aankomt. Elk tweetal komt precies één keer samen op een scherm.

profile-page-private = Alleen voor jou, tot je een stuk deelt in een afspraak.
profile-page-share = Delen: { $label }
profile-page-shared = om te delen
profile-page-mine = alleen voor jou
profile-page-change = Verander deze bladzijde
profile-suggestions = { $count ->
    [one] Eén zin uit je profiel
   *[other] { $count } zinnen uit je profiel
  }
profile-paper = Op papier
profile-paper-what = Wat komt er op papier?
profile-paper-all = alles wat er staat
profile-paper-shared = alleen wat op delen staat
profile-paper-do = Druk de bladzijde af
profile-paper-none = Schrijf eerst een of twee stukken. Dan kun je de bladzijde afdrukken.
profile-paper-foot = Geschreven met Wederzijds, in mijn eigen woorden.

profile-report-empty = Hier komt je verslag
profile-report-empty-text = Er is nog niets ingevuld. Begin met één deel, dan staat het hier.
profile-report-toc = Op deze bladzijde
profile-report-of = Profiel van { $day }
profile-report-of-earlier = Eerder profiel, van { $day }
profile-report-private = Alleen jij ziet deze bladzijde.
profile-report-heading = Je werkt op je best met { $first } en { $second }.
profile-report-heading-half = Je profiel tot nu toe
profile-report-open = Nog niet alles is ingevuld.
profile-report-use = Gebruik het in een afspraak
profile-report-print = Druk het verslag af
profile-report-short = In het kort
profile-report-counts = Wat voor jou telt
profile-report-weigh = Wat telt, en wat je ervan krijgt
profile-report-demands = Wat werk van je vraagt
profile-report-field = Goed werk, en je er goed bij voelen
profile-report-strengths = Sterke kanten
profile-report-preferences = Hoe je graag werkt
profile-report-challenges = Wat lastig is
profile-report-changed = Wat er veranderd is sinds { $day }

profile-short-strong = Sterk in
profile-short-little = { $what }: daar komt nu te weinig van uit.
profile-short-much = { $what }: daar wordt nu te veel op geleund.
profile-short-counts = Wat het zwaarst telt
profile-short-counts-more = Dit zijn de eerste vier. Hun onderlinge volgorde is minder zeker.
profile-short-protect = Om te houden
profile-short-protect-more = { $count ->
    [one] Het telt zwaar en je hebt het. Zeg dat, voordat het per ongeluk verdwijnt.
   *[other] Ze tellen zwaar en je hebt ze. Zeg dat, voordat ze per ongeluk verdwijnen.
  }
profile-short-talk = Om over te praten
profile-short-talk-more = { $count ->
    [one] Het telt zwaar en je krijgt er nu weinig van.
   *[other] Ze tellen zwaar en je krijgt er nu weinig van.
  }

profile-band-0 = Telt het zwaarst
profile-band-1 = Ertussenin
profile-band-2 = Telt minder zwaar
profile-counts-few = Nog niet genoeg. Je deed { $answered } van de { $of } schermen; vanaf negen laten we een volgorde zien.
profile-counts-few-do = Ga verder met kiezen
profile-counts-lead = Je koos telkens uit vier. Dertien exacte plaatsen zouden meer beloven dan je antwoorden kunnen zeggen, daarom zie je drie groepen.
profile-counts-convention = De eerste vier, de volgende vijf en de laatste vier: die grenzen zijn onze eigen afspraak.
profile-counts-order = De hele volgorde, en hoe zeker die is
profile-order-lead = De stip is het aandeel van een waarde, de band laat zien waar hij waarschijnlijk ligt als je het nog eens doet. Een streep in de tabel scheidt groepen die duidelijk verschillen. Binnen een groep zegt de volgorde weinig.
profile-order-rank = Plaats
profile-order-value = Waarde
profile-order-less = minder
profile-order-more = meer
profile-order-share = van de duizend
profile-order-error = ± { $error }
profile-order-convention = Samen tellen de aandelen op tot duizend.
profile-order-fit = Je keuzes passen bij deze volgorde voor { $fit }, op een schaal van 0 (toeval) tot 1 (precies).

profile-weigh-lead = Hoe hoger, hoe zwaarder het telt. Hoe verder naar rechts, hoe meer je er nu van krijgt. De nummers staan in de lijst eronder.
profile-weigh-plain = Hoeveel je werk je nu geeft. Met meer schermen van ‘wat telt’ zie je het ook naast wat voor jou voorgaat.
profile-weigh-caption = Wat telt tegen hoeveel je ervan krijgt, van 1 tot 5
profile-weigh-none = niet ingevuld
profile-weigh-gets = je krijgt { $n }, { $label }
profile-tag-protect = houden
profile-tag-talk = bespreken
profile-weigh-convention = Houden: bij de eerste vier, en je krijgt er 4 of meer van. Bespreken: bij de eerste vier, en je krijgt 2 of minder. Dat is onze eigen afspraak.
profile-demands-lead = Meer is niet goed of slecht. Het laat zien waar je kracht naartoe gaat.
profile-field-work = Hoe goed je werk is, vind je zelf: { $n }, { $label }.
profile-field-feeling = Hoe je je over je werk voelt: { $n }, { $label }.
profile-field-one = Met allebei de antwoorden zie je waar je staat.
profile-field-label = Goed werk { $work } van 5, goed gevoel { $feeling } van 5: { $field }
profile-field-across = hoe goed het werk is
profile-field-up = hoe goed het voelt
# Een schuine streep is een nieuwe regel in de tekening.
profile-field-both = goed werk, / goed gevoel
profile-field-only-work = goed werk
profile-field-only-feeling = goed gevoel
profile-field-neither = nog geen / van beide
profile-field-all = Alle vier de velden
profile-field-convention = De grens ligt bij 4, onze eigen afspraak.
profile-used = gebruik: { $use }
profile-preferences-lead = Geen van beide kanten is de betere.
profile-preferences-dashed = Een onderbroken lijn betekent: geen voorkeur.
profile-neutral = ertussenin
profile-none = geen voorkeur
profile-none-said = niet ingevuld
profile-lean = { $left } of { $right }: { $text }
profile-amount = { $n }, { $label }
profile-changed-none = Er is niets veranderd sinds de vorige keer.
profile-changed-what = Wat
profile-changed-before = Toen
profile-changed-now = Nu
profile-change-strength-added = { $label }: nieuw bij je sterke kanten
profile-change-strength-dropped = { $label }: niet meer bij je vijf
profile-change-strength-use = { $label }: gebruik
profile-change-preference = { $label } of { $other }
profile-change-challenge = { $label }
profile-change-value-band = { $label }: hoe zwaar het telt
profile-change-received = { $label }: wat je krijgt
profile-change-demand = { $label }: wat werk vraagt
profile-change-great-work = Hoe goed je werk is
profile-change-feeling-great = Hoe je je over je werk voelt
profile-changed-table = Tabel van wat er veranderd is
