# The app lock: putting it on, opening it, another passphrase, taking it off.

applock-page = App lock
applock-now = Lock now

mydata-lock-off = Without a lock, anyone who can look into this browser can read everything. With a lock, everything here is unreadable without your passphrase.
mydata-lock-on = The lock is on. { $minutes ->
    [0] It closes when you say so, and when the page loads again.
   *[other] It closes after { $minutes } minutes in which you do nothing, and when the page loads again.
  }
mydata-lock-switching-on = Not everything is locked yet. All your data is here, but some of it can still be read.
mydata-lock-switching-off = The lock is not wholly off yet. All your data is here.
mydata-lock-off-do = Put the lock on
mydata-lock-on-do = Lock settings
mydata-lock-switching-on-do = Finish
mydata-lock-switching-off-do = Finish

applock-title-on = A lock on everything here
applock-lead-on = Everything of yours in this browser becomes unreadable without your passphrase. Also for whoever looks into the files of the browser.
applock-title-manage = The lock is on
applock-lead-manage = Whoever opens this browser sees only a question for your passphrase.
applock-title-change = Another passphrase
applock-lead-change = Type your present passphrase and choose a new one. Nothing changes in what is here.
applock-title-off = Taking the lock off
applock-lead-off = After that, anyone who can look into this browser can read everything again.
applock-title-unfinished = Not finished yet
applock-lead-unfinished = Locking or unlocking everything was cut off halfway. Nothing is gone. Finish it here.

applock-first = First this: a forgotten passphrase does not come back
applock-first-text = Nobody can look it up or get around it, and neither can we. If you lose it, only a backup helps. So make one before you go on, and keep its passphrase somewhere else.
applock-no-backup = You have no backup yet.
applock-which = The passphrase
applock-keep = Write them on paper or put them in a password manager. Wederzijds does not remember them and nobody can bring them back.
applock-again = Type the passphrase once more
applock-again-help = So that you know you have it right, with the same capitals and spaces.
applock-known = Your present passphrase
applock-after = Lock when you do nothing
applock-minutes = after { $minutes } minutes
applock-minutes-none = only when I do it myself
applock-minutes-done = That is remembered.
applock-limits = The lock does not help against someone who looks along while it is open, or against a program on this device that reads your keys. What stood here without a lock may be found for a while in old parts of your disk. While a talk is open on this screen, the lock waits an hour at least.
applock-busy-key = A key is made from your passphrase. That takes a moment, on purpose.
applock-busy-all = Everything that is here has its turn. Leave this tab open. If it is cut off, it goes on by itself later.

applock-on-do = Put the lock on
applock-on-done = The lock is on.
applock-change = Another passphrase
applock-change-do = Change the passphrase
applock-change-done = The new passphrase counts from now on.
applock-change-note = Do you think someone knows your old passphrase? Then take the lock off and put it on again. Only then does the old passphrase no longer fit on copies made after that.
applock-off = Take the lock off
applock-off-do = Take the lock off
applock-off-done = The lock is off.
applock-goon = Finish

applock-wrong = This passphrase does not fit. Mind capitals and spaces.
applock-failed = Nothing is gone. Keep your passphrase at hand and try again.
applock-unsure = Nothing is gone, but it cannot be seen whether the new passphrase counts already. Keep both at hand and load the page again.

applock-screen = Locked
applock-see = show what I type
applock-open = Open
applock-lost = Forgot the passphrase?
applock-lost-text = Then what is here stays shut: nobody can open it. You can erase everything here and begin again, for instance with a backup.
applock-lost-do = Erase everything here
applock-lost-what = Your agreements, your profile, your notes and your settings disappear, with the keys you sign with. This cannot be undone.
applock-lost-backup = Without a backup, what was only yours is gone for good.
