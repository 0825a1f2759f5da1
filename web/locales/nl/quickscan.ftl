# De Quickscan: twaalf zinnen en wat ze zeggen. De zinnen zelf staan in het inhoudspakket.

quickscan-page = Quickscan
quickscan-as-employee = Ik ben medewerker
quickscan-as-manager = Ik geef leiding
quickscan-role = Doe je allebei? Kies de kant waar je nu aan denkt.
quickscan-role-known = De vorige keer koos je de gekleurde knop. Je eerdere antwoorden blijven staan.
quickscan-done = Klaar
quickscan-too-few = Je beantwoordde { $answered } van de { $of } zinnen. Dat is nog te weinig voor een uitkomst.
quickscan-to-result = Naar de uitkomst

quickscan-when-employee = Quickscan voor medewerkers, { $day }
quickscan-when-manager = Quickscan voor leidinggevenden, { $day }
quickscan-private = { $answered ->
    [one] Alleen jij ziet dit. Het is een momentopname van één antwoord, geen test.
   *[other] Alleen jij ziet dit. Het is een momentopname van { $answered } antwoorden, geen test.
  }
quickscan-open = { $count ->
    [one] Eén zin heeft nog geen antwoord.
   *[other] { $count } zinnen hebben nog geen antwoord.
  }
quickscan-open-do = Vul aan
quickscan-stand = Waar je nu staat
quickscan-factor = Onderdeel
quickscan-mean = gemiddeld
quickscan-mean-none = nog geen
quickscan-factor-label = { $factor }: antwoorden { $answers }, gemiddeld { $mean } van 5
quickscan-factor-few = { $factor }: antwoorden { $answers }, te weinig voor een gemiddelde
quickscan-convention = Elk rondje is een antwoord, van 1 tot 5. Het driehoekje is het gemiddelde. De uitkomst in woorden is onze eigen afspraak: er is geen norm, niemand heeft bepaald wat een goede score is.
quickscan-strength = Iets om op te bouwen
quickscan-conversation = Een gesprek dat de moeite waard is
quickscan-since = Veranderd sinds { $day }
quickscan-change = { $factor }: van { $before } naar { $after }
quickscan-since-same = Geen van de vier is veranderd.
quickscan-all = Al je antwoorden
quickscan-statement = Zin
quickscan-answer = Antwoord
quickscan-counts = Telt als
quickscan-none = geen
quickscan-reversed = Bij een paar zinnen betekent ‘niet waar’ juist iets goeds. Daar tellen we andersom: een 1 telt als 5.
quickscan-week = Eén klein ding voor deze week
quickscan-copy = Kopieer de zin
quickscan-copied = De zin staat op het klembord.
quickscan-next = Hoe verder
quickscan-to-profile = Verder met mijn profiel
quickscan-to-profile-time = 15 minuten, in stukjes mag ook
quickscan-to-profile-text = Wat je goed kunt, wat je energie kost en welke van dertien waarden voor jou het zwaarst tellen.
quickscan-print = Druk dit af
quickscan-again = Doe de Quickscan opnieuw
quickscan-kept = { $count ->
    [one] Je eerdere keer is bewaard.
   *[other] Je { $count } eerdere keren zijn bewaard.
  }
