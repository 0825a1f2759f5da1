# De app op dit apparaat: een nieuwe versie, zonder internet, geïnstalleerd.

app-newer = Er is een nieuwe versie.
app-newer-text = Wat je schreef is bewaard. De pagina laadt één keer opnieuw.
app-newer-use = Nu gebruiken
app-newer-later = Straks

app-offline = Zonder internet
app-offline-ready = Wederzijds staat helemaal in deze browser. Ook zonder internet gaat de pagina open en werkt alles.
app-offline-not-yet = Wederzijds wordt nog in deze browser gezet, of deze browser doet dat niet. Totdat het zover is, heb je internet nodig om de pagina te openen.
app-install-text = Je kunt Wederzijds ook bij je apps zetten. Dan opent het in een eigen venster, met dezelfde gegevens.
app-install = Bij mijn apps zetten

# Geopend als één bestand, van de schijf.
app-file = Eén bestand op je eigen schijf
app-file-here = Wat je schrijft, staat in deze browser en niet in het bestand. Geef je het bestand door, dan gaat er niets van jou mee.
app-file-place = Open steeds hetzelfde bestand op dezelfde plek, in dezelfde browser. In een andere browser, en soms na het verplaatsen van het bestand, begint Wederzijds leeg.
app-file-others = Veel browsers geven alle pagina's van je schijf één gezamenlijke opslag. Een andere pagina die je van je schijf opent, kan er dan bij. Open dus geen pagina's die je niet vertrouwt, of gebruik Wederzijds op een website.
app-file-newer = Een nieuwere versie is een nieuw bestand. Zet het op de plek van het oude.
app-file-start = Je opende Wederzijds als bestand van je schijf.
app-file-empty = Hier staat nog niets. Was je al begonnen en heb je een reservekopie?
app-file-open = Open die
app-file-more = Waar je gegevens staan
