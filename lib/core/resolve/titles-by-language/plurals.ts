/**
 * Titles in the plural before a row of names, with the title that each of them bears: "Presidents Obama and Clinton". Folded;
 * a plural that is written like its singular is left out.
 */
export const PLURALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    president: 'presidents',
    'vice president': 'vice presidents',
    'prime minister': 'prime ministers|premiers',
    chancellor: 'chancellors',
    'foreign minister': 'foreign ministers|foreign secretaries|secretaries of state',
    'defense minister': 'defense ministers|defence ministers|defense secretaries|defence secretaries',
    'finance minister': 'finance ministers',
    minister: 'ministers',
    secretary: 'secretaries',
    senator: 'senators|sens',
    representative: 'representatives|reps|congressmen|congresswomen|lawmakers|mps|meps',
    governor: 'governors|mayors',
    ambassador: 'ambassadors',
    justice: 'justices',
    king: 'kings|popes|emperors',
    general: 'generals',
  },
  de: { prasident: 'prasidenten', senator: 'senatoren', prasidentin: 'prasidentinnen', ministerin: 'ministerinnen' },
  fr: {
    president: 'presidents',
    'premier ministre': 'premiers ministres',
    ministre: 'ministres',
    senateur: 'senateurs',
    depute: 'deputes',
    chancelier: 'chanceliers',
  },
  es: {
    presidente: 'presidentes|expresidentes|mandatarios',
    'primer ministro': 'primeros ministros',
    canciller: 'cancilleres',
    ministro: 'ministros',
    senador: 'senadores|diputados',
  },
  pt: {
    presidente: 'presidentes',
    'primeiro ministro': 'primeiros ministros',
    ministro: 'ministros',
    senador: 'senadores|deputados',
  },
  it: {
    presidente: 'presidenti',
    'primo ministro': 'primi ministri',
    ministro: 'ministri',
    senatore: 'senatori',
  },
  ru: {
    президент: 'президенты|президентов|президентам|президентами|президентах',
    министр: 'министры|министров|министрам|министрами',
    сенатор: 'сенаторы|сенаторов',
  },
};
