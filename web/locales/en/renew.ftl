# Renewing: a new round, with everything that is there.

renew-time = Time to renew
renew-soon = Your period runs until { $day }.
renew-past = Your period ran until { $day }.
renew-kept = Everything you wrote stays. Each of you goes through it apart, and then you lay it side by side again: { $other } sees your side only when theirs is finished too.
renew-open = Begin a new round
renew-quiet = Has something big changed?
renew-quiet-text = Then you need not wait for the end of the period. Begin a new round together, for example after:
renew-when-role = another role
renew-when-team = another team
renew-when-change = a big change in the work
renew-when-repair = a talk to repair something
renew-manager = Will you be working with someone other than { $other }? Begin a new agreement with that person. This one stays with the two of you.
renew-title = A new round
renew-form-text = What is there comes along. How much you get, and what you think { $other } needs, you fill in anew.
renew-dates = When will you look back?
renew-dates-help = A proposal. Take away what does not fit; you can still change the dates in the agreement.
renew-do = Begin the round
renew-done = The new round has begun. Give { $other } a new file when you are ready.
