# Opening a file you received.

receive-page = Open a file
receive-title = Open a file you received
receive-lead = First you see who it is from and what is in it. Nothing changes before you say yes. A backup opens here too.
receive-drop = Drag the file here
receive-pick = Choose the file
receive-paste = Or paste the text of the file
receive-paste-help = If they put it into a message instead of attaching it.
receive-paste-open = Open this text
receive-safe = The signatures are checked first. If anything is wrong, nothing is taken over.
receive-busy = Checking the file.
receive-problem = This file could not be opened.
receive-locked = This file is locked with a passphrase. The other person gave it to you, or you wrote it down yourself when you made the backup.
receive-passphrase = Passphrase
receive-passphrase-help = Exactly as it is, with capitals and spaces.
receive-unlock = Open
receive-other-file = Another file
unlock-busy = Unlocking it. That takes a moment, on purpose.
receive-preview-title = This is in it
receive-from = A file from
receive-holds = In the file
receive-new = New to you
receive-minutes = Preparing your side takes about { $minutes } minutes.
receive-nothing-new = You had everything in this file already. Nothing was changed.
receive-to-agreement = To the agreement
receive-who = Who are you here?
receive-who-other = I am { $person }
receive-who-same = I am { $person }, on another device
receive-who-same-help = This device takes part once it is confirmed: on your other device, or by the other person.
receive-confirm = Is this file from { $name }? If somebody else gave it to you, say no: it counts only when you say yes.
receive-confirm-yes = Yes, from { $name }
receive-confirm-no = No, decide later
receive-go-on = { $person } took this along from another device. Here { $person } goes on with it; nobody has to confirm this device.
receive-older = You both started an agreement. The one of { $other } goes on, yours ends. You can take over what you wrote as drafts here.
receive-new-replica = This browser is a copy of another one. So it goes on here as a new device. Nothing is lost.
receive-drafts = You have prepared something already. Do you want to bring it here?
receive-drafts-help = It comes here as a draft, only for you.
receive-drafts-from = { $count ->
    [one] 1 part from my agreement with { $other }
   *[other] { $count } parts from my agreement with { $other }
  }
receive-drafts-none = No, I start afresh
receive-join = Take part
receive-take = Take it over
receive-not = Do not take it over
receive-done = { $count ->
    [0] Taken over.
    [one] Taken over: 1 new line.
   *[other] Taken over: { $count } new lines.
  }
receive-undone = The file was not taken over after all.

news-expectation = { $count ->
    [one] 1 thing they need from you
   *[other] { $count } things they need from you
  }
news-offer = { $count ->
    [one] 1 thing you can count on
   *[other] { $count } things you can count on
  }
news-limit = { $count ->
    [one] 1 limit
   *[other] { $count } limits
  }
news-guess = A guess of what you need
news-finished = The other side is finished
news-opened = They have opened your side
news-view = { $count ->
    [one] 1 view of what you need
   *[other] { $count } views of what you need
  }
news-answer = { $count ->
    [one] 1 answer
   *[other] { $count } answers
  }
news-commitment = { $count ->
    [one] 1 thing somebody will do
   *[other] { $count } things somebody will do
  }
news-goal = { $count ->
    [one] 1 goal
   *[other] { $count } goals
  }
news-talk = A talk
news-signature = A signature
news-checkin = { $count ->
    [one] Looked back once
   *[other] Looked back { $count } times
  }
news-frame = What the agreement is about
news-party = Name and job of the other person
news-withdrawn = { $count ->
    [one] 1 thing was withdrawn
   *[other] { $count } things were withdrawn
  }
news-profile = A profile
news-replica = A device
news-ended = They end the agreement
news-side = The other side. It stays closed until yours is finished.
news-device = A device
news-other = { $count ->
    [one] 1 other line
   *[other] { $count } other lines
  }
news-mark-new = new
news-mark-changed = changed
