# Preparing my side.

prepare-page = Prepare
prepare-title = Your side of the table
prepare-who = { $me } with { $other }
prepare-who-about = { $me } with { $other }, { $about }
prepare-private = Only you see this, until you share it.
prepare-unsafe = You need not write down anything that does not feel safe
prepare-unsafe-text = Everything here is only for you. You can also use it to prepare and never give a file.
prepare-short = Short route, about ten minutes
prepare-short-expectations = What I need: { $have } of { $of } ready
prepare-short-offers = What I offer: { $have } of { $of } ready
prepare-short-guesses = { $have ->
    [0] My guess of what { $other } needs: open
   *[other] My guess of what { $other } needs: done
  }
prepare-needs = What I need from { $other }
prepare-needs-sub-employee = So that you can do good work.
prepare-needs-sub-manager = So that you can rely on each other.
prepare-offers = What { $other } can count on
prepare-offers-sub = What you do for it, and where your limit is.
prepare-none-expectation = Nothing yet. Three things are enough to begin.
prepare-none-offer = Nothing yet. What do you do already, or want to do?
prepare-from-library = From the library
prepare-own-words = In my own words
prepare-offer = An offer
prepare-limit = A limit
prepare-untitled = no words yet
prepare-open-below = open below
prepare-missing = still missing: { $what }
prepare-ready = ready
prepare-is-offer = I offer this
prepare-is-limit = a limit, with its reason
prepare-important = important { $n }
prepare-need-get = need { $need }, get { $get }
prepare-need = need { $need }
prepare-changed = different from what { $other } has
move-up = Move up: { $what }
move-down = Move down: { $what }

prepare-edit-offer = I offer this
prepare-edit-limit = This I cannot give
prepare-share = share with { $other }
prepare-share-not = private, stays here
prepare-text = What I need, in one sentence
prepare-text-example = for example: on Mondays I hear which three things go first
prepare-examples = Examples for this topic
prepare-sign = I notice it when
prepare-sign-example = for example: within a week I know what you would change
prepare-why = Why it matters to me
prepare-topic = Topic
prepare-label = What do you call this topic? (optional)
prepare-label-help = A few words, so that you both find it back.
prepare-scope = What can { $other } do about it? (optional)
prepare-health = Health details do not belong here. Say what you need, not what you have.
prepare-offer-text = What you can expect of me
prepare-limit-text = This I cannot give
prepare-because = Because
prepare-because-help = With a reason, a limit can be understood.
prepare-offer-examples = Examples of an offer
prepare-limit-examples = Examples of a limit
prepare-done = Done with this one
prepare-replaced = Your own words were replaced.
prepare-removed-expectation = Removed.
prepare-removed-offer = Removed.

library-title = What do you need from { $other }?
library-lead = Choose an example that comes close. Then make the words your own.
library-own = This topic, in my own words
library-sign = I notice it when { $sign }

hint-leave = Leave it like this
hint-count = { $n ->
    [one] a hint
   *[other] { $n } hints
  }

prepare-from-job = From a job description
job-title = Which job description shall we look at?
job-lead = Paste it whole. The app looks for what somebody does in this job, and you choose. The text itself is not kept.
job-text = Job description
job-goals = Goals of the team (optional)
job-goals-help = One on each line.
job-look = Look for expectations
job-found-title = What do you want to take over?
job-found = { $n ->
    [one] One line could be something that you expect. Nothing is taken over until you tick it.
   *[other] { $n } lines could be something that you expect. Nothing is taken over until you tick it.
  }
job-found-none = There are no duties or results in this text that the app can find. Is it the whole text, in Dutch or English?
job-line = From: { $line }
job-skipped = { $n ->
    [one] One other line was left out, such as a requirement, a condition of work or something about the organisation.
   *[other] { $n } other lines were left out, such as requirements, conditions of work and what is about the organisation.
  }
job-take = { $n ->
    [0] Take over
    [one] Take this one over
   *[other] Take these { $n } over
  }
job-back = Another text
job-taken = { $n ->
    [one] Taken over. Say how important it is and how much you need.
   *[other] { $n } taken over. Say of each how important it is and how much you need.
  }

prepare-from-another = From another agreement
others-title = From which agreement?
others-lead = Only your own words come along. What the other person said, what you got and what you agreed stays there.
others-count = { $n ->
    [one] one thing
   *[other] { $n } things
  }
others-ended = ended
others-items-title = What do you want to bring?
others-items-lead = Nothing comes along until you tick it.
others-none = There are no sentences of yours in that agreement yet.
others-kind-expectation = What you needed there
others-kind-offer = What you offered there
others-kind-limit = Where your limit was there
others-here = is here already
others-check = { $n ->
    [0] Read it through
    [one] Read this one through
   *[other] Read these { $n } through
  }
others-back = Another agreement
others-check-title = This is how it will stand here
others-names = You wrote these words to somebody else. Look whether a name stands in them, or something that only mattered there. You can still change them afterwards.
others-named = a name stands in this
others-private = It will be private here. You choose for each sentence whether to share it, and you fill in yourself how much you get of it now.
others-take = { $n ->
    [one] Bring this one
   *[other] Bring these { $n }
  }
others-choose-again = Back to choosing
others-taken = { $n ->
    [0] Nothing was added: it was here already.
    [one] One sentence added. It is still private.
   *[other] { $n } sentences added. They are still private.
  }
others-offer = You began this one after your agreement with { $other }. Do you want to bring your own words from there?
others-offer-do = See what to bring
others-offer-not = No, I start afresh

guess-title = What do you think { $other } needs from you?
guess-lead = A guess, made before you see it. Comparing the two is often where the conversation starts.
guess-mine = Your guess
guess-none = Nothing yet. One is enough.
guess-first = A guess
guess-another = Another one
guess-topic = Topic of guess { $n }
guess-text = Guess { $n } in my own words
guess-text-example = in my own words (optional)
guess-printed = { $topic }. { $text }
guess-pick = Choose a topic
guess-other = Something else
guess-remove = Remove guess { $n }
guess-removed = Guess removed.
guess-share = Share your guess with { $other }
guess-share-not = Your guess stays private
guess-shut = The words of { $other } stay closed until your side is finished. Yours stay closed for { $other } in the same way.
guess-open = The side of { $other } is open. What you still change here shows to both of you as changed later.
guess-open-do = Read what it says

notes-title = Notes
notes-private = Only for you. Never goes into a file.
notes-label = My notes

prepare-finish = See what I share
prepare-to-exchange = To what I share
prepare-finish-note = You can still change everything after this.
prepare-finish-early = A few sentences are enough to share. You can also give only an invitation first.
prepare-print = Print it for myself
