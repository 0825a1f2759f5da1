# The app on this device: a newer version, without internet, installed.

app-newer = There is a new version.
app-newer-text = What you wrote has been saved. The page loads once more.
app-newer-use = Use it now
app-newer-later = Later

app-offline = Without internet
app-offline-ready = All of Wederzijds is kept in this browser. The page opens and works without internet too.
app-offline-not-yet = Wederzijds is still being put into this browser, or this browser does not do that. Until then you need internet to open the page.
app-install-text = You can also put Wederzijds among your apps. It then opens in a window of its own, with the same data.
app-install = Put it among my apps

# Opened as one file, from disk.
app-file = One file on your own disk
app-file-here = What you write is kept in this browser, not in the file. When you pass the file on, nothing of yours goes with it.
app-file-place = Always open the same file in the same place, with the same browser. In another browser, and sometimes after moving the file, Wederzijds starts empty.
app-file-others = Many browsers give all pages on your disk one storage together. Another page that you open from your disk can then get at it. So do not open pages you do not trust, or use Wederzijds on a website.
app-file-newer = A newer version is a new file. Put it in the place of the old one.
app-file-start = You opened Wederzijds as a file from your disk.
app-file-empty = There is nothing here yet. Had you begun already, and do you have a backup?
app-file-open = Open it
app-file-more = Where your data is
