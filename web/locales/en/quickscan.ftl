# The quickscan: twelve sentences and what they say. The sentences themselves stand in the content pack.

quickscan-page = Quickscan
quickscan-as-employee = I am an employee
quickscan-as-manager = I manage people
quickscan-role = Both? Choose the side you have in mind now.
quickscan-role-known = Last time you chose the coloured button. Your earlier answers are kept.
quickscan-done = Done
quickscan-too-few = You answered { $answered } of the { $of } sentences. That is too little for a result.
quickscan-to-result = To the result

quickscan-when-employee = Quickscan for employees, { $day }
quickscan-when-manager = Quickscan for managers, { $day }
quickscan-private = { $answered ->
    [one] Only you see this. It is a snapshot of one answer, not a test.
   *[other] Only you see this. It is a snapshot of { $answered } answers, not a test.
  }
quickscan-open = { $count ->
    [one] One sentence has no answer yet.
   *[other] { $count } sentences have no answer yet.
  }
quickscan-open-do = Fill it in
quickscan-stand = Where you stand now
quickscan-factor = Factor
quickscan-mean = mean
quickscan-mean-none = none yet
quickscan-factor-label = { $factor }: answers { $answers }, mean { $mean } of 5
quickscan-factor-few = { $factor }: answers { $answers }, too few for a mean
quickscan-convention = Each open circle is one answer, from 1 to 5. The triangle is their mean. The result in words is our own convention: there is no norm behind it, nobody decided what a good score is.
quickscan-strength = A strength to build on
quickscan-conversation = A conversation worth having
quickscan-since = Changed since { $day }
quickscan-change = { $factor }: from { $before } to { $after }
quickscan-since-same = None of the four has changed.
quickscan-all = All your answers
quickscan-statement = Sentence
quickscan-answer = Answer
quickscan-counts = Counts as
quickscan-none = none
quickscan-reversed = For a few sentences “not true” is the good news. There we count the other way round: a 1 counts as 5.
quickscan-week = One small thing this week
quickscan-copy = Copy the sentence
quickscan-copied = The sentence is on the clipboard.
quickscan-next = What next
quickscan-to-profile = Next: my profile
quickscan-to-profile-time = 15 minutes, in parts if you like
quickscan-to-profile-text = What you are good at, what drains you, and which of thirteen values count most for you.
quickscan-print = Print this page
quickscan-again = Do the quickscan again
quickscan-kept = { $count ->
    [one] Your earlier time is kept.
   *[other] Your { $count } earlier times are kept.
  }
