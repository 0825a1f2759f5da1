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
