# Vergelijken: beide kanten naast elkaar.

compare-page = Vergelijken
compare-heading-closed = Vergelijken komt na beide kanten
compare-heading-looking = Eerst jouw blik, dan de vergelijking
compare-heading-waiting = Jouw blik is er. Die van { $name } is hier nog niet.
compare-heading = { $alike ->
    [0] { $talk ->
        [0] Naast elkaar
        [one] Eén punt vraagt als eerste om een gesprek.
       *[other] { $talk } punten vragen als eerste om een gesprek.
      }
    [one] { $talk ->
        [0] Eén punt zien jullie hetzelfde.
        [one] Eén punt zien jullie hetzelfde. Eén vraagt als eerste om een gesprek.
       *[other] Eén punt zien jullie hetzelfde. { $talk } vragen als eerste om een gesprek.
      }
   *[other] { $talk ->
        [0] { $alike } punten zien jullie hetzelfde.
        [one] { $alike } punten zien jullie hetzelfde. Eén vraagt als eerste om een gesprek.
       *[other] { $alike } punten zien jullie hetzelfde. { $talk } vragen als eerste om een gesprek.
      }
  }
compare-between = { $a } met { $b }
compare-lead = { $total ->
    [one] Eén verwachting
   *[other] { $total } verwachtingen
  }: { $a } van { $nameA } en { $b } van { $nameB }. Het gaat om wat er gevraagd wordt en wat er aankomt, niet om wie jullie zijn.
compare-closed-text = Als beide kanten klaar en geopend zijn, staan ze hier naast elkaar.
compare-closed-prepare = Naar mijn kant
compare-closed-exchange = Naar het uitwisselen
compare-looking-text = Je hebt gekeken naar { $done } van de { $total } verwachtingen van { $name }. Wat je bekeken hebt staat hieronder. De rest gaat open na jouw blik.
compare-looking-start-text = Voor de cijfers opengaan, kijk je één voor één naar wat { $name } nodig heeft, alleen de woorden.
compare-looking-action = Verder met de eerste blik
compare-looking-start = Begin met de eerste blik
compare-waiting-text = Stuur jouw blik, en vraag om die van { $name }. Tot dan zie je hier wat je zelf al weet.
compare-waiting-action = Bekijk de update
compare-waiting-sent = Alles van jou is meegegeven. Nu kijkt { $name }, en stuurt een bestand terug.
compare-to-firstlook = Mijn blik nalopen of veranderen

compare-picture-heading = Wat telt, en hoeveel ervan aankomt
compare-picture-lead = Hoe hoger, hoe belangrijker. Hoe dichter bij het midden, hoe meer ervan aankomt. Praat eerst over wat hoog en ver naar buiten ligt.
compare-needs-from = heeft nodig van { $name }
compare-picture-label = { $count ->
    [one] De verwachting van { $name }
   *[other] De { $count } verwachtingen van { $name }
  } naar belang en naar hoeveel er aankomt. De cijfers staan in de lijst eronder.
compare-zone-talk = over praten
compare-zone-park = laten rusten
compare-zone-keep = zo houden
compare-zone-enough = genoeg
compare-axis-importance = belang
compare-axis-missing = er komt veel tekort
compare-axis-enough = zoals nodig
compare-figures = nodig { $needed }, nu { $received }
compare-figures-no-received = nodig { $needed }, te vroeg om te zeggen
compare-figures-shut = gaat open na jouw blik
compare-talk-first = eerst over praten
compare-empty-side = { $name } heeft hier geen verwachtingen.
compare-not-in-picture = { $count ->
    [one] Eén staat niet in het plaatje, omdat niet bekend is hoeveel er aankomt.
   *[other] { $count } staan niet in het plaatje, omdat niet bekend is hoeveel er aankomt.
  }
compare-convention = Een plusje betekent dat er meer aankomt dan nodig is. De lijnen tussen de vier velden zijn onze eigen afspraak: belangrijk is 4 of 5, ‘zoals nodig’ betekent dat er niets tekortkomt. Ook ‘eerst over praten’ is van ons: belang maal wat er tekortkomt is 8 of meer, of het allerbelangrijkste komt tekort.

compare-table-open = Alle cijfers in een tabel
compare-table-caption = Alle verwachtingen met hun cijfers. Een lege plek betekent: niet beantwoord, of nog niet open.
compare-table-who = van wie
compare-table-expectation = verwachting
compare-table-importance = belang
compare-table-needs = nodig
compare-table-gets = nu
compare-table-part = deel van de ander
compare-table-gives = de ander denkt
compare-table-list = hoe jullie het zien

compare-views-heading = Waar jullie blik samenvalt, en waar niet
compare-views-lead = Een linkerhelft is hoe { $a } het ziet, een rechterhelft hoe { $b } het ziet. Een hele cirkel betekent dat jullie hetzelfde zeggen.
compare-views-needs = heeft nodig

compare-tally-waiting = { $count } wacht op een blik
compare-tally-unspoken = { $count } nooit gezegd
compare-tally-seen-differently = { $count } anders gezien
compare-tally-blind-spot = { $count ->
    [one] { $count } blinde vlek
   *[other] { $count } blinde vlekken
  }
compare-tally-undersold = { $count } onderschat
compare-tally-falls-short = { $count ->
    [one] { $count } komt tekort
   *[other] { $count } komen tekort
  }
compare-tally-more-than-needed = { $count } meer dan nodig
compare-tally-agreed = { $count } hetzelfde gezien

compare-list-waiting = Wacht op een blik
compare-list-unspoken = Nooit gezegd
compare-list-seen-differently = Anders gezien
compare-list-blind-spot = Blinde vlekken
compare-list-undersold = Onderschat
compare-list-falls-short = Komt tekort, en jullie weten het
compare-list-more-than-needed = Meer dan nodig
compare-list-agreed = Hetzelfde gezien
compare-about-waiting = De ander heeft nog niet gezegd hoe die het ziet.
compare-about-unspoken = De een heeft het nodig, voor de ander is het nieuw. Niemand kon het weten.
compare-about-seen-differently = Jullie zijn het niet eens over wiens deel dit is.
compare-about-blind-spot = Wie geeft, denkt dat er meer aankomt dan er aankomt.
compare-about-undersold = Er komt meer aan dan degene die geeft denkt.
compare-about-falls-short = Er komt minder aan dan nodig. Dat verrast geen van beiden.
compare-about-more-than-needed = Aardig, en misschien moeite die ergens anders heen kan. Het streepje is wat nodig is.
compare-about-agreed = Jullie beschrijven het op dezelfde manier. Zeg dat, het is het horen waard.

compare-say-both-enough = Jullie zeggen allebei { $value }, en dat is genoeg.
compare-say-both-needed = Jullie zeggen allebei { $value }. { $name } heeft { $needed } nodig.
compare-say-gets-thinks = { $name } krijgt { $received }. { $other } denkt { $delivered }.
compare-say-gets-thinks-needed = { $name } heeft { $needed } nodig en krijgt { $received }. { $other } denkt { $delivered }.
compare-say-new = { $name } krijgt { $received }. { $other } had dit niet op de lijst.
compare-say-new-needs = { $name } heeft { $needed } nodig. { $other } had dit niet op de lijst.
compare-say-part = { $name } heeft { $needed } nodig. { $other } ziet het voor { $acknowledged } als eigen deel.
compare-say-needs-gets = { $name } heeft { $needed } nodig en krijgt { $received }.
compare-say-needs = { $name } heeft { $needed } nodig.
compare-say-gets-early = { $name } heeft { $needed } nodig en krijgt { $received }. { $other } vindt het te vroeg om te zeggen.
compare-say-waiting = { $other } heeft hier nog niet naar gekeken.
compare-say-shut = Gaat open na jouw blik.
compare-because = { $name } schreef
compare-scale-label = Op een lijn van 1 tot 5. { $text }

compare-mark-revised = veranderd na het openen
compare-mark-earlier = de blik gaat over eerdere woorden
compare-mark-two-texts = er staan twee teksten naast elkaar
compare-answer-agree = in het gesprek: afgesproken
compare-answer-adjust = in het gesprek: aangepast
compare-answer-cannot = in het gesprek: kan niet
compare-answer-later = in het gesprek: later

compare-give-heading-high = Geven en nemen: gelijk op, en het meeste komt aan
compare-give-heading-middle = Geven en nemen: ongeveer gelijk op
compare-give-heading-low = Geven en nemen: gelijk op, en er komt weinig aan
compare-give-heading-tilted = Geven en nemen: bij { $name } komt meer aan
compare-give-heading-few = Geven en nemen: te weinig om iets te zeggen
compare-give-lead = Eén blok is één verwachting. Breder is belangrijker, voller betekent dat er meer van aankomt.
compare-give-few = Dit telt vanaf drie verwachtingen per kant waarvan bekend is hoeveel er aankomt. Tot dan zegt het niets.
compare-gets-all = krijgt alles wat nodig is bij { $full } van de { $total }
compare-give-label = { $name }: { $blocks }.
compare-block-full = { $number } vol
compare-block-part = { $number } gevuld voor { $received } van { $needed }
compare-arrives = Naar belang geteld komt { $fraction } aan van wat { $name } nodig heeft.
compare-arrives-few = { $name }: te weinig om te zeggen hoeveel er in totaal aankomt.
compare-fraction-none = bijna niets
compare-fraction-quarter = ongeveer een kwart
compare-fraction-third = ongeveer een derde
compare-fraction-half = ongeveer de helft
compare-fraction-two-thirds = ongeveer twee derde
compare-fraction-three-quarters = ongeveer driekwart
compare-fraction-most = bijna alles
compare-fraction-all = alles
compare-mutuality = Wat { $name } nodig heeft en wat { $other } als eigen deel ziet, ligt gemiddeld { $steps ->
    [one] { $steps } stap
   *[other] { $steps } stappen
  } uit elkaar, over { $counted } verwachtingen.
compare-mutuality-few = In hoeverre { $other } de verwachtingen van { $name } als eigen deel ziet: te weinig om iets te zeggen.
compare-delivery = Wat { $name } krijgt en wat { $other } denkt te geven, ligt gemiddeld { $steps ->
    [one] { $steps } stap
   *[other] { $steps } stappen
  } uit elkaar, over { $with } van de { $of } verwachtingen.
compare-delivery-few = Hoe { $other } ziet wat { $name } krijgt: te weinig om iets te zeggen.
compare-give-convention = Wij noemen het gelijk op als het minder dan een vijfde scheelt. ‘Het meeste’ begint bij zeven tiende, ‘weinig’ ligt onder de helft. Die lijnen zijn onze eigen afspraak. Bij minder dan drie verwachtingen zeggen we niets. Meer dan nodig maakt een tekort nergens goed.

compare-guesses-heading = Wat jullie dachten dat de ander nodig had
compare-guesses-lead = Gegokt voordat de kanten open waren, naast de belangrijkste onderwerpen van de ander.
compare-guessed-of = raadde { $hit } van de { $total } belangrijkste onderwerpen van { $name }
compare-guessed-right = geraden
compare-guessed-missed = niet aan gedacht
compare-guessed-none = heeft geen gok meegegeven

compare-offers-heading = Aangeboden, en niet mogelijk
compare-offers-lead = Wat je zonder te vragen van elkaar kunt verwachten, en wat niet gegeven kan worden.
compare-offers-offer = biedt
compare-offers-limit = kan niet geven
compare-offers-because = omdat
compare-offers-none = Niets opgeschreven.

compare-agenda-heading = Maak er een gesprek van
compare-agenda-text = De agenda begint met wat goed gaat. { $name } gaat als eerste. Daarna om de beurt, met bovenaan wat belangrijk is en tekortkomt.
compare-agenda-action = Bereid het gesprek voor
compare-print = Print de vergelijking
compare-print-head = Voor jullie tweeën
compare-print-note = Geprint vanaf dit apparaat voor eigen gebruik, om bij de hand te hebben in het gesprek. Het hoort niet bij de afspraak en is voor niemand anders bedoeld.

compare-coverage = Bekeken: { $with } van de { $of }.
compare-arrives-over = Bij sommige dingen komt er meer dan nodig. Dat telt hier niet mee.
compare-give-name = geven en nemen
compare-give-heading-open = Geven en nemen: na jullie allebei
compare-give-open = Dit gaat open als jullie allebei naar alles van de ander hebben gekeken.
compare-level-label = Hoeveel er aankomt, van niets tot alles: bij { $nameA } { $a } van de 1000, bij { $nameB } { $b } van de 1000.
compare-level-none = niets komt aan
compare-level-all = alles komt aan
compare-level-even = Ze liggen { $apart } van de 1000 uit elkaar: gelijk op. Het korte streepje is het midden van jullie twee, { $level }. De stippellijnen staan bij de helft en bij zeven tiende.
compare-level-tilted = Ze liggen { $apart } van de 1000 uit elkaar: het helt over. Het korte streepje is het midden van jullie twee, { $level }. De stippellijnen staan bij de helft en bij zeven tiende.
compare-sides-open = Deze cijfers in een tabel
compare-sides-caption = Per kant, over de verwachtingen waarvan het bekend is.
compare-row-known = bekend hoeveel er aankomt
compare-row-enough = krijgt alles wat nodig is
compare-row-arrives = wat er aankomt, naar belang
compare-row-over = wat er te veel is, naar belang
compare-row-part = nodig en als eigen deel gezien
compare-row-seen = gekregen en gedacht te geven
compare-cell-of = { $count } van { $of }
compare-cell-few = te weinig om te zeggen
compare-cell-thousand = { $perMille } van 1000
compare-cell-steps = { $steps ->
    [one] { $steps } stap
   *[other] { $steps } stappen
  } uit elkaar, over { $counted } van { $of }

compare-great-heading = Goed werk en goed gevoel
compare-great-lead = Hoe goed ieder het eigen werk vindt, en hoe dat voelt. Van de ander zie je alleen wat die met je deelt.
compare-great-both = goed werk { $work }, goed gevoel { $feeling }: { $field }.
compare-great-work = goed werk { $work }, over het gevoel is niets gezegd.
compare-great-feeling = goed gevoel { $feeling }, over het werk is niets gezegd.
compare-great-checkin = Bij de terugblik van { $date }.
compare-great-profile = Uit het profiel, { $date }.
compare-great-private = alleen voor jou
compare-great-missing = { $name } heeft hier nog niets over gedeeld, of het gaat pas open na jouw terugblik op hetzelfde moment.
compare-great-none = Hier is nog niets over gedeeld. Het kan vanuit je profiel, of bij een terugblik.
compare-great-label = { $name }: goed werk { $work } van 5, goed gevoel { $feeling } van 5.
compare-great-label-private = Alleen voor jou: jouw plek in de vier velden. De cijfers staan ernaast.
compare-great-table = Dit in een tabel
compare-great-caption = Goed werk en goed gevoel, van 1 tot 5.
compare-great-col-work = goed werk
compare-great-col-feeling = goed gevoel
compare-great-col-field = veld
compare-great-convention = Goed is 4 of 5. Die grens is onze eigen afspraak.
compare-field-both = goed werk, en het voelt goed
compare-field-work = goed werk, het voelt nog niet zo
compare-field-feeling = het voelt goed, het werk kan beter
compare-field-neither = nog geen van beide

compare-views-convention = Twee stappen verschil of meer noemen we anders gezien, een blinde vlek of onderschat. Die grens is onze eigen afspraak.
compare-guesses-convention = We kijken naar de vijf belangrijkste onderwerpen van de ander. Dat aantal is onze eigen afspraak.
compare-guessed-beside = hoort er niet bij
compare-rule-fields = de vier velden
compare-rule-arrives = wat er in totaal aankomt
compare-rule-part = wiens deel het is
compare-rule-seen = wat er gegeven en gezien wordt
