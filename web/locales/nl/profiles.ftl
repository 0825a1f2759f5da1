# Het profiel in een afspraak: kiezen wat de ander leest, en twee profielen naast elkaar.

profiles-page = Profielen naast elkaar
profiles-between = { $me } met { $other }
profiles-title = Geef { $other } iets van je profiel
profiles-title-both = Zo zijn jullie, naast elkaar
profiles-lead = Jij kiest wat { $other } te lezen krijgt. Al is het maar één zin: het maakt het gesprek makkelijker.
profiles-lead-both = Wat jullie van je profiel met elkaar deelden. Nergens staat hoe goed jullie passen, want dat zegt een lijst niet.
profiles-change = Verander wat jij deelt
profiles-share = Wat jij deelt
profiles-share-lead = Alles staat uit tot jij het aanzet. Rechts of hieronder lees je woord voor woord wat { $other } krijgt.
profiles-choose = Wat mag mee?
profiles-option-strengths = Sterke kanten ({ $count })
profiles-option-examples = met de voorbeelden ({ $count })
profiles-option-uses = met hoeveel ik ze gebruik ({ $count })
profiles-option-preferences = Hoe ik werk ({ $count })
profiles-option-values = Wat voor mij telt, met de aandelen
profiles-option-received = Hoeveel werk me geeft ({ $count })
profiles-option-demands = Wat werk van me vraagt ({ $count })
profiles-option-great = Hoe goed mijn werk is, en hoe ik me erbij voel
profiles-option-challenges = Wat lastig is
profiles-option-workWithMe = Zo werk je met mij
profiles-marked = op delen gezet
profiles-preview = Dit gaat weg
profiles-preview-all = Precies dit leest { $other }, niets meer.
profiles-nothing = Niets.
profiles-stays = Al het andere van je profiel blijft op dit apparaat.
profiles-do = Deel dit met { $other }
profiles-do-again = Deel deze versie
profiles-done = Het staat klaar en gaat mee met het volgende bestand voor { $other }.
profiles-stands = Dit staat in de afspraak sinds { $day }.
profiles-differs = In de afspraak staat nog wat je op { $day } deelde.
profiles-take-back = Neem het terug
profiles-take-back-title = Je gedeelde profiel terugnemen?
profiles-take-back-text = Het verdwijnt uit de afspraak zoals jullie die zien, met het volgende bestand ook bij { $other }. Wat al in een bestand weg was, blijft daarin leesbaar.
profiles-taken-back = Je profiel staat niet meer in de afspraak.
profiles-none = Je hebt nog geen profiel om iets van te delen.
profiles-none-do = Naar mijn profiel
profiles-guest = Je bent hier te gast, dus jouw profiel staat niet op dit apparaat. Delen kan vanaf je eigen apparaat.
profiles-beside = Naast elkaar
profiles-closed = De kant van { $other } is nog dicht.
profiles-closed-how = Eerst zijn jullie allebei klaar met voorbereiden, dan open je elkaars kant.
profiles-closed-do = Naar de eerste blik
profiles-theirs-none = { $other } heeft nog niets van een profiel gedeeld.

profiles-differ = Waar jullie het meest verschillen
profiles-differ-lead = Geen van beide is beter. Spreek af hoe jullie ermee omgaan.
profiles-differ-more = { $count ->
    [one] Nog één verschil
   *[other] Nog { $count } verschillen
  }
profiles-differ-convention = Een verschil noemen we het vanaf twee stappen op de lijn; de grootste drie krijgen een vraag. Dat is onze eigen afspraak.
profiles-line = { $left } of { $right }. { $a }: { $placeA }. { $b }: { $placeB }.
profiles-alike = Waar jullie hetzelfde kozen
profiles-no-preferences = Van hoe jullie werken hebben jullie nog niet allebei iets gedeeld.
profiles-complement = Waar jullie elkaar aanvullen
profiles-values = Wat voor jullie allebei zwaar telt
profiles-values-convention = Bij jullie allebei onder de eerste vier.
profiles-all = Alles wat jullie deelden

profiles-part-strengths = Sterke kanten
profiles-part-preferences = Hoe ik werk
profiles-part-values = Wat voor mij telt
profiles-part-received = Hoeveel werk me geeft
profiles-part-demands = Wat werk van me vraagt
profiles-part-great = Goed werk, en hoe het voelt
profiles-part-challenges = Wat lastig is
profiles-part-page = Zo werk je met mij
profiles-use-less = te weinig gebruikt
profiles-use-right = precies goed gebruikt
profiles-use-more = te veel gebruikt
profiles-share-of = { $share } ± { $error }
profiles-share-what = Aandelen van de duizend, met hoe zeker ze zijn.
profiles-of-five = { $n } van 5
profiles-great-work = Hoe goed mijn werk is
profiles-feeling-great = Hoe ik me over mijn werk voel

profiles-to = Jullie profielen naast elkaar
profiles-to-text = Waar jullie op elkaar lijken, waar je verschilt en waar je elkaar aanvult.
profiles-to-share = Iets van je profiel meegeven
profiles-to-share-text = Alleen wat je zelf kiest, en je leest eerst woord voor woord wat het is.
