# Words that stand everywhere: the frame around a screen, the two people, the stages, dates.

app-name = Wederzijds
page-title = { $page }: { app-name }
skip-to-content = Skip to content
menu = Main menu
menu-profile = My profile
menu-agreements = Agreements
menu-my-data = My data
menu-safety = Safety
stays-here = Everything stays on this device
saved-at = Saved at { $time }
language-nl = Nederlands
language-en = English
theme-toggle = Light or dark
foot-about = Wederzijds 0.1, free software
foot-learn = Learn it in five minutes
foot-privacy = Check the privacy yourself
foot-safety = Does a conversation feel unsafe?
close = Close
cancel = Cancel
back = Back
remove = Remove
undo = Undo
one-moment = One moment
drop-here = Drop the file here

example = Example
example-seen = These two are made up. You see what { $person } sees.
example-as = See it as { $name }
example-remove = Remove the example

role-employee = employee
role-manager = manager
role-the-employee = my employee
role-the-manager = my manager

share-on = share
share-off = private

stages = Stages of this agreement
stage-prepare = Prepare
stage-exchange = Exchange
stage-compare = Compare
stage-talk = Talk
stage-agree = Agree
stage-followup = Follow up
stage-state-done = done
stage-state-now = now
stage-of = Stage { $number } of { $total }: { $stage }

period-from-until = { $from } to { $until }
period-from = from { $from }
period-until = until { $until }
day-and-time = { $day }, { $time }

unsent = { $count ->
    [one] One thing that { $other } does not have yet
   *[other] { $count } things that { $other } does not have yet
  }
unsent-short = { $count ->
    [one] One thing has not reached { $other } yet.
   *[other] { $count } things have not reached { $other } yet.
  }
unsent-do = Give a new file
reply-waits = Is the file you received from { $name }?
device-waits = There is a new device of { $name }. Is that right?

save-failed-short = Not saved
save-failed-title = Saving does not work.
save-failed-text = What you typed is still in this tab. Leave it open and save a copy now.
save-failed-copy = Save a copy now
save-failed-again = Try again

reader-other-tab-title = Wederzijds is open in another tab.
reader-other-tab-text = You can only read here, so that nothing gets mixed up.
reader-no-locks-title = This browser cannot see whether another tab is open.
reader-no-locks-text = So you can only read here. Close the other tabs of Wederzijds and reload this page.
reader-load-failed-title = Your data could not be read.
reader-load-failed-text = Nothing was changed. Reload the page. If that does not help, restart the browser.
reader-newer-data-title = This data was made by a newer version.
reader-newer-data-text = You can read it here. Reload the page to get the new version.
locked-newer-data = This agreement was made by a newer version. You can read it here.
locked-failed-load = This agreement could not be read whole. You can read it here, nothing is changed in it.
locked-damaged-log = A part of this agreement is damaged. Open a file of the other person and it comes back.
use-here = Use it here instead
read-only-here = You can only read here for now.
crash-title = Something went wrong in the app.
crash-text = Wederzijds started again from what was saved last. Check that your last sentence is still there.

refusal-framed = Open Wederzijds on its own page
refusal-framed-text = Another site shows this page inside a window of its own. A click may then mean something else than you think. Open the address of Wederzijds in a tab of its own.
refusal-insecure = This page was not opened over https
refusal-insecure-text = Without a secure connection the browser cannot sign anything. Put https in front of the address and open the page again.
refusal-storage = Your data could not be read
refusal-storage-text = Nothing was changed and nothing was erased. Try again. If that does not help, restart the browser.
refusal-broken = Wederzijds could not start
refusal-broken-text = Nothing that you saved before has changed. Reload the page.
refusal-again = Try again

scale-importance = How important is this to you?
scale-needed = How much of it do you need?
scale-received = How much of it do you get now?
scale-too-early = Too early to say

missing-text = a sentence
missing-importance = how important
missing-needed = how much you need
missing-because = the reason
missing-topic = the topic

erase-title = Erase your agreement with { $other }?
erase-text = Your copy goes from this device, with your notes and all versions. The other person keeps what you exchanged and signed. It cannot be undone. If you open a file from them later, you start as a new device that has to be confirmed first.
erase-yes = Erase it
erase-no = Keep it
erase-do = Erase
erase-done = The agreement was erased.

quiet-private = Only for you
quiet-stop = Stop
quiet-of = { $n } of { $of }
quiet-progress = How far you are
quiet-back = Back
quiet-next = Next
quiet-answer = { $n }: { $label }
quiet-clear = Take this answer away
