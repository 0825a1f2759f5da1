# Backing up everything and restoring it; erasing everything.

backup-page = Make a backup
backup-title = Everything in one file
backup-lead = Your profile, your agreements, your drafts and your notes. All that is yours alone here goes into it. So put a lock on it.
backup-lock = The lock
backup-lock-words = { $count } words that your browser picks
backup-lock-own = a passphrase of your own
backup-lock-none = no lock
backup-words = Your passphrase
backup-words-text = Your browser has just drawn these words from a list of { $words }. Even someone who knows the list would have more combinations to try than there are grains of sand on all beaches.
backup-words-other = Other words
backup-words-copy = Copy
backup-words-copied = The words are on the clipboard. Paste them into your password manager, then copy something else.
backup-words-keep = Write them on paper or put them in a password manager, not beside the file. Wederzijds does not remember them and nobody can bring them back.
backup-own-help = A phrase that is easy for you to remember is often easy for others to guess. Take something long, of unrelated words, that stands nowhere else.
backup-none-text = Whoever gets hold of this file can read everything, what is private too. It also holds a key with which somebody can go on as you. Do this only if the file itself is in a safe place.
backup-written = I have written the passphrase down
backup-busy-make = Everything is being put together.
backup-busy-lock = The lock is going on. It takes a moment, on purpose.
backup-save = Save the file
backup-not = Not now
backup-done = The file is on its way
backup-done-text = { $count ->
    [0] Your profile and your settings are in it.
    [one] Your profile, your settings and one agreement are in it.
   *[other] Your profile, your settings and { $count } agreements are in it.
  }
backup-done-locked = Keep the file not only on this device, and the passphrase somewhere else than the file. The program age opens it too.
backup-done-open = There is no lock on it. Keep it where only you can reach it.
backup-to-data = To my data
backup-left-out = This is not in it:
backup-left-out-with = your agreement with { $other }.
backup-left-out-one = an agreement.

restore-page = Open a backup
restore-title = Open a backup
restore-from = Made on { $at }. Nothing changes before you say yes.
restore-none = Choose a backup. It opens under “Open a file”, as every file of Wederzijds does.
restore-open = Choose a file
restore-holds = What is in it
restore-empty = There is nothing in it.
restore-profile = { $rounds ->
    [one] My profile, filled in once
   *[other] My profile, filled in { $rounds } times
  }
restore-scans = { $scans ->
    [one] The quickscan, 1 result
   *[other] The quickscan, { $scans } results
  }
restore-state-new = new here
restore-state-newer = newer than here
restore-state-more = with words that are not here any more
restore-state-same = the same as here
restore-state-cannot = cannot be merged here
restore-state-as-then = becomes what it was then
restore-how = What about what is here already?
restore-merge = Merge
restore-merge-help = What is here stays. What only the file has is added. What you erased since comes back too.
restore-replace = Replace
restore-replace-help = This device becomes what the file says: what is different or newer here goes.
restore-lost = { $count ->
    [0] Every agreement that is here is in the file too.
    [one] One agreement that is here is not in the file, and goes.
   *[other] { $count } agreements that are here are not in the file, and go.
  }
restore-lost-newer = There is more here since in your agreement with { $names }; that goes as well.
restore-lost-undo = As long as you change nothing afterwards, it can be undone.
restore-device = The other person has nothing to confirm: this device goes on where the file left off.
restore-do = Restore
restore-do-replace = Replace
restore-not = Rather not
restore-done = { $count ->
    [0] The backup was restored.
    [one] The backup was restored, with one agreement.
   *[other] The backup was restored, with { $count } agreements.
  }
restore-undone = The restore was undone.

remind-title = Time for a backup
remind-since = { $count ->
    [one] One thing has changed since your last backup.
   *[other] { $count } things have changed since your last backup.
  }
remind-never = There is no backup yet of what is here. If this browser loses it, it is gone.
remind-do = Make a backup
remind-later = Later

erase-backup = A backup of { $date } holds what was here then. Only with that can you bring it back.
erase-no-backup = There is no backup. Gone will be really gone.

gone-title = Everything was erased
gone-text = Nothing of yours is left in Wederzijds on this device. You may close this tab.
gone-elsewhere = Files in your downloads and with other people stay. Those you erase yourself.
gone-begin = Begin again
