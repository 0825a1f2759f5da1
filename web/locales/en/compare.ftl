# Compare: both sides next to each other.

compare-page = Compare
compare-heading-closed = Comparing comes after both sides
compare-heading-looking = First your own view, then the comparison
compare-heading-waiting = Your views are in. { $name }’s are not here yet.
compare-heading = { $alike ->
    [0] { $talk ->
        [0] Side by side
        [one] One thing asks for a talk first.
       *[other] { $talk } things ask for a talk first.
      }
    [one] { $talk ->
        [0] One thing you see alike.
        [one] One thing you see alike. One asks for a talk first.
       *[other] One thing you see alike. { $talk } ask for a talk first.
      }
   *[other] { $talk ->
        [0] { $alike } things you see alike.
        [one] { $alike } things you see alike. One asks for a talk first.
       *[other] { $alike } things you see alike. { $talk } ask for a talk first.
      }
  }
compare-between = { $a } with { $b }
compare-lead = { $total ->
    [one] One expectation
   *[other] { $total } expectations
  }: { $a } from { $nameA } and { $b } from { $nameB }. These are figures about what is asked and what arrives, not about who you are.
compare-closed-text = When both sides are finished and opened, they stand here next to each other.
compare-closed-prepare = To my side
compare-closed-exchange = To the exchange
compare-looking-text = You have looked at { $done } of { $name }’s { $total } expectations. What you have looked at stands below. The rest opens after your view.
compare-looking-start-text = Before the figures open, you look at { $name }’s expectations one at a time, words only.
compare-looking-action = Go on with the first look
compare-looking-start = Start the first look
compare-waiting-text = Send your views, and ask for { $name }’s. Until then you see here what you know yourself.
compare-waiting-action = See the update
compare-waiting-sent = What is yours has been handed out. Now { $name } looks, and sends a file back.
compare-to-firstlook = My views, to look through or change

compare-picture-heading = What matters, and how much of it arrives
compare-picture-lead = The higher, the more important. The closer to the middle, the more of it arrives. Talk first about what is high and far out.
compare-needs-from = needs from { $name }
compare-picture-label = { $count ->
    [one] The expectation of { $name }
   *[other] The { $count } expectations of { $name }
  } by importance and by how much arrives. The figures are in the list below.
compare-zone-talk = talk about
compare-zone-park = let rest
compare-zone-keep = keep
compare-zone-enough = enough
compare-axis-importance = importance
compare-axis-missing = much is missing
compare-axis-enough = as needed
compare-figures = needs { $needed }, gets { $received }
compare-figures-no-received = needs { $needed }, too early to say
compare-figures-shut = opens after your view
compare-talk-first = talk first
compare-empty-side = { $name } has no expectations here.
compare-not-in-picture = { $count ->
    [one] One is not in the picture, because how much arrives is not known.
   *[other] { $count } are not in the picture, because how much arrives is not known.
  }
compare-convention = A plus sign means more arrives than is needed. The lines between the four fields are our own convention: important is 4 or 5, “as needed” means nothing is missing. “Talk first” is ours too: importance times what is missing makes 8 or more, or the most important thing falls short.

compare-table-open = All figures in a table
compare-table-caption = All expectations with their figures. An empty place means: not answered, or not open yet.
compare-table-who = whose
compare-table-expectation = expectation
compare-table-importance = importance
compare-table-needs = needs
compare-table-gets = gets
compare-table-part = other’s part
compare-table-gives = other thinks
compare-table-list = how you see it

compare-views-heading = Where your views meet, and where they do not
compare-views-lead = A left half is how { $a } sees it, a right half is how { $b } sees it. A whole circle means you say the same.
compare-views-needs = needs

compare-tally-waiting = { $count } waiting for a view
compare-tally-unspoken = { $count } unspoken
compare-tally-seen-differently = { $count } seen differently
compare-tally-blind-spot = { $count ->
    [one] { $count } blind spot
   *[other] { $count } blind spots
  }
compare-tally-undersold = { $count } undersold
compare-tally-falls-short = { $count ->
    [one] { $count } falls short
   *[other] { $count } fall short
  }
compare-tally-more-than-needed = { $count } more than needed
compare-tally-agreed = { $count } agreed

compare-list-waiting = Waiting for a view
compare-list-unspoken = Unspoken
compare-list-seen-differently = Seen differently
compare-list-blind-spot = Blind spots
compare-list-undersold = Undersold
compare-list-falls-short = Falls short, and both know
compare-list-more-than-needed = More than needed
compare-list-agreed = Agreed
compare-about-waiting = The other person has not said yet how they see it.
compare-about-unspoken = Asked by one, and new to the other. Nobody could have known.
compare-about-seen-differently = You do not agree on whose part this is.
compare-about-blind-spot = The one who gives thinks more arrives than it does.
compare-about-undersold = More arrives than the one who gives thinks.
compare-about-falls-short = Less arrives than needed. That is no surprise to either of you.
compare-about-more-than-needed = Kind, and perhaps effort that could go elsewhere. The line is what is needed.
compare-about-agreed = You describe it the same way. Say so, it is worth hearing.

compare-say-both-enough = Both say { $value }, and that is enough.
compare-say-both-needed = Both say { $value }. { $name } needs { $needed }.
compare-say-gets-thinks = { $name } gets { $received }. { $other } thinks it is { $delivered }.
compare-say-gets-thinks-needed = { $name } needs { $needed } and gets { $received }. { $other } thinks it is { $delivered }.
compare-say-new = { $name } gets { $received }. { $other } did not have it on the list.
compare-say-new-needs = { $name } needs { $needed }. { $other } did not have it on the list.
compare-say-part = { $name } needs { $needed }. { $other } sees it as their part for { $acknowledged }.
compare-say-needs-gets = { $name } needs { $needed } and gets { $received }.
compare-say-needs = { $name } needs { $needed }.
compare-say-gets-early = { $name } needs { $needed } and gets { $received }. { $other } finds it too early to say.
compare-say-waiting = { $other } has not looked at this yet.
compare-say-shut = Opens after your view.
compare-because = { $name } wrote
compare-scale-label = On a line from 1 to 5. { $text }

compare-mark-revised = changed after opening
compare-mark-earlier = the view is about earlier words
compare-mark-two-texts = two texts stand side by side
compare-answer-agree = in the talk: agreed
compare-answer-adjust = in the talk: adjusted
compare-answer-cannot = in the talk: cannot be given
compare-answer-later = in the talk: later

compare-give-heading-high = Give and take: even, and most of it arrives
compare-give-heading-middle = Give and take: roughly even
compare-give-heading-low = Give and take: even, and little of it arrives
compare-give-heading-tilted = Give and take: more arrives for { $name }
compare-give-heading-few = Give and take: too few to say
compare-give-lead = One block is one expectation. Wider is more important, fuller means more of it arrives.
compare-give-few = Counted from three expectations on each side of which it is known how much arrives. Until then this says nothing.
compare-gets-all = gets all that is needed on { $full } of { $total }
compare-give-label = { $name }: { $blocks }.
compare-block-full = { $number } full
compare-block-part = { $number } filled for { $received } of { $needed }
compare-arrives = Counted by importance, { $fraction } of what { $name } needs arrives.
compare-arrives-few = { $name }: too few to say how much arrives in all.
compare-fraction-none = next to nothing
compare-fraction-quarter = about a quarter
compare-fraction-third = about a third
compare-fraction-half = about half
compare-fraction-two-thirds = about two thirds
compare-fraction-three-quarters = about three quarters
compare-fraction-most = nearly all
compare-fraction-all = all
compare-mutuality = What { $name } needs and what { $other } sees as their part are { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  } apart on average, over { $counted } expectations.
compare-mutuality-few = How far { $other } sees { $name }’s expectations as their own part: too few to say.
compare-delivery = What { $name } gets and what { $other } thinks they give are { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  } apart on average, over { $with } of { $of } expectations.
compare-delivery-few = How { $other } sees what { $name } gets: too few to say.
compare-give-convention = We call it even when the two sides differ by less than a fifth. “Most” starts at seven tenths, “little” lies under a half. Those lines are our own convention. With fewer than three expectations we say nothing. More than needed never makes up for less.

compare-guesses-heading = What you thought the other needed
compare-guesses-lead = Guessed before the sides were open, next to the other’s most important topics.
compare-guessed-of = guessed { $hit } of { $name }’s { $total } most important topics
compare-guessed-right = guessed
compare-guessed-missed = did not think of
compare-guessed-none = did not hand in a guess

compare-offers-heading = Offered, and not possible
compare-offers-lead = What you can expect of each other without asking, and what cannot be given.
compare-offers-offer = offers
compare-offers-limit = cannot give
compare-offers-because = because
compare-offers-none = Nothing written.

compare-agenda-heading = Make it a conversation
compare-agenda-text = The agenda starts with what goes well. { $name } goes first. After that you take turns, with what is important and missing at the top.
compare-agenda-action = Set up the talk
compare-print = Print the comparison
compare-print-head = For the two of you
compare-print-note = Printed from this device for private use, to have at hand in the talk. It is not part of the agreement and not meant for anyone else.

compare-coverage = Looked at: { $with } of { $of }.
compare-arrives-over = Some things arrive more than needed. That does not count here.
compare-give-name = give and take
compare-give-heading-open = Give and take: after both of you
compare-give-open = This opens when both of you have looked at everything the other one needs.
compare-level-label = How much arrives, from nothing to all: for { $nameA } { $a } of 1000, for { $nameB } { $b } of 1000.
compare-level-none = nothing arrives
compare-level-all = all arrives
compare-level-even = They are { $apart } of 1000 apart: even. The short line is the middle of the two, { $level }. The dotted lines stand at half and at seven tenths.
compare-level-tilted = They are { $apart } of 1000 apart: it leans to one side. The short line is the middle of the two, { $level }. The dotted lines stand at half and at seven tenths.
compare-sides-open = These figures in a table
compare-sides-caption = For each side, over the expectations for which it is known.
compare-row-known = known how much arrives
compare-row-enough = gets all that is needed
compare-row-arrives = what arrives, by importance
compare-row-over = what is over, by importance
compare-row-part = needed, and seen as their part
compare-row-seen = received, and thought to be given
compare-cell-of = { $count } of { $of }
compare-cell-few = too few to say
compare-cell-thousand = { $perMille } of 1000
compare-cell-steps = { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
  } apart, over { $counted } of { $of }

compare-great-heading = Great work and feeling great
compare-great-lead = How good each of you finds their own work, and how it feels. Of the other person you only see what they share with you.
compare-great-both = good work { $work }, feels good { $feeling }: { $field }.
compare-great-work = good work { $work }, nothing said about the feeling.
compare-great-feeling = feels good { $feeling }, nothing said about the work.
compare-great-checkin = Looking back on { $date }.
compare-great-profile = From the profile, { $date }.
compare-great-private = only you see this
compare-great-missing = { $name } has shared nothing about this yet, or it opens after you have looked back on the same moment.
compare-great-none = Nothing about this has been shared yet. You can, from your profile or when you look back.
compare-great-label = { $name }: good work { $work } of 5, feels good { $feeling } of 5.
compare-great-label-private = Only for you: your place in the four fields. The figures are next to it.
compare-great-table = This in a table
compare-great-caption = Good work and feeling good, from 1 to 5.
compare-great-col-work = good work
compare-great-col-feeling = feels good
compare-great-col-field = field
compare-great-convention = Good is 4 or 5. That line is our own convention.
compare-field-both = good work, and it feels good
compare-field-work = good work, it does not feel so yet
compare-field-feeling = it feels good, the work can be better
compare-field-neither = neither yet

compare-views-convention = Two steps apart or more we call seen differently, a blind spot or undersold. That line is our own convention.
compare-guesses-convention = We look at the five most important topics of the other person. That number is our own convention.
compare-guessed-beside = not among them
compare-rule-fields = the four fields
compare-rule-arrives = how much arrives in all
compare-rule-part = whose part it is
compare-rule-seen = what is given and seen
