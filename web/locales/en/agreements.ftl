# The list of agreements, starting one, and one agreement at a glance.

agreements-page = My agreements
agreements-title = My agreements
agreements-begin = New agreement
agreements-open = Open a file
agreements-group-mine = Your turn
agreements-group-theirs = With the other person
agreements-group-ended = Ended
agreements-since = since { $date }
agreements-empty = No agreements yet
agreements-empty-text = Start one with somebody, or open a file you received.
agreements-group-running = Running
agreements-next = again on { $date }
agreements-from = from { $date }
agreements-look-back = It is time to look back.
agreements-look-back-do = Look back
agreements-search = Search your agreements
agreements-search-help = A name, a job, or something the other person needs.
agreements-show = Show
agreements-filter-mine = your turn
agreements-filter-theirs = with the other person
agreements-filter-soon = look back within two weeks
agreements-filter-ended = ended
agreements-filter-manager = as a manager
agreements-filter-employee = as an employee
agreements-found = { $n ->
    [one] One of { $of } agreements
   *[other] { $n } of { $of } agreements
  }
agreements-found-in = In: { $topic }
agreements-nobody = Nobody found
agreements-nobody-text = Perhaps the name is written in another way, or a filter is on.
agreements-all = Show all of them
agreements-team-manager = What my team expects of me
agreements-team-employee = What is expected of me
agreements-team-text = Everything together, topic by topic, with what you said you would do.
agreements-team-private = Only in your browser. This overview is shared with nobody.
agreements-team-do = See it together
begin-words-from = In a moment you can choose which of your own words come along from your agreement with { $other }.

next-prepare-start = Begin with your side: what do you need from { $other }?
next-prepare-continue = Your side has begun. Go on where you were.
next-hand-out = Your side is ready. Check what you share and give it to { $other }.
next-wait-side = Your side has been given. Now it is with { $other }, no hurry.
next-open-other = The side of { $other } is here. You can open it.
next-first-look = Read what { $other } needs from you, one thing at a time.
next-send-update = There is something new from you. Give { $other } a new file.
next-wait-views = Now { $other } reads what you need, no hurry.
next-compare = You have both looked. Put the two side by side.
next-talk = The agenda is ready. Choose a time to talk.
next-commit = Write down what each of you will do.
next-sign = The agreement stands. Read it through together and sign.
next-sign-theirs = Here is an agreement signed by { $other }. Now you.
next-wait-signature = You have signed. Now it is with { $other }, no hurry.
next-agreed = You have both signed.
next-changed = Something changed since you signed.
next-new-device = There is a new device. Is that right?
next-ended = This agreement has ended.
next-wait-accept = This device is not confirmed yet. Let { $other } compare your safety code.
next-ready = Is your side ready? Say so, and both sides open together.
next-hand-over = Your side is ready. Pass the device to { $other }.

next-do-prepare-start = Begin
next-do-prepare-continue = Go on
next-do-hand-out = Check and share
next-do-wait-side = Save it again
next-do-open-other = Open
next-do-first-look = Read
next-do-send-update = New file
next-do-wait-views = See the comparison
next-do-compare = Compare
next-do-talk = See the agenda
next-do-commit = Write the plans
next-do-sign = Read and sign
next-do-sign-theirs = Read and sign
next-do-wait-signature = See the agreement
next-do-agreed = See the agreement
next-do-changed = See what changed
next-do-new-device = Look
next-do-ended = Look
next-do-wait-accept = Look
next-do-ready = To my side
next-do-hand-over = Pass it on

begin-page = New agreement
begin-title = Who do you make an agreement with?
begin-lead = A few questions about the two of you. Then you write your side, only for yourself.
begin-role = What are you in this agreement?
begin-role-employee = I am the employee
begin-role-manager = I am the manager
begin-role-missing = Choose one of the two.
begin-name = What is your name?
begin-name-help = What the other person calls you. A first name is enough.
begin-name-missing = Fill in a name.
begin-job = What is your job? (optional)
begin-other = What is the other person’s name? (optional)
begin-other-employee = What is your manager’s name? (optional)
begin-other-manager = What is the name of the person you manage? (optional)
begin-other-help = Only you see this. They fill in their own name later.
begin-note = Nobody sees this yet. It goes to the other person only when you give a file.
begin-do = To my side

frame-reason = Why now?
frame-reason-missing = Choose a reason. You can change it later.
frame-period = For which period? (optional)
frame-period-help = Often a year. In between you look back a few times.
frame-from = From
frame-until = Until
frame-focus = What should it mainly be about? (optional)
frame-focus-help = One sentence. The other person reads it too.

agreement-page = Agreement
agreement-title = You and { $other }
agreement-who = { $me } with { $other }
agreement-focus = Mainly about:
agreement-round = { $round ->
    [2] Your second round
    [3] Your third round
    [4] Your fourth round
   *[other] Round { $round }
  }
about-title = About this agreement
about-reason = Why now
about-period = Period
about-focus = Mainly about
about-checkins = Looking back on
about-none = not filled in
about-edit = Change
about-me = My name and job
about-other = What I call the other person
edit-frame-title = About this agreement
edit-frame-do = Save
edit-me-title = My name and job
edit-me-do = Save
edit-other-title = What do you call the other person?
edit-other-do = Save
edit-end-title = End this agreement?
edit-end-do = End it
end-do = End the agreement
end-text = Nothing is erased and nothing is locked. { $other } sees that you end it when you give a new file. You need not give a reason.
end-because = Why? (optional, the other person reads it)
end-stays-read = What you both signed can still be read and printed, by the two of you.
end-stays-asks = There are no more moments to look back, and they leave your calendar when you save the calendar file again.
end-stays-again = Later you can begin again together, with everything that is there.
end-save-first = Save a file first
ended-stays = Everything the two of you wrote and signed stays here, to read and to print, for you and { $other }.
ended-tell = { $other } sees that you ended it when you give a new file.
ended-file = New file
ended-read = Read and print
ended-again = Begin again with { $other }
ended-new = Working with someone else now? Begin a new agreement. You can take your own words along; what is { $other }’s stays here.
ended-new-do = New agreement, with my own words
people-title = Who takes part
people-lead = Each device has a safety code of its own. Read it to each other when you want to be sure that a file is theirs.
device-mine = you
device-guest = guest
device-not-counted = does not count
device-by-other = confirmed by the other person only
device-close = Stop counting it
device-close-title = Stop counting this device?
device-close-text = Choose this when you have lost a phone or computer. What came from that device until now stays. What comes from it later does not count.
device-close-yes = Stop counting it
device-question = A new device of { $name }?
device-explain = This file comes from a device you do not know yet. That is normal when { $name } uses a new phone or computer.
device-compare = Call or ask { $name } for the safety code. { $name } finds it under “Who takes part”. If all digits are the same, it is right.
device-yes = Yes, this is { $name }
device-later = Take it over, decide later
device-no = Not right? Leave it like this. What comes from that device then does not count.
news-title = { $count ->
    [0] Just taken over
    [one] One new thing from { $other }
   *[other] { $count } new things from { $other }
  }
news-undo = Do not take over the last file after all
technical-title = For those who want to know exactly
technical-newer = { $count ->
    [one] One line was made with a newer version. It is kept and passed on.
   *[other] { $count } lines were made with a newer version. They are kept and passed on.
  }
technical-without-effect = { $count ->
    [one] One line has no effect. It is kept.
   *[other] { $count } lines have no effect. They are kept.
  }
technical-damaged = { $count ->
    [one] One file was damaged and has been set aside.
   *[other] { $count } files were damaged and have been set aside.
  }
leave-title = End or erase
leave-text = You may stop at any time, without a reason. Erasing removes only your copy: what { $other } has stays there.
