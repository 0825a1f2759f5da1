# The profile in an agreement: choosing what the other reads, and two profiles side by side.

profiles-page = Profiles side by side
profiles-between = { $me } with { $other }
profiles-title = Give { $other } something of your profile
profiles-title-both = The two of you, side by side
profiles-lead = You choose what { $other } gets to read. Even one sentence makes the talk easier.
profiles-lead-both = What each of you shared of your profile. Nowhere does it say how well you fit, because no list can tell.
profiles-change = Change what you share
profiles-share = What you share
profiles-share-lead = Everything is off until you switch it on. To the right, or below, you read word for word what { $other } gets.
profiles-choose = What may go along?
profiles-option-strengths = Strengths ({ $count })
profiles-option-examples = with the examples ({ $count })
profiles-option-uses = with how much I use them ({ $count })
profiles-option-preferences = How I work ({ $count })
profiles-option-values = What counts for me, with the shares
profiles-option-received = How much work gives me ({ $count })
profiles-option-demands = What work asks of me ({ $count })
profiles-option-great = How good my work is, and how I feel about it
profiles-option-challenges = What is hard
profiles-option-workWithMe = How to work with me
profiles-marked = set to share
profiles-preview = This leaves
profiles-preview-all = Exactly this is what { $other } reads, and nothing more.
profiles-nothing = Nothing.
profiles-stays = Everything else of your profile stays on this device.
profiles-do = Share this with { $other }
profiles-do-again = Share this version
profiles-done = It is ready, and goes along with the next file for { $other }.
profiles-stands = This stands in the agreement since { $day }.
profiles-differs = The agreement still holds what you shared on { $day }.
profiles-take-back = Take it back
profiles-take-back-title = Take your shared profile back?
profiles-take-back-text = It disappears from the agreement as you both see it, with the next file also for { $other }. What left in a file before stays readable in that file.
profiles-taken-back = Your profile is no longer in the agreement.
profiles-none = You have no profile yet to share anything of.
profiles-none-do = To my profile
profiles-guest = You are a guest here, so your profile is not on this device. You can share it from your own.
profiles-beside = Side by side
profiles-closed = The side of { $other } is still closed.
profiles-closed-how = First you both finish preparing, then you open each other’s side.
profiles-closed-do = To the first look
profiles-theirs-none = { $other } has not shared anything of a profile yet.

profiles-differ = Where you differ most
profiles-differ-lead = Neither is better. Agree how you handle it.
profiles-differ-more = { $count ->
    [one] One more difference
   *[other] { $count } more differences
  }
profiles-differ-convention = We call it a difference from two steps on the line; the largest three get a question. That is our own convention.
profiles-line = { $left } or { $right }. { $a }: { $placeA }. { $b }: { $placeB }.
profiles-alike = Where you chose the same
profiles-no-preferences = You have not both shared something of how you work yet.
profiles-complement = Where you complement each other
profiles-values = What counts a lot for both of you
profiles-values-convention = Among the first four of both.
profiles-all = Everything you shared

profiles-part-strengths = Strengths
profiles-part-preferences = How I work
profiles-part-values = What counts for me
profiles-part-received = How much work gives me
profiles-part-demands = What work asks of me
profiles-part-great = Good work, and how it feels
profiles-part-challenges = What is hard
profiles-part-page = How to work with me
profiles-use-less = used too little
profiles-use-right = used about right
profiles-use-more = used too much
profiles-share-of = { $share } ± { $error }
profiles-share-what = Shares out of a thousand, with how certain they are.
profiles-of-five = { $n } of 5
profiles-great-work = How good my work is
profiles-feeling-great = How I feel about my work

profiles-to = Your profiles side by side
profiles-to-text = Where you are alike, where you differ and where you complement each other.
profiles-to-share = Give something of your profile along
profiles-to-share-text = Only what you choose yourself, and you read word for word what it is first.
