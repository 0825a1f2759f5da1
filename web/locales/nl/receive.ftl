# Een bestand openen dat je kreeg.

receive-page = Bestand openen
receive-title = Open een bestand dat je kreeg
receive-lead = Je ziet eerst van wie het is en wat erin staat. Er verandert niets voor je ja zegt. Een reservekopie open je hier ook.
receive-drop = Sleep het bestand hierheen
receive-pick = Kies het bestand
receive-paste = Of plak de tekst van het bestand
receive-paste-help = Als de ander het in een bericht plakte in plaats van als bijlage stuurde.
receive-paste-open = Open deze tekst
receive-safe = De handtekeningen worden eerst nagekeken. Klopt er iets niet, dan wordt er niets overgenomen.
receive-busy = Het bestand wordt nagekeken.
receive-problem = Dit bestand kon niet worden geopend.
receive-locked = Dit bestand is op slot met een wachtwoordzin. Die kreeg je van de ander, of je schreef hem zelf op toen je de reservekopie maakte.
receive-passphrase = Wachtwoordzin
receive-passphrase-help = Precies zoals hij is, met hoofdletters en spaties.
receive-unlock = Openen
receive-other-file = Een ander bestand
unlock-busy = Het slot gaat eraf. Dat duurt even, met opzet.
receive-preview-title = Dit zit erin
receive-from = Een bestand van
receive-holds = In het bestand
receive-new = Nieuw voor jou
receive-minutes = Jouw kant voorbereiden kost ongeveer { $minutes } minuten.
receive-nothing-new = Alles uit dit bestand had je al. Er is niets veranderd.
receive-to-agreement = Naar de afspraak
receive-who = Wie ben jij hier?
receive-who-other = Ik ben { $person }
receive-who-same = Ik ben { $person }, op een ander apparaat
receive-who-same-help = Dit apparaat doet mee zodra het is bevestigd: op je andere apparaat, of door de ander.
receive-confirm = Is dit bestand van { $name }? Kreeg je het van iemand anders, zeg dan nee: het telt pas mee als jij ja zegt.
receive-confirm-yes = Ja, van { $name }
receive-confirm-no = Nee, later beslissen
receive-go-on = Dit nam { $person } mee van een ander apparaat. Hier gaat { $person } ermee verder; niemand hoeft dit apparaat te bevestigen.
receive-older = Jullie begonnen allebei een afspraak. Die van { $other } gaat door, de jouwe stopt. Wat jij opschreef, kun je hier als concept overnemen.
receive-new-replica = Deze browser is een kopie van een andere. Daarom gaat hij hier verder als een nieuw apparaat. Er gaat niets verloren.
receive-drafts = Je hebt al iets voorbereid. Wil je dat hierheen halen?
receive-drafts-help = Het komt hier als concept, alleen voor jou.
receive-drafts-from = { $count ->
    [one] 1 onderdeel uit mijn afspraak met { $other }
   *[other] { $count } onderdelen uit mijn afspraak met { $other }
  }
receive-drafts-none = Nee, ik begin opnieuw
receive-join = Meedoen
receive-take = Overnemen
receive-not = Niet overnemen
receive-done = { $count ->
    [0] Overgenomen.
    [one] Overgenomen: 1 nieuwe regel.
   *[other] Overgenomen: { $count } nieuwe regels.
  }
receive-undone = Het bestand is toch niet overgenomen.

news-expectation = { $count ->
    [one] 1 ding dat de ander van je nodig heeft
   *[other] { $count } dingen die de ander van je nodig heeft
  }
news-offer = { $count ->
    [one] 1 ding waar je op kunt rekenen
   *[other] { $count } dingen waar je op kunt rekenen
  }
news-limit = { $count ->
    [one] 1 grens
   *[other] { $count } grenzen
  }
news-guess = Een gok van wat jij nodig hebt
news-finished = De kant van de ander is af
news-opened = De ander heeft jouw kant geopend
news-view = { $count ->
    [one] 1 blik op wat jij nodig hebt
   *[other] { $count } keer een blik op wat jij nodig hebt
  }
news-answer = { $count ->
    [one] 1 antwoord
   *[other] { $count } antwoorden
  }
news-commitment = { $count ->
    [one] 1 ding dat iemand gaat doen
   *[other] { $count } dingen die iemand gaat doen
  }
news-goal = { $count ->
    [one] 1 doel
   *[other] { $count } doelen
  }
news-talk = Een gesprek
news-signature = Een handtekening
news-checkin = { $count ->
    [one] Eén keer terugkijken
   *[other] { $count } keer terugkijken
  }
news-frame = Waar de afspraak over gaat
news-party = Naam en werk van de ander
news-withdrawn = { $count ->
    [one] 1 ding is ingetrokken
   *[other] { $count } dingen zijn ingetrokken
  }
news-profile = Een profiel
news-replica = Een apparaat
news-ended = De ander stopt de afspraak
news-side = De kant van de ander. Hij blijft dicht tot de jouwe af is.
news-device = Een apparaat
news-other = { $count ->
    [one] 1 andere regel
   *[other] { $count } andere regels
  }
news-mark-new = nieuw
news-mark-changed = veranderd
