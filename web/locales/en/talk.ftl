# Talk: the agenda, and the quiet screen with one thing at a time.

talk-page = Talk
talk-heading = An hour for the two of you
talk-heading-30 = Half an hour for the two of you
talk-heading-60 = An hour for the two of you
talk-heading-90 = An hour and a half for the two of you
talk-lead = Sit next to each other, with this between you. It starts with what goes well. { $name } goes first. Nothing has to be finished.
talk-not-crossed = Not all views are here yet, so this agenda is made from what there is. You can talk all the same.
talk-nothing = Nothing to put on the agenda yet
talk-nothing-text = The agenda is made from the comparison. When both sides are open and the views are in, it appears here.
talk-nothing-action = To the comparison
talk-how-long = How long do you have?
talk-minutes = { $minutes } minutes
talk-topics = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
  }
talk-agenda-heading = What you talk about
talk-part-opening = Arriving
talk-part-going-well = What goes well
talk-part-commitments = What each of you will do
talk-part-closing = Closing
talk-begins = { $name } begins
talk-part-minutes = { $minutes } min
talk-item-needs = needs
talk-item-figures = needs { $needed }, gets { $received }
talk-item-figures-early = needs { $needed }, too early to say
talk-item-answered = talked about
talk-reason-manager-first = { $name } goes first: this is where { $name } can give most
talk-reason-own-gap = { $name } goes first: this is where { $name } can give most
talk-reason-priority = important, and missing
talk-reason-falls-short = important, and missing
talk-reason-unspoken = never said until now
talk-reason-blind-spot = { $name } thinks more arrives than it does
talk-reason-seen-differently = you do not agree on whose part it is
talk-reason-undersold = more arrives than { $name } thinks
talk-reason-more-than-needed = more arrives than needed
talk-reason-agreed = you see it alike
talk-reason-waiting = not everyone has looked at it
talk-parked-heading = Parked
talk-parked-text = Does not fit this time. It stays here for the next talk.
talk-parked-put-back = Back on the agenda
talk-well-text = Begin by saying this aloud to each other.
talk-start = Start the talk
talk-continue = Go on with the talk
talk-held = You talked on { $date }, { $minutes } minutes.
talk-to-agree = Write down what you agree
talk-before-heading = Before you begin
talk-before-phones = Phones away, door closed, nobody waiting.
talk-before-typing = One of you types for both. What is typed for the other is marked until they confirm it or sign.
talk-before-stop = Either of you can stop at any moment, without giving a reason.
talk-safety = Does a conversation feel unsafe?

talk-clock = { $passed } of { $minutes } minutes
talk-clock-over = { $passed } minutes
talk-clock-plenty = , plenty of time
talk-clock-fine = , no hurry
talk-clock-last = , look for a good place to stop
talk-clock-past = , what is left can wait
talk-topic-position = Topic { $n } of { $total }
talk-agenda-link = Agenda
talk-pause = Pause
talk-resume = Go on
talk-paused-heading = A pause
talk-paused-text = Everything is kept. The clock stands still.
talk-leave = Leave the talk

talk-tells = tells
talk-sums-up = first sums up
talk-goes-first = goes first
talk-sign = I notice it when
talk-why = Because
talk-need-and-now = Needed and now
talk-needed-now = needed { $needed }, now { $received }.
talk-needed-now-early = needed { $needed }, now too early to say.
talk-other-thinks = { $name } thinks { $delivered }.
talk-other-new = { $name } did not have this on the list.
talk-other-part = { $name } sees it as their part for { $acknowledged }.
talk-question = A question that helps
talk-question-another = Another question
talk-understood-label = What did you hear, in your own words?
talk-understood-help = { $name } says whether that is it. Only then answer.
talk-cause-legend = And how did it come about?
talk-cause-clear = Leave this open
talk-noting = You note this for { $name }. It is marked so until { $name } confirms it or signs.
talk-noted-beside = { $name } noted this too. What { $giver } wrote counts.
talk-understood-short = Heard:
talk-noted-by = Noted by { $name }. Is this what you said?
talk-answer-earlier = The words changed after this was answered. Answer again to the words as they are now.
talk-confirm = Yes, that is mine
talk-confirmed = This is now in your own name
talk-outcome = Where do you end up?
talk-adjust-label = What do you agree instead?
talk-cannot-label = This I cannot give, because
talk-later-label = When do you come back to it?
talk-text-help = This stands in the agreement, in these words.
talk-choose-answer = Choose where you end up, or park it for now.
talk-previous = Previous
talk-park = Park it
talk-parked-toast = Parked. It stays on the list.
talk-write = Write it down, on to the next
talk-write-last = Write it down, on to the end
talk-next = Next
talk-begin-items = To the first topic
talk-saved-answer = Written down

talk-end-heading = Where are you now?
talk-end-text = Whatever is not finished may stay open. Look at what you agreed, and who will do what.
talk-end-answered = { $count ->
    [0] No topic has an outcome yet.
    [one] One topic has an outcome.
   *[other] { $count } topics have an outcome.
  }
talk-end-parked = Parked for another time
talk-end-date = When did you talk?
talk-end-minutes = How many minutes, roughly?
talk-end-remark = Something to remember about this talk
talk-end-remark-help = Optional. The other person reads it too; it is not part of the agreement.
talk-end-hold = Done, now the agreement
talk-end-back = Back to the last topic
talk-reason-carried-over = left open last time
talk-item-settled = settled already
talk-carried-plans = What you promised earlier and is still open: what came of it?
talk-move-up = Move up: { $text }
talk-move-down = Move down: { $text }
talk-moved-toast = The order has changed.
talk-put-back-toast = It is on the agenda.
