# Uitwisselen: wat gaat mee, wat blijft hier, en het bestand.

exchange-page = Uitwisselen
exchange-title = Dit gaat naar { $other }. Verder niets.
exchange-from-to = Van { $me } aan { $other }
exchange-lead = Lees het na zoals { $other } het straks leest. Zet iets op privé en het komt niet in het bestand: het wordt er niet uit gehaald, het wordt er nooit in gezet.
exchange-lead-invitation = Een uitnodiging zegt alleen wie je bent en waar de afspraak over gaat. Zo kan { $other } tegelijk met jou beginnen.
exchange-what = Wat geef je nu?
exchange-what-side = Mijn kant
exchange-what-side-help = Hiermee is jouw kant af. Aanvullen kan daarna ook.
exchange-what-invitation = Eerst een uitnodiging
exchange-what-invitation-help = Nog niets van wat je opschreef. { $other } kan alvast beginnen.
exchange-goes = Dit gaat mee
exchange-stays = Dit blijft hier
exchange-parts = { $count ->
    [one] 1 onderdeel
   *[other] { $count } onderdelen
  }
exchange-received = Ook hoeveel ik nu krijg
exchange-received-on = Ook hoeveel ik nu krijg, gaat mee
exchange-received-off = Hoeveel ik nu krijg, blijft hier
exchange-frame = Waarover
exchange-always = gaat altijd mee
exchange-share = { $what }: delen
exchange-sign = Ik merk het als
exchange-why = Waarom:
exchange-because = Omdat
exchange-earlier = { $count ->
    [one] Eerdere woorden gaan mee
   *[other] { $count } keer eerdere woorden gaan mee
  }
exchange-both-halves = In dit bestand staat ook de helft van { $other }. Wie het bestand krijgt, krijgt jullie allebei.
exchange-other-parts = { $count ->
    [one] Eén onderdeel van { $other }
   *[other] { $count } onderdelen van { $other }
  }
exchange-new = Nieuw in dit bestand
exchange-before = { $count ->
    [one] En 1 onderdeel dat er al in stond
   *[other] En { $count } onderdelen die er al in stonden
  }
revision-new = nieuw
revision-changed = veranderd

item-party = Van wie
item-frame = Waarover
item-expectation = { $of ->
    [0] Nodig van jou
    [1] Nodig van jou
   *[other] Nodig van jou, { $n }
  }
item-with-topic = { $item }: { $topic }
item-offer = Waar je op kunt rekenen
item-limit = Mijn grens
item-guess = Mijn gok van wat jij nodig hebt
item-guesses = Mijn gok van wat jij nodig hebt
item-view = Mijn blik op wat jij nodig hebt
item-answer = Mijn antwoord
item-commitment = Wat is afgesproken
item-goal = Een doel
item-talk = Het gesprek
item-signature = Mijn handtekening
item-checkin = Terugkijken
item-finished = Mijn kant is af
item-opened = Ik heb jouw kant geopend
item-withdrawn = Ingetrokken
item-notes = Mijn aantekeningen
item-profile = Mijn profiel
item-ended = Gestopt
item-device = Een apparaat
item-side = Mijn kant
item-view-new = Dit was nieuw voor mij.
item-view-known = Dit wist ik.
item-answer-understood = Wat ik begreep:
item-commitment-sentence = Als { $moment }, dan { $action }
item-commitment-effect = Zodat
item-commitment-sign = Dat merken we als
item-commitment-fallback = Lukt het niet, dan
item-commitment-lookback = Terugkijken op { $date }
item-goal-by = Voor { $date }
item-talk-on = { $date }, { $minutes } minuten
item-checkin-on = Op { $date }
item-signed-on = Getekend op { $date }
item-signed = Getekend

amounts = In cijfers van 1 tot 5: { $list }.
amount-importance = belangrijk { $n }
amount-needed = nodig { $n }
amount-received = nu { $n }
amount-acknowledged = Mijn deel: { $n } van 5.
amount-delivered = Ik denk dat ik nu { $n } van 5 geef.
amount-great-work = Goed werk: { $n } van 5.
amount-feeling-great = Goed voelen: { $n } van 5.

stays-private = Staat op privé.
stays-incomplete = Nog niet compleet. Mist nog: { $what }.
stays-complete = Aanvullen
stays-always = Kan niet mee, ook niet per ongeluk.
stays-later = Niet in een uitnodiging. Dit geef je later.
stays-withdrawn = Trek je in. De ander houdt wat al gegeven is, maar ziet dat het is ingetrokken.
stays-never = altijd privé
stays-now = blijft hier
stays-count = { $count ->
    [one] 1 gok
   *[other] { $count } gokken
  }

file-make = Bestand maken
file-title = Het bestand
file-what-side = Met dit bestand is jouw kant af. Je kunt daarna nog aanvullen.
file-what-update = Dit bestand brengt { $other } bij met wat nieuw is.
file-what-invitation = Een uitnodiging: wie je bent en waar het over gaat.
file-what-again = Er is niets nieuws. Dit is hetzelfde bestand nog een keer.
file-save = Opslaan als bestand
file-share = Delen
file-copy = Kopiëren
file-withdrawn = Wat weg is, kun je intrekken, niet wissen. Wie het bestand heeft, kan het bewaren en doorsturen.
file-together = Zitten jullie naast elkaar?
file-together-do = Samen op dit apparaat
file-readable = Kan de ander mijn kant al lezen?
file-readable-text = De app van { $other } laat jouw kant pas zien als die van { $other } af is. Het bestand zelf is gewone tekst: wie het wil, kan het met een ander programma lezen.
lock-label = Op slot doen met een wachtwoordzin
lock-on = Op slot met een wachtwoordzin
lock-off = Niet op slot
lock-passphrase = Wachtwoordzin
lock-help = Vertel hem zelf aan { $other }, niet in hetzelfde bericht. Wie de zin kwijt is, kan het bestand niet meer openen.
lock-busy = Het slot gaat erop. Dat duurt even, met opzet.

given-save = Het bestand is opgeslagen
given-share = Het bestand is gedeeld
given-copy = Gekopieerd
given-next = Geef het aan { $other }, op welke manier je wilt. Dit berichtje kun je erbij doen.
given-message = Bericht om mee te sturen
given-copy-message = Bericht kopiëren
given-copied = Bericht gekopieerd.
given-overview = Naar het overzicht
message = { $named ->
    [yes] Hoi { $other },
   *[no] Hoi,
  }
    { "" }
    Met Wederzijds maak ik een afspraak van twee kanten: wat ik van jou nodig heb, en wat jij van mij nodig hebt. Bij dit bericht hoort een bestand van mij.
    { "" }
    Open { $address } en kies ‘Open een bestand dat je kreeg’. Je hebt geen account nodig en alles blijft in je eigen browser. Jouw kant voorbereiden kost ongeveer tien minuten. Meedoen hoeft niet.
    { "" }
    { $me }
message-again = { $named ->
    [yes] Hoi { $other },
   *[no] Hoi,
  }
    { "" }
    Er is iets nieuws in onze afspraak in Wederzijds. Bij dit bericht hoort een nieuw bestand.
    { "" }
    Open { $address } op het apparaat waarop je met onze afspraak bezig bent, en kies ‘Bestand openen’. Wat je zelf opschreef, blijft staan.
    { "" }
    { $me }
message-again-locked = { $named ->
    [yes] Hoi { $other },
   *[no] Hoi,
  }
    { "" }
    Er is iets nieuws in onze afspraak in Wederzijds. Bij dit bericht hoort een nieuw bestand. Het is op slot: de wachtwoordzin hoor je van mij op een andere manier.
    { "" }
    Open { $address } op het apparaat waarop je met onze afspraak bezig bent, en kies ‘Bestand openen’. Wat je zelf opschreef, blijft staan.
    { "" }
    { $me }
message-locked = { $named ->
    [yes] Hoi { $other },
   *[no] Hoi,
  }
    { "" }
    Met Wederzijds maak ik een afspraak van twee kanten: wat ik van jou nodig heb, en wat jij van mij nodig hebt. Bij dit bericht hoort een bestand van mij. Het is op slot: de wachtwoordzin hoor je van mij op een andere manier.
    { "" }
    Open { $address } en kies ‘Open een bestand dat je kreeg’. Je hebt geen account nodig en alles blijft in je eigen browser. Jouw kant voorbereiden kost ongeveer tien minuten. Meedoen hoeft niet.
    { "" }
    { $me }
