# First look: the other's expectations one at a time, words first, figures after.

firstlook-page = First look
firstlook-heading = What { $name } needs from you
firstlook-lead = One at a time, and the words only. You say how you see it. Then { $name }’s figures of that one open.
firstlook-why-order = Words first, so that your view is your own and not an answer to a figure.
firstlook-progress = { $done ->
    [0] None of the { $total } done yet
   *[other] { $done } of the { $total } done
  }
firstlook-jump = Go to number { $n }
firstlook-jump-done = Go to number { $n }, done
firstlook-needs = needs
firstlook-why = Because
firstlook-sign = { $name } notices it when
firstlook-you = how you see it
firstlook-figures = { $name }’s figures
firstlook-figures-shut = { $name }’s figures of this one open after your view.
firstlook-importance = how important
firstlook-needed = how much is needed
firstlook-received = how much arrives now
firstlook-received-none = Too early to say, or kept private.
firstlook-side-by-side = { $name } gets { $received }. You think it is { $delivered }.
firstlook-own-words = Own words

firstlook-new-question = Did you know this?
firstlook-new-yes = This is new to me
firstlook-new-no = I knew this
firstlook-part-question = How far do you see this as your part?
firstlook-part-help = Not whether you like it, but whether it is up to you.
firstlook-gives-question = How much of it do you think you give now?
firstlook-too-early = Too early to say
firstlook-because-label = Why do you see it like this?
firstlook-because-help = Optional. { $name } gets to read this.
firstlook-choose-new = First say whether you knew this. The rest may wait.
firstlook-private-until = Only you see this until you send an update to { $name }.
firstlook-give = Show me { $name }’s figures
firstlook-give-again = Save my changed view
firstlook-saved-view = Your view stands. You can change it until you talk.
firstlook-next = On to the next one
firstlook-to-end = On to what { $name } offers
firstlook-previous = Previous

firstlook-earlier-text = { $name } changed the words after your view. Your view was about the earlier words, so look again.
firstlook-two-texts = { $name } changed this in two places at once. This is the later text; the other may still be chosen.
firstlook-revised = Changed by { $name } after opening your side.

firstlook-end-heading = What { $name } offers, and cannot give
firstlook-end-lead = You have seen all { $total }. This is the other half of { $name }’s side.
firstlook-offers = You can expect this of { $name }
firstlook-limits = This { $name } cannot give
firstlook-offers-none = { $name } has not written an offer.
firstlook-limits-none = { $name } has not named a limit.
firstlook-because = because
firstlook-guesses = { $name } thought that you would need
firstlook-guesses-hint = A guess, made before your side was open. How close it is, you see in the comparison.
firstlook-all-seen = You have given all your views
firstlook-some-left = { $left ->
    [one] One is still waiting for your view
   *[other] { $left } are still waiting for your view
  }
firstlook-to-open = Go to the first one without a view
firstlook-send-heading = Now your views go to { $name }.
firstlook-send-text = The comparison is complete when both have each other’s views. See what goes along before anything leaves.
firstlook-send = See the update
firstlook-compare = See the comparison
firstlook-review = Look through them again

firstlook-shut-heading = { $name }’s side is still closed
firstlook-shut-mine = Your own side comes first. When it is finished, { $name }’s side opens. That way neither of you writes towards the other.
firstlook-shut-mine-action = Finish my side
firstlook-shut-theirs = { $name }’s side is not here yet, or not finished. You cannot see how far { $name } is.
firstlook-shut-theirs-action = Go to the exchange
firstlook-shut-file = The app keeps it closed. The file itself can be read by anyone who has it.
firstlook-open-heading = Both sides are finished. Open { $name }’s?
firstlook-open-text = Whatever you change in your own side from now on is marked for both of you: changed after opening. So look through your side once more if you are in doubt.
firstlook-open = Open { $name }’s side
firstlook-open-first = Look at my own side first
firstlook-none = { $name } wrote no expectations.
