# Exchange: what goes, what stays, and the file.

exchange-page = Exchange
exchange-title = This goes to { $other }. Nothing else.
exchange-from-to = From { $me } to { $other }
exchange-lead = Read it the way { $other } will read it. Set something to private and it is not in the file: it is not taken out, it is never put in.
exchange-lead-invitation = An invitation only says who you are and what the agreement is about. That way { $other } can begin at the same time as you.
exchange-what = What do you give now?
exchange-what-side = My side
exchange-what-side-help = This finishes your side. You can still add to it afterwards.
exchange-what-invitation = An invitation first
exchange-what-invitation-help = Nothing yet of what you wrote. { $other } can begin already.
exchange-goes = This goes along
exchange-stays = This stays here
exchange-parts = { $count ->
    [one] 1 part
   *[other] { $count } parts
  }
exchange-received = How much I get now, too
exchange-received-on = How much I get now goes along
exchange-received-off = How much I get now stays here
exchange-frame = About what
exchange-always = always goes along
exchange-share = { $what }: share
exchange-sign = I notice it when
exchange-why = Why:
exchange-because = Because
exchange-earlier = { $count ->
    [one] Earlier words go along
   *[other] Earlier words go along, { $count } times
  }
exchange-both-halves = This file also holds the half of { $other }. Whoever gets the file gets both of you.
exchange-other-parts = { $count ->
    [one] One part of { $other }
   *[other] { $count } parts of { $other }
  }
exchange-new = New in this file
exchange-before = { $count ->
    [one] And 1 part that was in it before
   *[other] And { $count } parts that were in it before
  }
revision-new = new
revision-changed = changed

item-party = From whom
item-frame = About what
item-expectation = { $of ->
    [0] Needed from you
    [1] Needed from you
   *[other] Needed from you, { $n }
  }
item-with-topic = { $item }: { $topic }
item-offer = What you can count on
item-limit = My limit
item-guess = My guess of what you need
item-guesses = My guess of what you need
item-view = My view of what you need
item-answer = My answer
item-commitment = What was agreed
item-goal = A goal
item-talk = The talk
item-signature = My signature
item-checkin = Looking back
item-finished = My side is finished
item-opened = I opened your side
item-withdrawn = Withdrawn
item-notes = My notes
item-profile = My profile
item-ended = Ended
item-device = A device
item-side = My side
item-view-new = This was new to me.
item-view-known = I knew this.
item-answer-understood = What I understood:
item-commitment-sentence = When { $moment }, { $action }
item-commitment-effect = So that
item-commitment-sign = We notice it when
item-commitment-fallback = If it fails
item-commitment-lookback = Looking back on { $date }
item-goal-by = By { $date }
item-talk-on = { $date }, { $minutes } minutes
item-checkin-on = On { $date }
item-signed-on = Signed on { $date }
item-signed = Signed

amounts = In figures from 1 to 5: { $list }.
amount-importance = important { $n }
amount-needed = need { $n }
amount-received = get { $n } now
amount-acknowledged = My part: { $n } of 5.
amount-delivered = I think I give { $n } of 5 now.
amount-great-work = Great work: { $n } of 5.
amount-feeling-great = Feeling great: { $n } of 5.

stays-private = Set to private.
stays-incomplete = Not complete yet. Still missing: { $what }.
stays-complete = Complete it
stays-always = Cannot go along, not even by accident.
stays-later = Not in an invitation. You give this later.
stays-withdrawn = You withdraw this. The other person keeps what was given, and sees that it is withdrawn.
stays-never = always private
stays-now = stays here
stays-count = { $count ->
    [one] 1 guess
   *[other] { $count } guesses
  }

file-make = Make the file
file-title = The file
file-what-side = This file finishes your side. You can still add to it.
file-what-update = This file brings { $other } up to date with what is new.
file-what-invitation = An invitation: who you are and what it is about.
file-what-again = There is nothing new. This is the same file once more.
file-save = Save the file
file-share = Share
file-copy = Copy
file-withdrawn = What has left can be withdrawn, not erased. Whoever has the file can keep it and pass it on.
file-together = Are you sitting next to each other?
file-together-do = Together on this device
file-readable = Can the other person read my side already?
file-readable-text = The app of { $other } shows your side only when the side of { $other } is finished. The file itself is plain text: whoever wants to can read it with another program.
lock-label = Lock it with a passphrase
lock-on = Locked with a passphrase
lock-off = Not locked
lock-passphrase = Passphrase
lock-help = Tell it to { $other } yourself, not in the same message. Whoever loses the phrase cannot open the file any more.
lock-busy = Locking it. That takes a moment, on purpose.

given-save = The file is saved
given-share = The file is shared
given-copy = Copied
given-next = Give it to { $other }, any way you like. You can send this message along.
given-message = Message to send along
given-copy-message = Copy the message
given-copied = Message copied.
given-overview = To the overview
message = { $named ->
    [yes] Hi { $other },
   *[no] Hi,
  }
    { "" }
    With Wederzijds I am making an agreement from both sides: what I need from you, and what you need from me. A file of mine goes with this message.
    { "" }
    Open { $address } and choose “Open a file you received”. You need no account and everything stays in your own browser. Preparing your side takes about ten minutes. You are free not to take part.
    { "" }
    { $me }
message-again = { $named ->
    [yes] Hi { $other },
   *[no] Hi,
  }
    { "" }
    There is something new in our agreement in Wederzijds. A new file goes with this message.
    { "" }
    Open { $address } on the device where you work on our agreement, and choose “Open a file”. What you wrote yourself stays as it is.
    { "" }
    { $me }
message-again-locked = { $named ->
    [yes] Hi { $other },
   *[no] Hi,
  }
    { "" }
    There is something new in our agreement in Wederzijds. A new file goes with this message. It is locked: I tell you the passphrase another way.
    { "" }
    Open { $address } on the device where you work on our agreement, and choose “Open a file”. What you wrote yourself stays as it is.
    { "" }
    { $me }
message-locked = { $named ->
    [yes] Hi { $other },
   *[no] Hi,
  }
    { "" }
    With Wederzijds I am making an agreement from both sides: what I need from you, and what you need from me. A file of mine goes with this message. It is locked: I tell you the passphrase another way.
    { "" }
    Open { $address } and choose “Open a file you received”. You need no account and everything stays in your own browser. Preparing your side takes about ten minutes. You are free not to take part.
    { "" }
    { $me }
