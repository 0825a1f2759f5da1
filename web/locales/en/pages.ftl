# My data, privacy and safety.

safety-page = Safety
privacy-page = Privacy
privacy-title = Ten lines you can check yourself
privacy-lead = Do not take our word for it. Each line says how to check it.
privacy-here = What you type is only in this browser.
privacy-here-check = Open Wederzijds in another browser on the same device: there is nothing there.
privacy-server = There is no server, no account and no counting of visitors.
privacy-server-check = Switch off your wifi and work on. Do not close the tab: typing, saving, comparing and signing simply go on.
privacy-rule = The page may only talk to its own address.
privacy-rule-check = Look at the source of the page. At the top stands the Content-Security-Policy line that your browser enforces.
privacy-file = The other person gets only a file that you give.
privacy-file-check = Press F12 and choose Network. Whatever you write, no line is added.
privacy-private = What is private is never put into a file.
privacy-private-check = Open a file in a text editor and search for a private sentence of yours. It is not in there.
privacy-read = You read beforehand, word for word, what goes along.
privacy-read-check = Compare “This goes along” with the text in the file itself.
privacy-lock = A file can be locked, by an open standard.
privacy-lock-check = The program age opens it too, with the same passphrase.
privacy-both = A file holds the halves of both of you.
privacy-both-check = Whoever gets the file can read both. So give it only to each other.
privacy-keys = Signatures are made with a key that cannot leave this device.
privacy-keys-check = Read each other the safety code. It stands in each agreement under “Who takes part”.
privacy-gone = Erased is really erased, but only here.
privacy-gone-check = With the other person, and in files that have left, everything stays as it was. If your employer can look into your device, they can look here too: use a device of your own.
privacy-to-data = What is on this device

mydata-page = My data
mydata-title = What is stored, and where: only here
mydata-lead = { $count ->
    [0] Nothing yet. As soon as you begin, it is in this browser on this device, and nowhere else.
    [one] One thing, in this browser on this device. Nobody can bring it back for you, so keep a backup.
   *[other] { $count } things, in this browser on this device. Nobody can bring them back for you, so keep a backup.
  }
mydata-total = { $size } together.
mydata-backup = Last backup
mydata-backup-never = none made yet
mydata-backup-last = { $days ->
    [0] today
    [one] yesterday
   *[other] { $days } days ago
  }
mydata-backup-since = { $count ->
    [0] Nothing has changed since.
    [one] One thing has changed since.
   *[other] { $count } things have changed since.
  }
mydata-backup-text = One file with everything in it, locked with a passphrase only you know. If you lose the phrase, the file stays shut.
mydata-backup-do = Make a backup
mydata-restore-do = Open a backup
mydata-restored = You restored a backup on { $at }. As long as you change nothing here, that can be undone.
mydata-restored-undo = Undo the restore
mydata-promise = This browser has promised
mydata-promise-yes = to keep it until you erase it
mydata-promise-yes-text = The browser does not clear this data by itself.
mydata-promise-no = nothing yet
mydata-promise-no-text = When the disk fills up the browser may clear this data. Safari also does that after a week without a visit. In a private window everything goes when you close it.
mydata-promise-unknown = nothing that can be seen
mydata-promise-unknown-text = This browser does not say whether it keeps the data. In a private window everything goes when you close it.
mydata-ask = Ask the browser to keep it
mydata-asked-yes = The browser promises to keep it.
mydata-asked-no = The browser does not promise it now. Bookmark Wederzijds or put it on your home screen, and ask again later.
mydata-look = How it looks
mydata-theme = Light or dark
theme-system = like my device
theme-light = light
theme-dark = dark
mydata-stored = On this device
mydata-nothing = There is nothing on this device yet.
mydata-what = What
mydata-state = How far
mydata-since = Since
mydata-size = Size
mydata-profile = My profile
mydata-profile-times = { $count ->
    [one] filled in once
   *[other] filled in { $count } times
  }
mydata-scan = Quickscan
mydata-scan-times = { $count ->
    [one] 1 result
   *[other] { $count } results
  }
mydata-erase = Erase: agreement with { $other }
mydata-erase-profile = Erase: my profile
mydata-erase-profile-title = Erase your profile?
mydata-erase-profile-text = Everything you filled in about yourself goes from this device. What you shared of it with somebody stays in that agreement.
mydata-erase-profile-done = Your profile was erased.
mydata-erase-scan = Erase: quickscan
mydata-erase-scan-title = Erase the quickscan?
mydata-erase-scan-text = All your answers and results of the quickscan go from this device.
mydata-erase-scan-done = The quickscan was erased.
mydata-move-or-erase = Move or erase
mydata-move = To another device
mydata-move-text = Make a backup here and open it there. Both then have everything. What you change later does not travel by itself.
mydata-move-how = Step by step
mydata-move-1 = Make a backup here and write down the passphrase.
mydata-move-2 = Bring the file to the other device. It is locked, so mail or a memory stick will do.
mydata-move-3 = Open Wederzijds there, choose “Open a backup” and type the phrase. The other person need not confirm your new device.
mydata-move-4 = Then go on with one of the two. If you no longer use this device, erase everything here. If you use both, carry the agreement’s file across each time: what is on the one joins what is on the other.
mydata-leaving = When you leave
mydata-leave = You keep your copy of each agreement, they keep theirs. Wederzijds never erases anything by itself.
mydata-erase-all = Erase
mydata-erase-all-text = One thing at a time, or all of it. The other person keeps what you exchanged and signed.
mydata-erase-all-do = Erase everything
mydata-erase-all-title = Erase everything from this device?
mydata-erase-all-what = { $count ->
    [0] Your profile, the quickscan and your settings go, with the keys you sign with. It cannot be undone.
    [one] Your agreement, your profile, the quickscan, your notes and your settings go, with the keys you sign with. It cannot be undone.
   *[other] Your { $count } agreements, your profile, the quickscan, your notes and your settings go, with the keys you sign with. It cannot be undone.
  }
mydata-erase-all-others = Files you have handed out, and backups you kept, stay where they are.
mydata-erase-all-backup = Without a backup you start in an agreement as a new device that the other person has to confirm first. If you began the agreement yourself, you can then only read it here.
mydata-erase-all-yes = Erase everything
mydata-check = Check for yourself how this stays private
mydata-keys = Do you use the keyboard? Press ? for the shortcuts.
mydata-keys-show = Show the shortcuts
