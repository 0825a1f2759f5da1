# Mijn gegevens, privacy en veiligheid.

safety-page = Veiligheid
privacy-page = Privacy
privacy-title = Tien regels die je zelf kunt controleren
privacy-lead = Geloof ons niet op ons woord. Bij elke regel staat hoe je het nakijkt.
privacy-here = Wat je typt, staat alleen in deze browser.
privacy-here-check = Open Wederzijds in een andere browser op hetzelfde apparaat: daar staat niets.
privacy-server = Er is geen server, geen account en geen teller van bezoekers.
privacy-server-check = Zet je wifi uit en werk verder. Sluit het tabblad niet: typen, bewaren, vergelijken en tekenen gaan gewoon door.
privacy-rule = De pagina mag alleen met haar eigen adres praten.
privacy-rule-check = Bekijk de broncode van de pagina. Bovenaan staat de regel Content-Security-Policy die je browser afdwingt.
privacy-file = De ander krijgt alleen een bestand dat jij zelf geeft.
privacy-file-check = Druk op F12 en kies Netwerk. Wat je ook opschrijft, er komt geen regel bij.
privacy-private = Wat privé is, wordt nooit in een bestand gezet.
privacy-private-check = Open een bestand met een tekstverwerker en zoek naar een privézin van jou. Die staat er niet in.
privacy-read = Je leest vooraf woord voor woord wat meegaat.
privacy-read-check = Vergelijk ‘Dit gaat mee’ met de tekst in het bestand zelf.
privacy-lock = Een bestand kan op slot, met een open standaard.
privacy-lock-check = Het programma age opent het ook, met dezelfde wachtwoordzin.
privacy-both = In een bestand staan de helften van jullie allebei.
privacy-both-check = Wie het bestand krijgt, kan beide lezen. Geef het dus alleen aan elkaar.
privacy-keys = Handtekeningen worden gemaakt met een sleutel die dit apparaat niet kan verlaten.
privacy-keys-check = Lees elkaar de veiligheidscode voor. Die staat bij elke afspraak onder ‘Wie doet er mee’.
privacy-gone = Wissen is echt wissen, maar alleen hier.
privacy-gone-check = Bij de ander en in bestanden die al weg zijn, blijft staan wat er stond. Kan je werkgever in je apparaat kijken, dan kan die ook hier kijken: gebruik een eigen apparaat.
privacy-to-data = Wat er op dit apparaat staat

mydata-page = Mijn gegevens
mydata-title = Wat is bewaard, en waar: alleen hier
mydata-lead = { $count ->
    [0] Nog niets. Zodra je begint, staat het in deze browser op dit apparaat, en nergens anders.
    [one] Eén ding, in deze browser op dit apparaat. Niemand kan het voor je terughalen, dus bewaar een reservekopie.
   *[other] { $count } dingen, in deze browser op dit apparaat. Niemand kan ze voor je terughalen, dus bewaar een reservekopie.
  }
mydata-total = Samen { $size }.
mydata-backup = Laatste reservekopie
mydata-backup-never = nog niet gemaakt
mydata-backup-last = { $days ->
    [0] vandaag
    [one] gisteren
   *[other] { $days } dagen geleden
  }
mydata-backup-since = { $count ->
    [0] Sindsdien is er niets veranderd.
    [one] Sindsdien is er één ding veranderd.
   *[other] Sindsdien zijn er { $count } dingen veranderd.
  }
mydata-backup-text = Eén bestand met alles erin, op slot met een wachtwoordzin die alleen jij kent. Raak je de zin kwijt, dan blijft het bestand dicht.
mydata-backup-do = Reservekopie maken
mydata-restore-do = Reservekopie openen
mydata-restored = Je hebt op { $at } een reservekopie teruggezet. Zolang je hier niets verandert, kan dat ongedaan.
mydata-restored-undo = Terugzetten ongedaan maken
mydata-promise = Deze browser belooft
mydata-promise-yes = te bewaren tot je het wist
mydata-promise-yes-text = De browser ruimt deze gegevens niet uit zichzelf op.
mydata-promise-no = nog niets
mydata-promise-no-text = Als de schijf vol raakt, mag de browser deze gegevens opruimen. Safari doet dat ook na een week zonder bezoek. In een privévenster verdwijnt alles als je het sluit.
mydata-promise-unknown = niets, voor zover te zien
mydata-promise-unknown-text = Deze browser zegt niet of hij de gegevens bewaart. In een privévenster verdwijnt alles als je het sluit.
mydata-ask = Vraag de browser om te bewaren
mydata-asked-yes = De browser belooft te bewaren.
mydata-asked-no = De browser belooft het nu niet. Zet Wederzijds in je favorieten of op je beginscherm en vraag het later nog eens.
mydata-look = Hoe het eruitziet
mydata-theme = Licht of donker
theme-system = zoals mijn apparaat
theme-light = licht
theme-dark = donker
mydata-stored = Op dit apparaat
mydata-nothing = Er staat nog niets op dit apparaat.
mydata-what = Wat
mydata-state = Hoever
mydata-since = Sinds
mydata-size = Grootte
mydata-profile = Mijn profiel
mydata-profile-times = { $count ->
    [one] 1 keer ingevuld
   *[other] { $count } keer ingevuld
  }
mydata-scan = Quickscan
mydata-scan-times = { $count ->
    [one] 1 uitslag
   *[other] { $count } uitslagen
  }
mydata-erase = Wissen: afspraak met { $other }
mydata-erase-profile = Wissen: mijn profiel
mydata-erase-profile-title = Je profiel wissen?
mydata-erase-profile-text = Alles wat je over jezelf invulde, verdwijnt van dit apparaat. Wat je ervan met iemand deelde, blijft in die afspraak staan.
mydata-erase-profile-done = Je profiel is gewist.
mydata-erase-scan = Wissen: quickscan
mydata-erase-scan-title = De quickscan wissen?
mydata-erase-scan-text = Al je antwoorden en uitslagen van de quickscan verdwijnen van dit apparaat.
mydata-erase-scan-done = De quickscan is gewist.
mydata-move-or-erase = Verhuizen of wissen
mydata-move = Naar een ander apparaat
mydata-move-text = Maak hier een reservekopie en open die daar. Daarna staat alles op allebei. Wat je later verandert, gaat niet vanzelf mee.
mydata-move-how = Stap voor stap
mydata-move-1 = Maak hier een reservekopie en schrijf de wachtwoordzin over.
mydata-move-2 = Breng het bestand naar het andere apparaat. Het is op slot, dus het mag in je mail of op een usb-stick.
mydata-move-3 = Open Wederzijds daar, kies ‘Reservekopie openen’ en typ de zin. De ander hoeft je nieuwe apparaat niet te bevestigen.
mydata-move-4 = Werk dan op één van de twee verder. Gebruik je dit apparaat niet meer, wis hier dan alles. Gebruik je ze allebei, breng dan telkens het bestand van de afspraak over: wat op het ene staat, komt zo bij wat op het andere staat.
mydata-leaving = Als je weggaat
mydata-leave = Jij houdt je exemplaar van elke afspraak, de ander het zijne of het hare. Wederzijds wist nooit iets uit zichzelf.
mydata-erase-all = Wissen
mydata-erase-all-text = Eén ding tegelijk, of alles. De ander houdt wat jullie uitwisselden en tekenden.
mydata-erase-all-do = Alles wissen
mydata-erase-all-title = Alles wissen van dit apparaat?
mydata-erase-all-what = { $count ->
    [0] Je profiel, de quickscan en je instellingen verdwijnen, met de sleutels waarmee je tekent. Dit kan niet ongedaan worden gemaakt.
    [one] Je afspraak, je profiel, de quickscan, je aantekeningen en je instellingen verdwijnen, met de sleutels waarmee je tekent. Dit kan niet ongedaan worden gemaakt.
   *[other] Je { $count } afspraken, je profiel, de quickscan, je aantekeningen en je instellingen verdwijnen, met de sleutels waarmee je tekent. Dit kan niet ongedaan worden gemaakt.
  }
mydata-erase-all-others = Bestanden die je al gaf, en reservekopieën die je bewaarde, blijven bestaan.
mydata-erase-all-backup = Zonder reservekopie begin je bij een afspraak als een nieuw apparaat dat de ander eerst moet bevestigen. Begon jij de afspraak, dan kun je hem hier alleen nog lezen.
mydata-erase-all-yes = Alles wissen
mydata-check = Controleer zelf hoe dit privé blijft
mydata-keys = Werk je met het toetsenbord? Druk op ? voor de sneltoetsen.
mydata-keys-show = Laat de sneltoetsen zien
