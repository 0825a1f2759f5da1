# What is expected of me, over all agreements in this browser.

team-page = What is expected of me
team-back = My agreements
team-title-manager = What my team expects of me
team-title-employee = What is expected of me
team-lead = { $n ->
    [one] From one person, topic by topic. What matters most to them comes first.
   *[other] From { $n } people, topic by topic. What matters most to somebody comes first.
  }
team-private = Only in your browser. This overview is shared with nobody.
team-as = In which role
team-as-manager = as a manager
team-as-employee = as an employee
team-ended = Agreements that ended, too
team-ended-on = with what ended
team-ended-off = { $n ->
    [one] without the one that ended
   *[other] without the { $n } that ended
  }
team-is-ended = ended
team-people = { $n ->
    [one] one person
   *[other] { $n } people
  }
team-met-short = Is missing.
team-met-enough = Enough.
team-met-more = More than needed.
team-met-untold = Not told.
team-need-get = Needs { $need }, gets { $get }.
team-need = Needs { $need }.
team-key-enough = enough
team-key-short = is missing
team-key-untold = not told
team-key-size = larger matters more
team-plan = You: when { $moment }, { $action }
team-plan-date = You look back on { $date }.
team-plan-due = You can look back since { $date }.
team-plan-kept = Last time you said: kept.
team-plan-partly = Last time you said: partly.
team-plan-not = Last time you said: not.
team-plan-changed = Last time you said: changed.
team-other-plans = What else you said you would do
team-with = With
team-closed = Still closed
team-closed-text = You see what these people expect of you once both of you have come that far.
team-nothing = Nothing to show yet
team-nobody = From nobody yet
team-nobody-text-manager = Once you have read what somebody you manage needs from you, it is here, all together.
team-nobody-text-employee = Once you have read what a manager needs from you, it is here, all together.
team-more = { $n ->
    [one] One thing did not fit in here. It is in the agreement itself.
   *[other] { $n } things did not fit in here. They are in the agreement itself.
  }
team-print = Print for myself
