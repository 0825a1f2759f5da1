# Woorden die overal staan: het kader om een scherm, de twee mensen, de stappen, data.

app-name = Wederzijds
page-title = { $page }: { app-name }
skip-to-content = Naar de inhoud
menu = Hoofdmenu
menu-profile = Mijn profiel
menu-agreements = Afspraken
menu-my-data = Mijn gegevens
menu-safety = Veiligheid
stays-here = Alles blijft op dit apparaat
saved-at = Bewaard om { $time }
language-nl = Nederlands
language-en = English
theme-toggle = Licht of donker
foot-about = Wederzijds 0.1, vrije software
foot-learn = Leren in vijf minuten
foot-privacy = Hoe je de privacy zelf controleert
foot-safety = Voelt een gesprek niet veilig?
close = Sluiten
cancel = Annuleren
back = Terug
remove = Verwijderen
undo = Ongedaan maken
one-moment = Een ogenblik
drop-here = Laat het bestand hier los

example = Voorbeeld
example-seen = Deze twee zijn verzonnen. Je ziet wat { $person } ziet.
example-as = Bekijk als { $name }
example-remove = Voorbeeld verwijderen

role-employee = medewerker
role-manager = leidinggevende
role-the-employee = mijn medewerker
role-the-manager = mijn leidinggevende

share-on = delen
share-off = privé

stages = Stappen van deze afspraak
stage-prepare = Voorbereiden
stage-exchange = Uitwisselen
stage-compare = Vergelijken
stage-talk = Praten
stage-agree = Afspreken
stage-followup = Volgen
stage-state-done = klaar
stage-state-now = nu
stage-of = Stap { $number } van { $total }: { $stage }

period-from-until = { $from } tot { $until }
period-from = vanaf { $from }
period-until = tot { $until }
day-and-time = { $day }, { $time }

unsent = { $count ->
    [one] Eén ding heeft { $other } nog niet
   *[other] { $count } dingen heeft { $other } nog niet
  }
unsent-short = { $count ->
    [one] Eén ding heeft { $other } nog niet.
   *[other] { $count } dingen heeft { $other } nog niet.
  }
unsent-do = Geef een nieuw bestand
reply-waits = Is het bestand dat je kreeg van { $name }?
device-waits = Er is een nieuw apparaat van { $name }. Klopt dat?

save-failed-short = Niet bewaard
save-failed-title = Bewaren lukt niet.
save-failed-text = Wat je typte, staat nog in dit tabblad. Laat het open en bewaar nu een kopie.
save-failed-copy = Bewaar nu een kopie
save-failed-again = Probeer het opnieuw

reader-other-tab-title = Wederzijds staat open in een ander tabblad.
reader-other-tab-text = Hier kun je alleen lezen, zodat niets door elkaar loopt.
reader-no-locks-title = Deze browser kan niet zien of er nog een tabblad openstaat.
reader-no-locks-text = Daarom kun je hier alleen lezen. Sluit de andere tabbladen van Wederzijds en laad deze pagina opnieuw.
reader-load-failed-title = Je gegevens konden niet worden gelezen.
reader-load-failed-text = Er is niets veranderd. Laad de pagina opnieuw. Helpt dat niet, start dan de browser opnieuw.
reader-newer-data-title = Deze gegevens zijn van een nieuwere versie.
reader-newer-data-text = Hier kun je ze lezen. Laad de pagina opnieuw om de nieuwe versie te krijgen.
locked-newer-data = Deze afspraak is van een nieuwere versie. Je kunt hem hier lezen.
locked-failed-load = Deze afspraak kon niet helemaal worden gelezen. Je kunt hem hier lezen, er wordt niets aan veranderd.
locked-damaged-log = Een deel van deze afspraak is beschadigd. Open een bestand van de ander, dan komt het terug.
use-here = Hier verder werken
read-only-here = Hier kun je nu alleen lezen.
crash-title = Er ging iets mis in de app.
crash-text = Wederzijds is opnieuw gestart met wat het laatst bewaard was. Kijk of je laatste zin er nog staat.

refusal-framed = Open Wederzijds op zijn eigen pagina
refusal-framed-text = Een andere site toont deze pagina in een venster van zichzelf. Dan kan een klik iets anders betekenen dan je denkt. Open het adres van Wederzijds in een eigen tabblad.
refusal-insecure = Deze pagina is niet via https geopend
refusal-insecure-text = Zonder beveiligde verbinding kan de browser niets ondertekenen. Zet https voor het adres en open de pagina opnieuw.
refusal-storage = Je gegevens konden niet worden gelezen
refusal-storage-text = Er is niets veranderd en niets gewist. Probeer het opnieuw. Helpt dat niet, start dan de browser opnieuw.
refusal-broken = Wederzijds kon niet starten
refusal-broken-text = Er is niets veranderd aan wat je eerder bewaarde. Laad de pagina opnieuw.
refusal-again = Probeer het opnieuw

scale-importance = Hoe belangrijk is dit voor je?
scale-needed = Hoeveel heb je hiervan nodig?
scale-received = Hoeveel krijg je er nu van?
scale-too-early = Nog te vroeg om te zeggen

missing-text = een zin
missing-importance = hoe belangrijk
missing-needed = hoeveel je nodig hebt
missing-because = de reden
missing-topic = het onderwerp

erase-title = Je afspraak met { $other } wissen?
erase-text = Jouw exemplaar verdwijnt van dit apparaat, met je aantekeningen en alle versies. De ander houdt wat jullie uitwisselden en tekenden. Dit kan niet ongedaan worden gemaakt. Open je later een bestand van de ander, dan begin je als een nieuw apparaat dat eerst bevestigd moet worden.
erase-yes = Wissen
erase-no = Bewaren
erase-do = Wissen
erase-done = De afspraak is gewist.

quiet-private = Alleen voor jou
quiet-stop = Stop
quiet-of = { $n } van { $of }
quiet-progress = Hoe ver je bent
quiet-back = Vorige
quiet-next = Volgende
quiet-answer = { $n }: { $label }
quiet-clear = Haal dit antwoord weg
