# Eerste blik: wat de ander nodig heeft, één voor één, eerst de woorden en dan de cijfers.

firstlook-page = Eerste blik
firstlook-heading = Wat { $name } van jou nodig heeft
firstlook-lead = Eén voor één, en alleen de woorden. Jij zegt hoe jij het ziet. Daarna gaan de cijfers van { $name } bij dat punt open.
firstlook-why-order = Eerst de woorden, zodat jouw blik van jou is en geen antwoord op een cijfer.
firstlook-progress = { $done ->
    [0] Nog geen van de { $total } gedaan
   *[other] { $done } van de { $total } gedaan
  }
firstlook-jump = Naar nummer { $n }
firstlook-jump-done = Naar nummer { $n }, gedaan
firstlook-needs = heeft nodig
firstlook-why = Want
firstlook-sign = { $name } merkt het als
firstlook-you = hoe jij het ziet
firstlook-figures = De cijfers van { $name }
firstlook-figures-shut = De cijfers van { $name } gaan open als jij hebt gezegd hoe jij het ziet.
firstlook-importance = hoe belangrijk
firstlook-needed = hoeveel er nodig is
firstlook-received = hoeveel er nu is
firstlook-received-none = Te vroeg om te zeggen, of privé gehouden.
firstlook-side-by-side = { $name } krijgt { $received }. Jij denkt { $delivered }.
firstlook-own-words = Eigen woorden

firstlook-new-question = Wist je dit?
firstlook-new-yes = Dit is nieuw voor mij
firstlook-new-no = Dit wist ik
firstlook-part-question = In hoeverre zie je dit als jouw deel?
firstlook-part-help = Niet of je het leuk vindt, maar of het aan jou is.
firstlook-gives-question = Hoeveel denk je dat je hiervan nu geeft?
firstlook-too-early = Te vroeg om te zeggen
firstlook-because-label = Waarom zie je het zo?
firstlook-because-help = Hoeft niet. { $name } krijgt dit te lezen.
firstlook-choose-new = Zeg eerst of je dit wist. De rest mag wachten.
firstlook-private-until = Alleen jij ziet dit, tot je { $name } een update stuurt.
firstlook-give = Laat de cijfers van { $name } zien
firstlook-give-again = Bewaar mijn nieuwe blik
firstlook-saved-view = Jouw blik staat. Tot het gesprek kun je hem nog veranderen.
firstlook-next = Naar de volgende
firstlook-to-end = Naar wat { $name } te bieden heeft
firstlook-previous = Vorige

firstlook-earlier-text = { $name } heeft de woorden veranderd nadat jij had gekeken. Jouw blik ging over de eerdere woorden, dus kijk nog eens.
firstlook-two-texts = { $name } veranderde dit op twee plekken tegelijk. Dit is de laatste tekst; de andere kan nog gekozen worden.
firstlook-revised = Door { $name } veranderd na het openen van jouw kant.

firstlook-end-heading = Wat { $name } te bieden heeft, en niet kan geven
firstlook-end-lead = Je hebt ze alle { $total } gezien. Dit is de andere helft van de kant van { $name }.
firstlook-offers = Dit kun je van { $name } verwachten
firstlook-limits = Dit kan { $name } niet geven
firstlook-offers-none = { $name } heeft geen aanbod opgeschreven.
firstlook-limits-none = { $name } heeft geen grens genoemd.
firstlook-because = omdat
firstlook-guesses = { $name } dacht dat jij nodig had
firstlook-guesses-hint = Een gok, van voordat jouw kant open was. Hoe dichtbij die is, zie je in de vergelijking.
firstlook-all-seen = Je hebt overal je blik gegeven
firstlook-some-left = { $left ->
    [one] Eén wacht nog op jouw blik
   *[other] { $left } wachten nog op jouw blik
  }
firstlook-to-open = Naar de eerste zonder blik
firstlook-send-heading = Nu gaat jouw blik naar { $name }.
firstlook-send-text = De vergelijking is compleet als jullie allebei elkaars blik hebben. Kijk eerst wat er meegaat, daarna vertrekt er pas iets.
firstlook-send = Bekijk de update
firstlook-compare = Bekijk de vergelijking
firstlook-review = Nog eens doorlopen

firstlook-shut-heading = De kant van { $name } is nog dicht
firstlook-shut-mine = Eerst je eigen kant. Is die klaar, dan gaat die van { $name } open. Zo schrijft niemand naar de ander toe.
firstlook-shut-mine-action = Maak mijn kant af
firstlook-shut-theirs = De kant van { $name } is hier nog niet, of nog niet klaar. Hoe ver { $name } is, kun je niet zien.
firstlook-shut-theirs-action = Naar het uitwisselen
firstlook-shut-file = De app houdt hem dicht. Wie het bestand heeft, kan het bestand zelf wel lezen.
firstlook-open-heading = Beide kanten zijn klaar. Die van { $name } openen?
firstlook-open-text = Wat je vanaf nu in je eigen kant verandert, is voor jullie allebei gemerkt: veranderd na het openen. Twijfel je nog, loop je eigen kant dan eerst na.
firstlook-open = Open de kant van { $name }
firstlook-open-first = Eerst mijn eigen kant bekijken
firstlook-none = { $name } heeft geen verwachtingen opgeschreven.
