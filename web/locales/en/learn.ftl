# Learn: five-minute lessons, and what can be printed. The titles and texts themselves stand in the content packs.

learn-page = Learn
learn-title = Learn it five minutes at a time
learn-lead = A short lesson for every step, each with a two-minute practice. Read one when you need it.
learn-lessons = Lessons
learn-fits = { $stage }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
learn-minutes-on = { $minutes ->
    [5] Five minutes on
    [one] One minute on
   *[other] { $minutes } minutes on
  }
learn-papers = To print
learn-for-everyone = To print
learn-for-trainer = For whoever does this with a group
learn-further = Further
learn-next = Next lesson
learn-print = Print
learn-all = All lessons
learn-not-there = This lesson is not here
learn-in-words = The same drawing in words
