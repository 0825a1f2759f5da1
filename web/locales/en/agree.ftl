# Agree: the page both sign, its plans and goals, and its print.

agree-page = Agree
agree-heading = What { $a } and { $b } agree
agree-lead-open = Here you write down together what each of you will do. Nothing is agreed until both have signed.
agree-period = { $from } to { $until }
agree-period-from = from { $from }
agree-period-until = until { $until }
agree-not-agreed = not signed by both
agree-seal-both = Two halves joined: both signed
agree-seal-none = Two open halves: nobody signed yet
agree-seal-one = { $name } signed, the other half is still open
agree-focus = About

agree-needs-heading = What we need from each other
agree-needs = needs from { $name }
agree-needs-none = Nothing here.
agree-sign = noticed when
agree-answer-agree = agreed
agree-answer-adjust = adjusted
agree-answer-cannot = { $name } cannot give this, because
agree-answer-cannot-plain = { $name } cannot give this
agree-answer-later = later
agree-noted = noted by { $name }
agree-talk-about = Talk about it
agree-open-answers = { $count ->
    [one] One expectation has no answer yet.
   *[other] { $count } expectations have no answer yet.
  } That may stay so; it then stands in the agreement without one.

agree-plans-heading = What each of us does about it
agree-will = will
agree-plans-none = No plan yet.
agree-plan-when = When
agree-plan-so-that = so that
agree-plan-notice = We notice by
agree-plan-fallback = If it fails
agree-plan-look-back = Look back
agree-plan-because = Because
agree-serves = { $name } needs { $numbers }
agree-plan-add = Add a plan for { $name }
agree-plan-edit = Change
agree-plan-being-changed = being changed, below
agree-plan-drop = Drop
agree-which-plan = , plan of { $name }: { $action }
agree-which-expectation = , expectation: { $text }
agree-which-offer = , offer or limit: { $text }
agree-which-goal = , goal: { $text }
agree-plan-continue = Unfinished plan
agree-form-new = A plan for { $name }
agree-form-change = Change a plan of { $name }
agree-form-lead = One moment, one thing. Small enough to do this month.
agree-form-owner = Who will do it?
agree-form-moment = When
agree-form-moment-help = A moment you can point at: “it is Thursday at noon”.
agree-form-action = then
agree-form-action-help = What happens then, beginning with “I”: “I put next week’s plan on the board”.
agree-form-effect = so that
agree-form-effect-help = What the other person gets from it.
agree-form-sign = We notice by
agree-form-sign-help = Something you can both see or hear.
agree-form-fallback = If it fails
agree-form-fallback-help = What happens then. It will fail once.
agree-form-look-back = We look back on
agree-form-serves = Which expectations does this serve?
agree-form-serves-none = There are no expectations to choose from.
agree-form-save = Put it in the agreement
agree-form-later = Later
agree-form-discard = Throw this away
agree-form-missing = A plan needs a moment, what happens then, and a date to look back.
agree-form-preview = This is how it reads
agree-noted-for = You write this for { $name }. It binds { $name } by signing, not before.
agree-dropped-plan = Plan dropped
agree-dropped-goal = Goal dropped
agree-drop-heading = Drop this?
agree-drop-text = It goes off the page. What was written stays readable in the history of the file.
agree-drop-because = Why? The other person reads this.
agree-drop-yes = Drop it
agree-cancel = Go back
agree-discarded = Thrown away

agree-two-texts = Two texts stand side by side. Both of you changed this at the same time. Choose one, or write a third.
agree-two-texts-by = written by { $name }, { $at }
agree-two-texts-use = Use this one

agree-cannot-heading = What we cannot give
agree-offers-heading = What you can count on anyway
agree-because = because

agree-goals-heading = The goals this serves
agree-goal-by = by { $date }
agree-goal-because = Because { $list }.
agree-goal-plans = { $count ->
    [one] One plan works on it.
   *[other] { $count } plans work on it.
  }
agree-goal-add = Add a goal
agree-goal-none = No goal named. That is fine.
agree-goal-form-new = A goal for both of you
agree-goal-form-change = Change a goal
agree-goal-text = What is different then?
agree-goal-text-help = The result of what you agreed, in one sentence.
agree-goal-date = By when?
agree-goal-serves = Which expectations does it serve?
agree-goal-commitments = Which plans work on it?
agree-goal-save = Put the goal in
agree-goal-missing = A goal needs a sentence.

agree-look-back-heading = When we look back
agree-look-back-renew = We renew it on { $date }
agree-look-back-none = No date yet.
agree-dates-change = Choose the dates
agree-dates-heading = When do you look back?
agree-dates-help = Two weeks, six weeks, and then every quarter is a good start.
agree-dates-one = Date { $n }
agree-dates-add = Add a date
agree-dates-remove = Remove date { $n }
agree-dates-save = Keep these dates

agree-signatures = Signatures
agree-unsigned = not signed yet
agree-code = safety code { $code }
agree-only-other = { $name } recognised this device, nobody else
agree-devices = Signed on these two devices. The times are those of the devices.
agree-devices-one = Signed on one device so far. The time is that of the device.
agree-fine = A working agreement between two people. It is not an appraisal and it does not change the employment contract. Both hold a complete copy.
agree-proof = The signatures seal the text on two devices. They do not prove who pressed the button.
agree-named-by-date = version { $version } of { $date }

agree-aside = What you can do with it
agree-show = What stands on the page
agree-show-present = As it is now
agree-show-offered = As { $name } signed it
agree-show-version = Version { $version }, { $date }
agree-status-newer = Made with a newer version
agree-status-newer-text = The other person’s app is newer. You can read this text here, and sign it after updating yours.
agree-status-open = Not signed yet
agree-status-open-text = Read it aloud to each other first. Then both sign the same text.
agree-status-mine = You signed. { $name } has not yet.
agree-status-mine-text = Send the agreement to { $name }. When it comes back signed, it is agreed.
agree-status-offered = { $name } signed this. Now you.
agree-status-offered-text = This is the text as { $name } signed it. Sign exactly this, or change something and propose it again.
agree-status-agreed = Agreed, both signed
agree-status-agreed-text = Whatever you change from here on becomes a new version that both of you sign again.
agree-status-changed = Changed since version { $version }
agree-status-changed-text = Version { $version } stands until both have signed the new text.
agree-status-new-text = Your own changes are not in this text.
agree-sign-action = Sign it
agree-sign-theirs = Sign it as { $name } did
agree-change-instead = Rather change something
agree-withdraw = Withdraw my signature
agree-withdraw-title = Withdraw your signature?
agree-withdraw-text = As long as { $name } has not signed, you can take yours back. The text stays.
agree-withdraw-yes = Withdraw it
agree-withdrawn = Your signature is withdrawn
agree-send = Send it to { $name }
agree-save-file = Save or send the file
agree-print = Print
agree-copy = Copy as text
agree-copied = Copied as plain text
agree-copy-failed = The browser does not let the text be copied. Select it on the page instead.
agree-change = Change something
agree-differences = { $count ->
    [0] The same as the present text
    [one] One difference from the present text
   *[other] { $count } differences from the present text
  }
agree-changes = Changed since version { $version }
agree-changes-none = Nothing changed since version { $version }.
agree-was = was:
agree-becomes = becomes:
agree-added = added
agree-removed = removed
agree-changed-by = { $name }, { $at }
agree-set-aside = { $name } also signed an earlier text on { $at }. That one no longer counts.
agree-versions = Earlier versions
agree-compare = Compare two versions
agree-compare-from = From
agree-compare-to = To
agree-compare-found = { $count ->
    [0] Version { $from } and version { $to } are the same.
    [one] One difference from version { $from } to version { $to }.
   *[other] { $count } differences from version { $from } to version { $to }.
  }
agree-older-shown = You see version { $version }, agreed on { $date }.
agree-followup = Look back on it

agree-item-frame = The frame
agree-item-party = { $name }
agree-item-expectation = { $name } needs
agree-item-answer = Answer to what { $name } needs
agree-item-offer = { $name }, offer or limit
agree-item-commitment = { $name } will
agree-item-goal = Goal
agree-member-reason = occasion
agree-member-from = from
agree-member-until = until
agree-member-focus = about
agree-member-checkIns = dates to look back
agree-member-name = name
agree-member-jobTitle = job
agree-member-text = text
agree-member-sign = noticed when
agree-member-topicLabel = topic
agree-member-topic = topic
agree-member-answer = answer
agree-member-because = because
agree-member-nature = kind
agree-member-owner = who
agree-member-moment = when
agree-member-action = what happens
agree-member-effect = so that
agree-member-fallback = if it fails
agree-member-lookBack = look back
agree-member-expectations = serves
agree-member-commitments = plans
agree-member-by = by
agree-nature-offer = offer
agree-nature-limit = limit

agree-hint-one-side = One of you has a plan and the other has none. Is that how you want it?
agree-hint-many = More than three plans each is much to remember. Which one matters most?
agree-hint-leave = Leave it like this

agree-dialog-heading = Read it aloud before you sign
agree-dialog-text = One reads, the other listens. If a sentence sounds different from what you meant, change it now.
agree-dialog-means = Signing seals this text on this device. It is a promise between the two of you, not a contract and not an appraisal.
agree-dialog-theirs = You sign the text exactly as { $name } signed it. Then it is agreed.
agree-dialog-noted = { $count ->
    [one] One answer in it was noted for you by { $name }. By signing you make it your own.
   *[other] { $count } answers in it were noted for you by { $name }. By signing you make them your own.
  }
agree-dialog-yes = We did, sign it
agree-dialog-no = Go back
agree-signed-toast = Signed. Now send it to { $name }.
agree-agreed-toast = Agreed. Both signed the same text.
agree-print-changed = Not signed by both: this is a draft.

agree-served-plans = For this: { $plans }
agree-served-goals = Goal: { $goals }
agree-served-none = No plan goes with this yet.
agree-history = How it came to this
agree-history-in-use = stands now
agree-history-side-by-side = stands beside it
agree-history-replaced = earlier words
agree-history-withdrawn = withdrawn
agree-history-dropped = let go
