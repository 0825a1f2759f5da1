# Het slot op de app: erop doen, openen, een andere zin, eraf halen.

applock-page = Slot op de app
applock-now = Nu op slot doen

mydata-lock-off = Zonder slot kan iemand die in deze browser kan kijken alles lezen. Met een slot is alles hier onleesbaar zonder je wachtwoordzin.
mydata-lock-on = Het slot zit erop. { $minutes ->
    [0] Het gaat dicht als jij dat zegt, en als de pagina opnieuw laadt.
   *[other] Het gaat dicht na { $minutes } minuten zonder dat je iets doet, en als de pagina opnieuw laadt.
  }
mydata-lock-switching-on = Nog niet alles is op slot. Je gegevens zijn er allemaal, maar een deel is nog leesbaar.
mydata-lock-switching-off = Het slot is er nog niet helemaal af. Je gegevens zijn er allemaal.
mydata-lock-off-do = Slot erop doen
mydata-lock-on-do = Slot instellen
mydata-lock-switching-on-do = Afmaken
mydata-lock-switching-off-do = Afmaken

applock-title-on = Een slot op alles hier
applock-lead-on = Alles wat van jou in deze browser staat, wordt onleesbaar zonder je wachtwoordzin. Ook voor wie in de bestanden van de browser kijkt.
applock-title-manage = Het slot zit erop
applock-lead-manage = Wie deze browser opent, ziet alleen een vraag om je wachtwoordzin.
applock-title-change = Een andere wachtwoordzin
applock-lead-change = Typ je zin van nu en kies een nieuwe. Aan wat hier staat, verandert niets.
applock-title-off = Het slot eraf halen
applock-lead-off = Daarna kan iemand die in deze browser kan kijken alles weer lezen.
applock-title-unfinished = Nog niet klaar
applock-lead-unfinished = Het op slot doen of open maken brak halverwege af. Er is niets weg. Maak het hier af.

applock-first = Eerst dit: een vergeten zin komt niet terug
applock-first-text = Niemand kan hem opvragen of omzeilen, wij ook niet. Ben je hem kwijt, dan helpt alleen een reservekopie. Maak die dus voordat je verdergaat, en bewaar die wachtwoordzin apart.
applock-no-backup = Je hebt nog geen reservekopie.
applock-which = De wachtwoordzin
applock-keep = Schrijf ze op papier of zet ze in een wachtwoordkluis. Wederzijds onthoudt ze niet en niemand kan ze terughalen.
applock-again = Typ de zin over
applock-again-help = Zo weet je zeker dat je hem goed hebt, met dezelfde hoofdletters en spaties.
applock-known = Je wachtwoordzin van nu
applock-after = Op slot als je niets doet
applock-minutes = na { $minutes } minuten
applock-minutes-none = alleen als ik het zelf doe
applock-minutes-done = Dat is onthouden.
applock-limits = Het slot helpt niet tegen wie meekijkt terwijl het open is, of tegen een programma op dit apparaat dat je toetsen leest. Wat hier zonder slot stond, kan nog een tijd in oude stukken van je schijf te vinden zijn. Tijdens een gesprek op dit scherm wacht het slot minstens een uur.
applock-busy-key = Van je zin wordt een sleutel gemaakt. Dat duurt even, met opzet.
applock-busy-all = Alles wat hier staat, komt aan de beurt. Laat dit tabblad open. Breekt het af, dan gaat het later vanzelf verder.

applock-on-do = Slot erop doen
applock-on-done = Het slot zit erop.
applock-change = Een andere wachtwoordzin
applock-change-do = Zin veranderen
applock-change-done = De nieuwe zin geldt vanaf nu.
applock-change-note = Denk je dat iemand je oude zin kent? Haal het slot er dan af en doe het er opnieuw op. Alleen dan past de oude zin ook niet meer op kopieën van daarna.
applock-off = Het slot eraf halen
applock-off-do = Slot eraf halen
applock-off-done = Het slot is eraf.
applock-goon = Afmaken

applock-wrong = Deze wachtwoordzin past niet. Let op hoofdletters en spaties.
applock-failed = Er is niets weg. Houd je wachtwoordzin bij de hand en probeer het nog eens.
applock-unsure = Er is niets weg, maar het is niet te zien of de nieuwe zin al geldt. Houd ze allebei bij de hand en laad de pagina opnieuw.

applock-screen = Op slot
applock-see = laat zien wat ik typ
applock-open = Openen
applock-lost = Weet je de zin niet meer?
applock-lost-text = Dan blijft dicht wat hier staat: niemand kan het openen. Wel kun je hier alles wissen en opnieuw beginnen, bijvoorbeeld met een reservekopie.
applock-lost-do = Alles hier wissen
applock-lost-what = Je afspraken, je profiel, je aantekeningen en je instellingen verdwijnen, met de sleutels waarmee je tekent. Dit kan niet ongedaan worden gemaakt.
applock-lost-backup = Heb je geen reservekopie, dan is wat alleen van jou was voorgoed weg.
