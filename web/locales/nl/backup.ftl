# Een reservekopie van alles maken en terugzetten; alles wissen.

backup-page = Reservekopie maken
backup-title = Alles in één bestand
backup-lead = Je profiel, je afspraken, je concepten en je aantekeningen. Alles wat hier alleen van jou is, zit erin. Zet er daarom een slot op.
backup-lock = Het slot
backup-lock-words = { $count } woorden die je browser kiest
backup-lock-own = een eigen wachtwoordzin
backup-lock-none = geen slot
backup-words = Jouw wachtwoordzin
backup-words-text = Je browser trok deze woorden net uit een lijst van { $words }. Ook wie de lijst kent, moet nog meer combinaties proberen dan er zandkorrels liggen op alle stranden.
backup-words-other = Andere woorden
backup-words-copy = Kopiëren
backup-words-copied = De woorden staan op het klembord. Plak ze in je wachtwoordkluis en kopieer dan iets anders.
backup-words-keep = Schrijf ze op papier of zet ze in een wachtwoordkluis, niet bij het bestand. Wederzijds onthoudt ze niet en niemand kan ze terughalen.
backup-own-help = Een zin die jij makkelijk onthoudt, raadt een ander vaak ook. Neem iets langs, van losse woorden, dat nergens anders staat.
backup-none-text = Wie dit bestand in handen krijgt, kan alles lezen: ook wat privé is. Ook zit er een sleutel in waarmee iemand als jij verder kan. Doe dit alleen als het bestand zelf op een veilige plek staat.
backup-written = Ik heb de wachtwoordzin opgeschreven
backup-busy-make = Alles wordt bij elkaar gezet.
backup-busy-lock = Het slot gaat erop. Dat duurt even, met opzet.
backup-save = Bestand opslaan
backup-not = Nu niet
backup-done = Het bestand is onderweg
backup-done-text = { $count ->
    [0] Je profiel en je instellingen zitten erin.
    [one] Je profiel, je instellingen en één afspraak zitten erin.
   *[other] Je profiel, je instellingen en { $count } afspraken zitten erin.
  }
backup-done-locked = Bewaar het bestand niet alleen op dit apparaat, en de wachtwoordzin ergens anders dan het bestand. Het programma age opent het ook.
backup-done-open = Er zit geen slot op. Bewaar het op een plek waar alleen jij bij kunt.
backup-to-data = Naar mijn gegevens
backup-left-out = Dit zit er niet in:
backup-left-out-with = je afspraak met { $other }.
backup-left-out-one = een afspraak.

restore-page = Reservekopie openen
restore-title = Reservekopie openen
restore-from = Gemaakt op { $at }. Er verandert niets voor je ja zegt.
restore-none = Kies een reservekopie. Die gaat open bij ‘Open een bestand’, net als elk ander bestand van Wederzijds.
restore-open = Bestand kiezen
restore-holds = Dit zit erin
restore-empty = Er zit niets in.
restore-profile = Mijn profiel, { $rounds } keer ingevuld
restore-scans = { $scans ->
    [one] De quickscan, 1 uitslag
   *[other] De quickscan, { $scans } uitslagen
  }
restore-state-new = nieuw hier
restore-state-newer = nieuwer dan hier
restore-state-more = met woorden die hier niet meer staan
restore-state-same = hetzelfde als hier
restore-state-cannot = kan hier niet worden samengevoegd
restore-state-as-then = wordt zoals het toen was
restore-how = Wat doen we met wat hier al staat?
restore-merge = Samenvoegen
restore-merge-help = Wat hier staat, blijft. Wat alleen in het bestand staat, komt erbij. Ook wat je sindsdien wiste, komt terug.
restore-replace = Vervangen
restore-replace-help = Dit apparaat wordt zoals het bestand: wat hier anders of nieuwer is, verdwijnt.
restore-lost = { $count ->
    [0] Elke afspraak die hier staat, zit ook in het bestand.
    [one] Eén afspraak die hier staat, zit niet in het bestand en verdwijnt.
   *[other] { $count } afspraken die hier staan, zitten niet in het bestand en verdwijnen.
  }
restore-lost-newer = Hier staat sindsdien meer in je afspraak met { $names }; dat verdwijnt ook.
restore-lost-undo = Zolang je daarna niets verandert, kan het ongedaan.
restore-device = De ander hoeft niets te bevestigen: dit apparaat gaat verder waar het bestand ophield.
restore-do = Terugzetten
restore-do-replace = Vervangen
restore-not = Toch niet
restore-done = { $count ->
    [0] De reservekopie is teruggezet.
    [one] De reservekopie is teruggezet, met één afspraak.
   *[other] De reservekopie is teruggezet, met { $count } afspraken.
  }
restore-undone = Het terugzetten is ongedaan gemaakt.

remind-title = Tijd voor een reservekopie
remind-since = { $count ->
    [one] Er is één ding veranderd sinds je laatste reservekopie.
   *[other] Er zijn { $count } dingen veranderd sinds je laatste reservekopie.
  }
remind-never = Er is nog geen reservekopie van wat hier staat. Raakt deze browser het kwijt, dan is het weg.
remind-do = Reservekopie maken
remind-later = Later

erase-backup = Een reservekopie van { $date } heeft wat er toen stond. Alleen daarmee kun je het terughalen.
erase-no-backup = Er is geen reservekopie. Weg is dan echt weg.

gone-title = Alles is gewist
gone-text = Op dit apparaat staat niets meer van jou in Wederzijds. Je kunt dit tabblad sluiten.
gone-elsewhere = Bestanden in je downloadmap en bij anderen blijven staan. Die wis je zelf.
gone-begin = Opnieuw beginnen
