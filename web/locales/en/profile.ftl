# My profile: the overview, filling it in, the page and the report. The questions themselves stand in the content pack.

profile-page = My profile
profile-report-page = My profile, the report
profile-title = My profile
profile-title-half = You are on your way
profile-title-done = Your profile is filled in
profile-lead = What you are good at, how you like to work, what is hard and what counts for you. After that you know what to keep and what to talk about.
profile-private = Only you see this. Nothing leaves, unless you share something yourself later.
profile-part-strengths = Strengths
profile-part-strengths-text = Choose five of twenty-four, each with an example.
profile-part-preferences = How I work
profile-part-preferences-text = Twelve times between two ways, and neither is the good one.
profile-part-challenges = What is hard
profile-part-challenges-text = A few open questions. You may skip any.
profile-part-values = What counts for me
profile-part-values-text = Thirteen times you choose from four. Then you see what comes first.
profile-part-balance = What work asks and gives
profile-part-balance-text = How much you get of what counts, and what it costs you.
profile-part-page = How to work with me
profile-part-page-text = One page for whoever works with you.
profile-role = How do you look at your work now?
profile-role-employee = as an employee
profile-role-manager = as a manager
profile-role-missing = Choose one. The questions differ a little.
profile-role-why = Managers get a few other questions.
profile-begin = Start
profile-begin-time = About 15 minutes. You can stop at any question and go on later.
profile-resume = Go on where you were
profile-to-report = See your report
profile-to-page = How to work with me
profile-since = Last changed on { $day }
profile-balance-received = What work gives
profile-balance-demands = What work asks
profile-balance-great = Good work, good feeling
profile-section-done = done
profile-section-half = { $answered } of { $of }
profile-section-open = { $of } to go
profile-page-filled = { $filled } of { $of } parts written
profile-more = Also
profile-quickscan = Do the quickscan
profile-quickscan-again = See your quickscan
profile-rounds = Earlier reports
profile-anew = Start a new round
profile-anew-title = A new round
profile-anew-text = Useful after half a year, or when your work has changed. What you have now is kept. The report then shows what is different.
profile-carry = What comes along?
profile-carry-words = What I wrote myself
profile-carry-words-text = Strengths with their examples, open questions and your page. The rest you answer anew.
profile-carry-empty = Nothing, I start empty
profile-anew-do = Start the round

profile-missing = This part is not there yet
profile-missing-do = To my profile
profile-where = My profile: { $section }
profile-skip = Skip
profile-end = Done
profile-chosen = { $n } of { $of } chosen
profile-chosen-all = { $of } chosen. To choose another, take one away first.
profile-order = Your order
profile-order-none = What you choose appears here. The strongest on top.
profile-up = Move { $label } up
profile-down = Move { $label } down
profile-drop = Take { $label } away
profile-between = { $left } or { $right }
profile-rather = rather { $to }
profile-prompts = Do you recognise one? Put it in and make it yours
profile-pick = { $label }, { $line }: { $which }
profile-why-choose = Why do I have to choose?
profile-why-choose-text = When you can hand out points, everything soon becomes important. By choosing you see what comes first when it matters. Every two values meet on exactly one screen.

profile-page-private = Only for you, until you share a part in an agreement.
profile-page-share = Share: { $label }
profile-page-shared = to share
profile-page-mine = only for you
profile-page-change = Change this page
profile-suggestions = { $count ->
    [one] One sentence from your profile
   *[other] { $count } sentences from your profile
  }
profile-paper = On paper
profile-paper-what = What goes on paper?
profile-paper-all = everything on it
profile-paper-shared = only what is set to share
profile-paper-do = Print the page
profile-paper-none = Write a part or two first. Then you can print the page.
profile-paper-foot = Written with Wederzijds, in my own words.

profile-report-empty = Your report will stand here
profile-report-empty-text = Nothing has been filled in yet. Start with one part, and it appears here.
profile-report-toc = On this page
profile-report-of = Profile of { $day }
profile-report-of-earlier = Earlier profile, of { $day }
profile-report-private = Only you see this page.
profile-report-heading = You do your best work with { $first } and { $second }.
profile-report-heading-half = Your profile so far
profile-report-open = Not everything is filled in yet.
profile-report-use = Use it in an agreement
profile-report-print = Print the report
profile-report-short = In short
profile-report-counts = What counts for you
profile-report-weigh = What counts, and what you get of it
profile-report-demands = What work asks of you
profile-report-field = Good work, and feeling good about it
profile-report-strengths = Strengths
profile-report-preferences = How you like to work
profile-report-challenges = What is hard
profile-report-changed = What changed since { $day }

profile-short-strong = Strong in
profile-short-little = { $what }: used too little right now.
profile-short-much = { $what }: leaned on too much right now.
profile-short-counts = What counts most
profile-short-counts-more = These are the first four. The order among them is less certain.
profile-short-protect = To protect
profile-short-protect-more = { $count ->
    [one] It counts a lot and you have it. Say so, before it disappears by accident.
   *[other] They count a lot and you have them. Say so, before they disappear by accident.
  }
profile-short-talk = To talk about
profile-short-talk-more = { $count ->
    [one] It counts a lot and you get little of it now.
   *[other] They count a lot and you get little of them now.
  }

profile-band-0 = Counts most
profile-band-1 = In between
profile-band-2 = Counts less
profile-counts-few = Not enough yet. You did { $answered } of the { $of } screens; from nine on we show an order.
profile-counts-few-do = Go on choosing
profile-counts-lead = You chose from four at a time. Thirteen exact places would promise more than your answers can tell, so you see three groups.
profile-counts-convention = The first four, the next five and the last four: where we draw those lines is our own convention.
profile-counts-order = The whole order, and how certain it is
profile-order-lead = The dot is the share of a value, the band shows where it would likely land if you did it again. A line in the table parts groups that clearly differ. Within a group the order says little.
profile-order-rank = Place
profile-order-value = Value
profile-order-less = less
profile-order-more = more
profile-order-share = out of a thousand
profile-order-error = ± { $error }
profile-order-convention = Together the shares add up to a thousand.
profile-order-fit = Your choices fit this order by { $fit }, on a scale from 0 (chance) to 1 (exactly).

profile-weigh-lead = The higher, the more it counts. The further to the right, the more you get of it now. The numbers stand in the list below.
profile-weigh-plain = How much your work gives you now. With more screens of “what counts” you also see it next to what comes first for you.
profile-weigh-caption = What counts against how much you get of it, from 1 to 5
profile-weigh-none = not filled in
profile-weigh-gets = you get { $n }, { $label }
profile-tag-protect = protect
profile-tag-talk = talk about
profile-weigh-convention = Protect: among the first four, and you get 4 or more of it. Talk about: among the first four, and you get 2 or less. That is our own convention.
profile-demands-lead = More is not good or bad. It shows where your strength goes.
profile-field-work = How good you find your own work: { $n }, { $label }.
profile-field-feeling = How you feel about your work: { $n }, { $label }.
profile-field-one = With both answers you see where you stand.
profile-field-label = Great work { $work } of 5, feeling great { $feeling } of 5: { $field }
profile-field-across = how good the work is
profile-field-up = how good it feels
# A slash is a new line in the drawing.
profile-field-both = good work, / feels good
profile-field-only-work = good work
profile-field-only-feeling = feels good
profile-field-neither = neither yet
profile-field-all = All four fields
profile-field-convention = The line is drawn at 4, our own convention.
profile-used = used { $use }
profile-preferences-lead = Neither side is the better one.
profile-preferences-dashed = A broken line means: no preference.
profile-neutral = in between
profile-none = no preference
profile-none-said = not filled in
profile-lean = { $left } or { $right }: { $text }
profile-amount = { $n }, { $label }
profile-changed-none = Nothing has changed since the last time.
profile-changed-what = What
profile-changed-before = Then
profile-changed-now = Now
profile-change-strength-added = { $label }: new among your strengths
profile-change-strength-dropped = { $label }: no longer among your five
profile-change-strength-use = { $label }: use
profile-change-preference = { $label } or { $other }
profile-change-challenge = { $label }
profile-change-value-band = { $label }: how much it counts
profile-change-received = { $label }: what you get
profile-change-demand = { $label }: what work asks
profile-change-great-work = How good your work is
profile-change-feeling-great = How you feel about your work
profile-changed-table = Table of what changed
