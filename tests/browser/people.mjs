// Two people and what they write, for the journeys. Realistic, with the characters that people really type.
export const people = {
  nl: {
    employee: {
      name: 'Fatima', jobTitle: 'wijkverpleegkundige',
      expectations: [
        { topic: 'E_CLARITY', text: 'Vóór maandag 9 uur weet ik welke route ik rijd en wie er wijzigt.', why: 'anders bel ik onderweg vier mensen', sign: 'het rooster zondagavond in de app staat', importance: 5, needed: 4, received: 2 },
        { topic: 'E_SUPPORT', text: 'Als er iemand uitvalt, zoek jij de vervanging en niet ik.', why: 'ik sta dan bij een cliënt', sign: 'ik op zo’n dag geen belrondje doe', importance: 4, needed: 5, received: 1 },
        { topic: 'E_FEEDBACK', text: 'Je rijdt eens per kwartaal een ochtend mee & zegt wat je zag.', why: '', sign: 'er een datum in mijn agenda staat', importance: 4, needed: 3, received: 3 },
        { topic: 'E_VOICE', text: 'Bij een nieuwe werkwijze “vraag” je eerst ons team wat het kost.', why: 'wij weten wat past bij <80 minuten>', sign: 'het op het teamoverleg staat vóórdat het ingaat', importance: 3, needed: 4 },
      ],
      privateExpectation: { topic: 'E_REWARD', text: 'Geheim-F: ik wil een schaal hoger.', importance: 5, needed: 5, received: 1 },
      offers: [{ nature: 'offer', text: 'Ik meld een uitgelopen route vóór 11 uur.' }, { nature: 'limit', text: 'Op woensdagavond kan ik niet werken', because: 'ik dan opleiding heb' }],
      guesses: ['M_SIGNAL', 'M_RELIABLE'],
      notes: 'Geheim-F-notitie: rustig blijven als hij over het verzuim begint.',
    },
    manager: {
      name: 'Joost', jobTitle: 'teamleider',
      expectations: [
        { topic: 'M_SIGNAL', text: 'Ik hoor dezelfde dag als een cliënt een klacht heeft.', why: 'de familie belt mij anders eerst', sign: 'ik het van jou hoor en niet van de familie', importance: 5, needed: 5, received: 3 },
        { topic: 'M_RELIABLE', text: 'Rapportages zijn binnen 24 uur af.', why: '', sign: 'het overzicht op vrijdag geen rood heeft', importance: 4, needed: 4, received: 4 },
        { topic: 'M_UPWARD', text: 'Je zegt me wat ik doe dat jou in de weg zit.', why: 'ik merk het zelf te laat', sign: 'we het in elk gesprek één keer hebben gehad', importance: 3, needed: 4, received: 2 },
      ],
      offers: [{ nature: 'offer', text: 'Ik ben elke ochtend tot half negen bereikbaar.' }, { nature: 'limit', text: 'Een extra auto kan ik dit jaar niet geven', because: 'het budget tot januari vastligt' }],
      guesses: ['E_CLARITY', 'E_REWARD'],
      notes: 'Geheim-J-notitie: niet meteen oplossen, eerst luisteren.',
    },
    views: { employee: ['ik schreef het alleen in het dossier', '', ''], manager: ['ik dacht dat de planning dat deed', '', '', ''] },
    talk: { understood: 'Je wilt zondagavond weten waar je maandag begint.', adjust: 'Zondag vóór 20 uur, behalve in de vakantieweken.', cannot: 'ik op zondag niet de enige met toegang ben' },
    commitments: [
      { owner: 'manager', moment: 'het zondag 18 uur is', action: 'zet ik de routes van maandag in de app', effect: 'jij rustig begint', sign: 'een bericht op zondagavond', fallback: 'bel ik je vóór half acht', lookBack: '2026-12-07' },
      { owner: 'employee', moment: 'een cliënt ontevreden is', action: 'bel ik je dezelfde dag', effect: 'jij het van mij hoort', sign: 'geen telefoontje van familie dat je verrast', fallback: 'stuur ik een bericht vóór ik naar huis ga', lookBack: '2026-12-07' },
    ],
    lookBack: {
      manager: 'Zondag lukte twee keer, één keer was ik te laat.',
      employee: 'Ik heb rustiger gereden, dank je wel.',
      again: 'Deze week stond alles er op tijd.',
      last: 'Fijn om te horen & ik ga zo door.',
    },
    goal: { text: 'In maart weet iedereen in het team op zondagavond zijn route.' },
  },
  en: {
    employee: {
      name: 'Dylan', jobTitle: 'bricklayer',
      expectations: [
        { topic: 'E_CLARITY', text: 'By Thursday I know which site I’m on next week.', why: 'I share a van with two others', sign: 'the plan is on the board on Thursday', importance: 5, needed: 5, received: 2 },
        { topic: 'E_SUPPORT', text: 'The mixer and scaffold are there when we start.', why: '', sign: 'nobody waits at seven', importance: 4, needed: 4, received: 3 },
        { topic: 'E_FEEDBACK', text: 'You tell me on the day if my work isn’t right.', why: 'tearing down a wall costs us both', sign: 'I hear it before the mortar sets', importance: 4, needed: 4, received: 4 },
      ],
      privateExpectation: { topic: 'E_REWARD', text: 'Secret-D: I want a pound more an hour.', importance: 5, needed: 5, received: 1 },
      offers: [{ nature: 'offer', text: 'I clean the site on Fridays without being asked.' }, { nature: 'limit', text: 'I can’t work Saturdays', because: 'my daughter plays football' }],
      guesses: ['M_RESULT', 'M_FLEX'],
      notes: 'Secret-D-note: keep calm about the van.',
    },
    manager: {
      name: 'Meera', jobTitle: 'site manager',
      expectations: [
        { topic: 'M_RESULT', text: 'Joints are within two millimetres.', why: 'the client measures them', sign: 'no rework on the snag list', importance: 5, needed: 5, received: 4 },
        { topic: 'M_SIGNAL', text: 'You ring me the moment material is short.', why: 'I need half a day to get it', sign: 'I hear it before ten', importance: 4, needed: 5, received: 2 },
        { topic: 'M_TEAM', text: 'You show the apprentice how you set a line.', why: '', sign: 'he sets one alone by June', importance: 3, needed: 3, received: 3 },
      ],
      offers: [{ nature: 'offer', text: 'I’m on site every morning at quarter to seven.' }, { nature: 'limit', text: 'I can’t promise a fixed crew', because: 'the contractor moves people' }],
      guesses: ['E_CLARITY'],
      notes: 'Secret-M-note: ask before I explain.',
    },
    views: { employee: ['I thought you could see it on the list', '', ''], manager: ['I put it on the board on Fridays', '', ''] },
    talk: { understood: 'You want to know on Thursday where you start on Monday.', adjust: 'Thursday by noon, Friday in a short week.', cannot: 'the contractor plans on Friday' },
    commitments: [
      { owner: 'manager', moment: 'it’s Thursday at noon', action: 'I put next week’s plan on the board', effect: 'you can arrange the van', sign: 'a photo of the board in the chat', fallback: 'I ring the three of you', lookBack: '2026-12-07' },
      { owner: 'employee', moment: 'there’s less than half a day of mortar left', action: 'I ring you', effect: 'you can still order', sign: 'no one waits for material', fallback: 'I tell the foreman', lookBack: '2026-12-07' },
    ],
    lookBack: {
      manager: 'Two Thursdays out of three, and I’ll mend the third.',
      employee: 'I could plan the van. That helped.',
      again: 'This week the board was full by noon.',
      last: 'Good to hear & I’ll keep it up.',
    },
    goal: { text: 'No crew waits for material in the spring.' },
  },
};
