# Leren: lessen van vijf minuten, en wat je kunt printen. De titels en teksten zelf staan in de contentpakketten.

learn-page = Leren
learn-title = Leren in stukjes van vijf minuten
learn-lead = Bij elke stap een korte les met een oefening van twee minuten. Lees er één op het moment dat je hem nodig hebt.
learn-lessons = Lessen
learn-fits = { $stage }, { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
  }
learn-minutes-on = { $minutes ->
    [5] Vijf minuten over
    [one] Eén minuut over
   *[other] { $minutes } minuten over
  }
learn-papers = Om te printen
learn-for-everyone = Om te printen
learn-for-trainer = Voor wie het met een groep doet
learn-further = Verder
learn-next = Volgende les
learn-print = Printen
learn-all = Alle lessen
learn-not-there = Deze les is hier niet
learn-in-words = Dezelfde plaat in woorden
