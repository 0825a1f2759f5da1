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
