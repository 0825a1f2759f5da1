# Hoe is dit berekend? De regels zelf staan in content/how.nl.md.

how-page = Hoe is dit berekend?
how-link = Hoe is dit berekend?
how-index = Alle regels
how-example = Voorbeeld.
