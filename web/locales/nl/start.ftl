# De startpagina.

start-page = Een afspraak van twee kanten
start-title = Een afspraak van twee kanten
start-lead = Jij en je leidinggevende, of jij en je medewerker, zeggen wat je van elkaar nodig hebt, wat je voor elkaar doet en hoe je dat samen bijhoudt.
start-begin = Begin een afspraak
start-begin-minutes = 10 minuten
start-begin-text = Schrijf op wat je nodig hebt en wat je te bieden hebt. Stoppen en later verdergaan kan altijd.
start-quickscan-do = Doe de Quickscan
start-quickscan-time = 3 minuten, alleen voor jou
start-quickscan = Quickscan
start-quickscan-minutes = 3 minuten
start-quickscan-text = Twaalf zinnen over je werk. Je ziet meteen waar je staat en welk gesprek de moeite waard is.
start-profile = Mijn profiel
start-profile-minutes = 15 minuten
start-profile-text = Wat je goed kunt, wat je lastig vindt en wat voor jou telt. Stoppen en later verdergaan kan altijd.
start-to-agreements = Naar mijn afspraken
start-ways-self = Voor jezelf
start-ways-other = Met de ander
start-open = Open een bestand dat je kreeg
start-open-text = Van je leidinggevende of je medewerker. Je ziet eerst van wie het is en wat erin staat. Slepen mag ook, en je eigen reservekopie open je hier net zo.

start-picture-title = Twee helften die bij elkaar komen
start-picture-text = Links de medewerker, rechts de leidinggevende. De medewerker vraagt: weten wat voorgaat. De leidinggevende geeft daarvoor: elke week de top drie. De leidinggevende vraagt: horen wat niet lukt. De medewerker geeft daarvoor: op tijd een seintje.
start-asks = vraagt
start-gives = geeft
# Een schuine streep is een nieuwe regel in de tekening: elk deel hooguit veertien tekens.
start-employee-asks = weten wat / voorgaat
start-manager-gives = elke week / de top drie
start-manager-asks = horen wat / niet lukt
start-employee-gives = op tijd / een seintje

start-how = Van twee kanten naar één afspraak
start-stage-prepare = Ieder apart. Wat verwacht ik van jou, en wat mag jij van mij verwachten?
start-stage-exchange = Jullie geven elkaar één bestand. Je ziet vooraf woord voor woord wat erin staat.
start-stage-compare = Wat zien jullie hetzelfde, wat was nooit gezegd, en waar kijken jullie anders naar?
start-stage-talk = Eén onderwerp tegelijk, om de beurt. De leidinggevende begint.
start-stage-agree = Een paar kleine beloften met een moment en een datum. Jullie tekenen allebei.
start-stage-followup = Na twee weken, zes weken en elk kwartaal: twee minuten terugkijken.
start-learn = Over elke stap is er een les van vijf minuten, met een oefening

start-privacy = Niemand leest mee. Dat hoef je niet te geloven, je kunt het controleren.
start-privacy-text = Je werkgever niet, de beheerder van deze site niet en wij ook niet.
start-promise-check = Zo controleer je dat
start-promise-browser = Wat je typt, blijft in deze browser.
start-promise-browser-check = Zet je wifi uit en typ verder. Alles blijft werken, want er is geen server die meedoet.
start-promise-nothing = Deze pagina mag niets versturen.
start-promise-nothing-check = In de broncode staat dat de pagina alleen met haar eigen adres mag praten. Daarmee weigert je browser elke verbinding naar buiten. In het tabblad Netwerk van de ontwikkelhulp komt niets bij terwijl je typt.
start-promise-file = De ander ziet alleen het bestand dat jij zelf geeft.
start-promise-file-check = Voor je opslaat, lees je woord voor woord wat erin staat. Wat op privé staat, wordt nooit in het bestand gezet.
start-limits = Grenzen
start-limits-text = Dit is geen beoordeling en het hoort niet in een personeelsdossier, tenzij jullie dat allebei willen. Je kunt Wederzijds ook alleen gebruiken om je voor te bereiden.

start-example = Bekijk een voorbeeld
start-example-text = Twee verzonnen mensen, van het eerste woord tot het terugkijken.

example-page = Een voorbeeld
example-title = Sam en Robin, van twee kanten
example-lead = Ze zijn verzonnen. Ze hebben zich voorbereid, gepraat, getekend en één keer teruggekeken, zodat je alles kunt zien. Bovenaan wissel je tussen de twee.
example-not-here = Wederzijds staat open in een ander tabblad. Maak het voorbeeld daar, dan zie je het hier ook.
example-see-prepare = Wat ze ieder vooraf opschreven
example-see-prepare-text = Wat ze van elkaar nodig hebben, wat ze bieden en wat ze niet kunnen geven.
example-see-compare = Hun twee kanten naast elkaar
example-see-compare-text = Wat ze hetzelfde zien, wat nooit gezegd was en waar ze anders naar kijken.
example-see-talk = De agenda van hun gesprek
example-see-talk-text = Eén onderwerp tegelijk, de leidinggevende eerst, elk met een vraag om te stellen.
example-see-agree = De afspraak die ze allebei tekenden
example-see-agree-text = Wie wat doet, wanneer, en wat er gebeurt als het niet lukt.
example-see-followup = Na twee weken terugkijken
example-see-followup-text = Wat kwam ervan terecht, ieder in twee minuten.
example-remove-text = Het komt nergens tussen je eigen afspraken. Met “Voorbeeld verwijderen” bovenaan die pagina’s is het weer weg.
example-back = Terug naar het begin
