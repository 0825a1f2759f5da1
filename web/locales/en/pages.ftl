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
    [one] One agreement, in this browser on this device. Nobody can bring it back for you.
   *[other] { $count } agreements, in this browser on this device. Nobody can bring them back for you.
  }
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
mydata-nothing = There is no agreement on this device yet.
mydata-what = Agreement with
mydata-state = Stage
mydata-since = Since
mydata-erase = Erase: agreement with { $other }
mydata-leave = Leaving this employer? You keep your copy of each agreement, they keep theirs. Wederzijds never erases anything by itself.
mydata-keys = Do you use the keyboard? Press ? for the shortcuts.
mydata-keys-show = Show the shortcuts
