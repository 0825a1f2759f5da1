# De lijst van afspraken, een nieuwe beginnen, en één afspraak in het kort.

agreements-page = Mijn afspraken
agreements-title = Mijn afspraken
agreements-begin = Nieuwe afspraak
agreements-open = Bestand openen
agreements-group-mine = Nu aan jou
agreements-group-theirs = Bij de ander
agreements-group-ended = Gestopt
agreements-since = sinds { $date }
agreements-empty = Nog geen afspraken
agreements-empty-text = Begin er een met iemand, of open een bestand dat je kreeg.
agreements-group-running = Loopt
agreements-next = weer op { $date }
agreements-from = vanaf { $date }
agreements-look-back = Het is tijd om terug te kijken.
agreements-look-back-do = Terugkijken
agreements-search = Zoek in je afspraken
agreements-search-help = Een naam, een functie, of iets wat de ander nodig heeft.
agreements-show = Laat zien
agreements-filter-mine = nu aan jou
agreements-filter-theirs = bij de ander
agreements-filter-soon = terugkijken binnen twee weken
agreements-filter-ended = gestopt
agreements-filter-manager = als leidinggevende
agreements-filter-employee = als medewerker
agreements-found = { $n ->
    [one] Eén van de { $of } afspraken
   *[other] { $n } van de { $of } afspraken
  }
agreements-found-in = Bij: { $topic }
agreements-nobody = Niemand gevonden
agreements-nobody-text = Misschien staat de naam er anders, of staat er een filter aan.
agreements-all = Laat ze allemaal zien
agreements-team-manager = Wat mijn team van mij verwacht
agreements-team-employee = Wat er van mij verwacht wordt
agreements-team-text = Alles bij elkaar, per onderwerp, met wat jij hebt toegezegd.
agreements-team-private = Alleen in jouw browser. Dit overzicht wordt nergens mee gedeeld.
agreements-team-do = Bekijk het bij elkaar
begin-words-from = Straks kun je kiezen welke eigen woorden je meeneemt uit je afspraak met { $other }.

next-prepare-start = Begin met jouw kant: wat heb je nodig van { $other }?
next-prepare-continue = Jouw kant is begonnen. Ga verder waar je was.
next-hand-out = Jouw kant is zover. Kijk na wat je deelt en geef het aan { $other }.
next-wait-side = Jouw kant is gegeven. Nu is { $other } aan zet, zonder haast.
next-open-other = De kant van { $other } is er. Je kunt hem openen.
next-first-look = Lees wat { $other } van jou nodig heeft, één ding tegelijk.
next-send-update = Er is iets nieuws van jou. Geef { $other } een nieuw bestand.
next-wait-views = Nu leest { $other } wat jij nodig hebt, zonder haast.
next-compare = Jullie hebben allebei gekeken. Leg het naast elkaar.
next-talk = De agenda staat klaar. Kies een moment om te praten.
next-commit = Schrijf op wat elk van jullie gaat doen.
next-sign = De afspraak staat er. Lees hem samen na en teken.
next-sign-theirs = Er ligt een afspraak met de handtekening van { $other }. Nu jij.
next-wait-signature = Jij hebt getekend. Nu is { $other } aan zet, zonder haast.
next-agreed = Jullie hebben allebei getekend.
next-changed = Er is iets veranderd sinds jullie tekenden.
next-new-device = Er is een nieuw apparaat. Klopt dat?
next-ended = Deze afspraak is gestopt.
next-wait-accept = Dit apparaat is nog niet bevestigd. Laat { $other } je veiligheidscode vergelijken.
next-ready = Is jouw kant klaar? Zeg het, dan gaan beide kanten samen open.
next-hand-over = Jouw kant is klaar. Geef het apparaat aan { $other }.

next-do-prepare-start = Beginnen
next-do-prepare-continue = Verdergaan
next-do-hand-out = Nakijken en delen
next-do-wait-side = Opnieuw opslaan
next-do-open-other = Openen
next-do-first-look = Lezen
next-do-send-update = Nieuw bestand
next-do-wait-views = Vergelijking bekijken
next-do-compare = Vergelijken
next-do-talk = Agenda bekijken
next-do-commit = Afspraken opschrijven
next-do-sign = Nalezen en tekenen
next-do-sign-theirs = Nalezen en tekenen
next-do-wait-signature = Afspraak bekijken
next-do-agreed = Afspraak bekijken
next-do-changed = Verschil bekijken
next-do-new-device = Bekijken
next-do-ended = Bekijken
next-do-wait-accept = Bekijken
next-do-ready = Naar mijn kant
next-do-hand-over = Doorgeven

begin-page = Nieuwe afspraak
begin-title = Met wie maak je een afspraak?
begin-lead = Een paar vragen over jullie twee. Daarna schrijf je jouw kant op, alleen voor jezelf.
begin-role = Wat ben jij in deze afspraak?
begin-role-employee = Ik ben de medewerker
begin-role-manager = Ik ben de leidinggevende
begin-role-missing = Kies een van de twee.
begin-name = Hoe heet je?
begin-name-help = Zoals de ander je noemt. Een voornaam is genoeg.
begin-name-missing = Vul een naam in.
begin-job = Wat is je werk? (mag leeg)
begin-other = Hoe heet de ander? (mag leeg)
begin-other-employee = Hoe heet je leidinggevende? (mag leeg)
begin-other-manager = Hoe heet je medewerker? (mag leeg)
begin-other-help = Alleen voor jou. De ander vult later de eigen naam in.
begin-note = Nog niemand ziet dit. Het gaat pas naar de ander als jij een bestand geeft.
begin-do = Naar mijn kant

frame-reason = Waarom nu?
frame-reason-missing = Kies een reden. Je kunt hem later veranderen.
frame-period = Voor welke periode? (mag leeg)
frame-period-help = Vaak een jaar. Tussendoor kijken jullie een paar keer terug.
frame-from = Vanaf
frame-until = Tot
frame-focus = Waar moet het vooral over gaan? (mag leeg)
frame-focus-help = Eén zin. De ander leest die mee.

agreement-page = Afspraak
agreement-title = Jij en { $other }
agreement-who = { $me } met { $other }
agreement-focus = Vooral over:
agreement-round = { $round ->
    [2] Jullie tweede ronde
    [3] Jullie derde ronde
    [4] Jullie vierde ronde
   *[other] Ronde { $round }
  }
about-title = Over deze afspraak
about-reason = Waarom nu
about-period = Periode
about-focus = Vooral over
about-checkins = Terugkijken op
about-none = niet ingevuld
about-edit = Aanpassen
about-me = Mijn naam en werk
about-other = Hoe ik de ander noem
edit-frame-title = Over deze afspraak
edit-frame-do = Bewaren
edit-me-title = Mijn naam en werk
edit-me-do = Bewaren
edit-other-title = Hoe noem je de ander?
edit-other-do = Bewaren
edit-end-title = Deze afspraak stoppen?
edit-end-do = Stoppen
end-do = Afspraak stoppen
end-text = Er wordt niets gewist en er gaat niets op slot. { $other } ziet dat je stopt zodra je een nieuw bestand geeft. Een reden hoeft niet.
end-because = Waarom? (mag leeg, de ander leest het)
end-stays-read = Wat jullie tekenden blijft te lezen en te printen, voor jullie twee.
end-stays-asks = Er komen geen momenten meer om terug te kijken, en ze gaan uit je agenda als je het agendabestand opnieuw bewaart.
end-stays-again = Jullie kunnen later samen opnieuw beginnen, met alles wat er staat.
end-save-first = Eerst een bestand bewaren
ended-stays = Alles wat jullie schreven en tekenden blijft hier staan, te lezen en te printen, voor jou en { $other }.
ended-tell = { $other } ziet pas dat je stopte als je een nieuw bestand geeft.
ended-file = Nieuw bestand
ended-read = Lezen en printen
ended-again = Opnieuw beginnen met { $other }
ended-new = Werk je nu met iemand anders? Begin een nieuwe afspraak. Wat je zelf schreef kun je meenemen, wat van { $other } is niet.
ended-new-do = Nieuwe afspraak, met mijn eigen woorden
people-title = Wie doet er mee
people-lead = Elk apparaat heeft een eigen veiligheidscode. Lees hem aan elkaar voor als je zeker wilt weten dat een bestand van de ander is.
device-mine = jij
device-guest = te gast
device-not-counted = telt niet mee
device-by-other = alleen door de ander bevestigd
device-close = Telt niet meer mee
device-close-title = Telt dit apparaat niet meer mee?
device-close-text = Kies dit als je een telefoon of computer kwijt bent. Wat tot nu toe van dat apparaat kwam, blijft. Wat er later van komt, telt niet.
device-close-yes = Telt niet meer mee
device-question = Een nieuw apparaat van { $name }?
device-explain = Dit bestand komt van een apparaat dat je nog niet kent. Dat is gewoon als { $name } een nieuwe telefoon of computer gebruikt.
device-compare = Bel of vraag { $name } om de veiligheidscode. Die staat bij { $name } onder ‘Wie doet er mee’. Zijn alle cijfers gelijk, dan is het in orde.
device-yes = Ja, dit is van { $name }
device-later = Overnemen, later beslissen
device-no = Klopt het niet? Laat het zo. Wat van dat apparaat komt, telt dan niet mee.
news-title = { $count ->
    [0] Net overgenomen
    [one] Eén nieuw ding van { $other }
   *[other] { $count } nieuwe dingen van { $other }
  }
news-undo = Het laatste bestand toch niet overnemen
technical-title = Voor wie het precies wil weten
technical-newer = { $count ->
    [one] Eén regel is met een nieuwere versie gemaakt. Hij wordt bewaard en doorgegeven.
   *[other] { $count } regels zijn met een nieuwere versie gemaakt. Ze worden bewaard en doorgegeven.
  }
technical-without-effect = { $count ->
    [one] Eén regel heeft geen gevolg. Hij wordt bewaard.
   *[other] { $count } regels hebben geen gevolg. Ze worden bewaard.
  }
technical-damaged = { $count ->
    [one] Eén bestand was beschadigd en is opzij gezet.
   *[other] { $count } bestanden waren beschadigd en zijn opzij gezet.
  }
leave-title = Stoppen of wissen
leave-text = Stoppen mag altijd, ook zonder reden. Wissen haalt alleen jouw exemplaar weg: wat bij { $other } is, blijft daar.
