# Wat er van mij verwacht wordt, over alle afspraken in deze browser.

team-page = Wat er van mij verwacht wordt
team-back = Mijn afspraken
team-title-manager = Wat mijn team van mij verwacht
team-title-employee = Wat er van mij verwacht wordt
team-lead = { $n ->
    [one] Van één mens, per onderwerp. Wat diegene het belangrijkst vindt, staat bovenaan.
   *[other] Van { $n } mensen, per onderwerp. Wat iemand het belangrijkst vindt, staat bovenaan.
  }
team-private = Alleen in jouw browser. Dit overzicht wordt nergens mee gedeeld.
team-as = In welke rol
team-as-manager = als leidinggevende
team-as-employee = als medewerker
team-ended = Ook afspraken die gestopt zijn
team-ended-on = met wat gestopt is
team-ended-off = { $n ->
    [one] zonder de ene die gestopt is
   *[other] zonder de { $n } die gestopt zijn
  }
team-is-ended = gestopt
team-people = { $n ->
    [one] één mens
   *[other] { $n } mensen
  }
team-met-short = Komt tekort.
team-met-enough = Genoeg.
team-met-more = Meer dan nodig.
team-met-untold = Niet verteld.
team-need-get = Nodig { $need }, krijgt { $get }.
team-need = Nodig { $need }.
team-key-enough = genoeg
team-key-short = komt tekort
team-key-untold = niet verteld
team-key-size = groter is belangrijker
team-plan = Jij: als { $moment }, { $action }
team-plan-date = Terugkijken op { $date }.
team-plan-due = Terugkijken kan sinds { $date }.
team-plan-kept = Vorige keer zei je: nagekomen.
team-plan-partly = Vorige keer zei je: deels.
team-plan-not = Vorige keer zei je: niet.
team-plan-changed = Vorige keer zei je: veranderd.
team-other-plans = Wat je verder hebt toegezegd
team-with = Met
team-closed = Nog dicht
team-closed-text = Wat deze mensen van je verwachten, zie je zodra jullie zover zijn.
team-nothing = Nog niets om te laten zien
team-nobody = Nog van niemand
team-nobody-text-manager = Zodra je hebt gelezen wat een medewerker van je nodig heeft, staat het hier bij elkaar.
team-nobody-text-employee = Zodra je hebt gelezen wat een leidinggevende van je nodig heeft, staat het hier bij elkaar.
team-more = { $n ->
    [one] Eén ding past hier niet bij. Het staat in de afspraak zelf.
   *[other] { $n } dingen passen hier niet bij. Ze staan in de afspraak zelf.
  }
team-print = Printen voor mezelf
