# Mijn kant voorbereiden.

prepare-page = Voorbereiden
prepare-title = Jouw kant van de tafel
prepare-who = { $me } met { $other }
prepare-who-about = { $me } met { $other }, { $about }
prepare-private = Alleen voor jou, tot jij het deelt.
prepare-unsafe = Je hoeft niets op te schrijven wat niet veilig voelt
prepare-unsafe-text = Alles hier is alleen voor jou. Je kunt het ook gebruiken om je voor te bereiden en nooit een bestand geven.
prepare-short = Korte route, ongeveer tien minuten
prepare-short-expectations = Wat ik nodig heb: { $have } van { $of } klaar
prepare-short-offers = Wat ik te bieden heb: { $have } van { $of } klaar
prepare-short-guesses = { $have ->
    [0] Wat ik denk dat { $other } nodig heeft: nog open
   *[other] Wat ik denk dat { $other } nodig heeft: ingevuld
  }
prepare-needs = Wat ik nodig heb van { $other }
prepare-needs-sub-employee = Zodat je je werk goed kunt doen.
prepare-needs-sub-manager = Zodat je op elkaar kunt rekenen.
prepare-offers = Waar { $other } op kan rekenen
prepare-offers-sub = Wat je ervoor doet, en waar je grens ligt.
prepare-none-expectation = Nog niets. Drie dingen zijn genoeg om te beginnen.
prepare-none-offer = Nog niets. Wat doe jij al, of wil je gaan doen?
prepare-from-library = Uit de lijst
prepare-own-words = In eigen woorden
prepare-offer = Een aanbod
prepare-limit = Een grens
prepare-untitled = nog zonder woorden
prepare-open-below = hieronder open
prepare-missing = mist nog: { $what }
prepare-ready = klaar
prepare-is-offer = dit bied ik
prepare-is-limit = een grens, met de reden
prepare-important = belangrijk { $n }
prepare-need-get = nodig { $need }, nu { $get }
prepare-need = nodig { $need }
prepare-changed = anders dan { $other } het nu heeft
move-up = Omhoog: { $what }
move-down = Omlaag: { $what }

prepare-edit-offer = Dit bied ik
prepare-edit-limit = Dit kan ik niet geven
prepare-share = delen met { $other }
prepare-share-not = privé, blijft hier
prepare-text = Wat ik nodig heb, in één zin
prepare-text-example = bijvoorbeeld: op maandag hoor ik welke drie dingen voorgaan
prepare-examples = Voorbeelden bij dit onderwerp
prepare-sign = Ik merk het als
prepare-sign-example = bijvoorbeeld: binnen een week weet ik wat je anders zou doen
prepare-why = Waarom het voor mij telt
prepare-topic = Onderwerp
prepare-label = Hoe noem je dit onderwerp? (mag leeg)
prepare-label-help = Een paar woorden, zodat jullie het later terugvinden.
prepare-scope = Wat kan { $other } hieraan doen? (mag leeg)
prepare-health = Over gezondheid hoef je hier niets te zeggen. Schrijf wat je nodig hebt, niet wat je hebt.
prepare-offer-text = Wat je van mij kunt verwachten
prepare-limit-text = Dit kan ik niet geven
prepare-because = Omdat
prepare-because-help = Met een reden is een grens te begrijpen.
prepare-offer-examples = Voorbeelden van een aanbod
prepare-limit-examples = Voorbeelden van een grens
prepare-done = Klaar met deze
prepare-replaced = Je eigen woorden zijn vervangen.
prepare-removed-expectation = Verwijderd.
prepare-removed-offer = Verwijderd.

library-title = Wat heb je nodig van { $other }?
library-lead = Kies een voorbeeld dat erop lijkt. Daarna maak je er je eigen woorden van.
library-own = Dit onderwerp, in eigen woorden
library-sign = Ik merk het als { $sign }

hint-leave = Zo laten
hint-count = { $n ->
    [one] een hint
   *[other] { $n } hints
  }

prepare-from-job = Uit een functieomschrijving
job-title = Welke functieomschrijving wil je bekijken?
job-lead = Plak hem in zijn geheel. De app zoekt wat iemand in dit werk doet, en jij kiest. De tekst zelf wordt niet bewaard.
job-text = Functieomschrijving
job-goals = Doelen van het team (hoeft niet)
job-goals-help = Op elke regel één.
job-look = Zoek verwachtingen
job-found-title = Wat wil je overnemen?
job-found = { $n ->
    [one] Eén regel kan iets zijn dat je verwacht. Er wordt niets overgenomen voordat je het aanvinkt.
   *[other] { $n } regels kunnen iets zijn dat je verwacht. Er wordt niets overgenomen voordat je het aanvinkt.
  }
job-found-none = In deze tekst vindt de app geen taken of resultaten. Is het de hele tekst, in het Nederlands of Engels?
job-line = Uit: { $line }
job-skipped = { $n ->
    [one] Eén andere regel is weggelaten, zoals een functie-eis, een arbeidsvoorwaarde of iets over de organisatie.
   *[other] { $n } andere regels zijn weggelaten, zoals functie-eisen, arbeidsvoorwaarden en wat over de organisatie gaat.
  }
job-take = { $n ->
    [0] Neem over
    [one] Neem deze over
   *[other] Neem deze { $n } over
  }
job-back = Andere tekst
job-taken = { $n ->
    [one] Overgenomen. Geef aan hoe belangrijk het is en hoeveel je nodig hebt.
   *[other] { $n } overgenomen. Geef per stuk aan hoe belangrijk het is en hoeveel je nodig hebt.
  }

prepare-from-another = Uit een andere afspraak
others-title = Uit welke afspraak?
others-lead = Je neemt alleen je eigen woorden mee. Wat de ander zei, wat je kreeg en wat jullie afspraken, blijft daar.
others-count = { $n ->
    [one] één ding
   *[other] { $n } dingen
  }
others-ended = gestopt
others-items-title = Wat wil je meenemen?
others-items-lead = Niets gaat mee voordat je het aanvinkt.
others-none = In die afspraak staan nog geen zinnen van jou.
others-kind-expectation = Wat je daar nodig had
others-kind-offer = Wat je daar bood
others-kind-limit = Waar daar je grens lag
others-here = staat hier al
others-check = { $n ->
    [0] Lees het na
    [one] Lees dit ene na
   *[other] Lees deze { $n } na
  }
others-back = Andere afspraak
others-check-title = Zo komt het hier te staan
others-names = Deze woorden schreef je aan iemand anders. Kijk of er een naam in staat, of iets wat alleen daar speelde. Aanpassen kan straks ook nog.
others-named = hier staat een naam in
others-private = Het komt hier als privé te staan. Jij kiest per zin of je het deelt, en hoeveel je er nu van krijgt vul je zelf in.
others-take = { $n ->
    [one] Neem deze mee
   *[other] Neem deze { $n } mee
  }
others-choose-again = Terug naar kiezen
others-taken = { $n ->
    [0] Er kwam niets bij: het stond hier al.
    [one] Eén zin meegenomen. Nu is hij nog privé.
   *[other] { $n } zinnen meegenomen. Nu zijn ze nog privé.
  }
others-offer = Je begon deze na je afspraak met { $other }. Wil je eigen woorden daaruit meenemen?
others-offer-do = Kijk wat je meeneemt
others-offer-not = Nee, ik begin opnieuw

guess-title = Wat denk je dat { $other } van jou nodig heeft?
guess-lead = Een gok, nog voor je het ziet. Als je ze straks naast elkaar legt, begint daar vaak het gesprek.
guess-mine = Jouw gok
guess-none = Nog niets. Eén is genoeg.
guess-first = Een gok
guess-another = Nog een
guess-topic = Onderwerp van gok { $n }
guess-text = Gok { $n } in eigen woorden
guess-text-example = in eigen woorden (mag leeg)
guess-printed = { $topic }. { $text }
guess-pick = Kies een onderwerp
guess-other = Iets anders
guess-remove = Gok { $n } verwijderen
guess-removed = Gok verwijderd.
guess-share = Je gok delen met { $other }
guess-share-not = Je gok blijft privé
guess-shut = De woorden van { $other } blijven dicht tot jouw kant af is. Voor { $other } blijven de jouwe net zo lang dicht.
guess-open = De kant van { $other } is open. Wat je hier nog verandert, is voor allebei te zien als later veranderd.
guess-open-do = Lees wat er staat

notes-title = Aantekeningen
notes-private = Alleen voor jou. Gaat nooit in een bestand.
notes-label = Mijn aantekeningen

prepare-finish = Kijk na wat ik deel
prepare-to-exchange = Naar wat ik deel
prepare-finish-note = Je kunt hierna nog alles veranderen.
prepare-finish-early = Een paar zinnen zijn genoeg om te delen. Je kunt ook eerst alleen een uitnodiging geven.
prepare-print = Printen voor mezelf
