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
    [one] Eén afspraak, in deze browser op dit apparaat. Niemand kan hem voor je terughalen.
   *[other] { $count } afspraken, in deze browser op dit apparaat. Niemand kan ze voor je terughalen.
  }
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
mydata-nothing = Er staat nog geen afspraak op dit apparaat.
mydata-what = Afspraak met
mydata-state = Stap
mydata-since = Sinds
mydata-erase = Wissen: afspraak met { $other }
mydata-leave = Ga je weg bij deze werkgever? Jij houdt je exemplaar van elke afspraak, de ander het zijne of het hare. Wederzijds wist nooit iets uit zichzelf.
mydata-keys = Werk je met het toetsenbord? Druk op ? voor de sneltoetsen.
mydata-keys-show = Laat de sneltoetsen zien
