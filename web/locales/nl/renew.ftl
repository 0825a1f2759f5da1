# Vernieuwen: een nieuwe ronde, met alles wat er staat.

renew-time = Tijd om te vernieuwen
renew-soon = Jullie periode loopt tot { $day }.
renew-past = Jullie periode liep tot { $day }.
renew-kept = Alles wat er staat blijft staan. Jullie lopen het allebei apart langs en leggen het dan weer naast elkaar: { $other } ziet jouw kant pas als die van { $other } ook klaar is.
renew-open = Begin een nieuwe ronde
renew-quiet = Is er iets groots veranderd?
renew-quiet-text = Dan hoef je niet te wachten tot het eind van de periode. Begin samen een nieuwe ronde, bijvoorbeeld bij:
renew-when-role = een andere rol
renew-when-team = een ander team
renew-when-change = een grote verandering in het werk
renew-when-repair = een gesprek om iets te herstellen
renew-manager = Werk je straks met iemand anders dan { $other }? Begin dan met die persoon een nieuwe afspraak. Deze blijft van jullie twee.
renew-title = Een nieuwe ronde
renew-form-text = Wat er staat gaat mee. Hoeveel je krijgt en wat je denkt dat { $other } nodig heeft, vul je opnieuw in.
renew-dates = Wanneer kijken jullie terug?
renew-dates-help = Een voorstel. Haal weg wat niet past; in de afspraak kun je de data nog veranderen.
renew-do = Begin de ronde
renew-done = De nieuwe ronde is begonnen. Geef { $other } een nieuw bestand als je zover bent.
