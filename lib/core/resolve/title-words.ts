/** How a person is addressed; says nothing of a post, only that a surname follows. */
export const HONORIFICS: Record<string, string> = {
  en: 'mr mrs ms miss dr sir dame lord lady prof professor madam baroness sheikh',
  de: 'herr herrn frau dr prof',
  fr: 'm mme mlle monsieur madame dr maitre',
  es: 'sr sra don dona senor senora dr dra',
  pt: 'sr sra dr dra senhor senhora',
  it: 'signor signora sig on onorevole dott',
  ru: 'господин господина госпожа г',
  pl: 'pan pani pana',
  cs: 'pan pani pana',
};

/** Honorifics of women and of men, by which two of one surname are told apart. */
const FEMALE = new Set(
  'mrs ms miss dame lady frau mme mlle madame sra dona senora senhora signora госпожа pani madam baroness'.split(' '),
);
const MALE = new Set(
  'm mr sig sir lord herr herrn monsieur sr don senor senhor signor господин господина pan pana'.split(' '),
);

/** The gender that an honorific tells of whoever bears it; null where it tells none. */
export function genderOf(honorific: string): 'female' | 'male' | null {
  return FEMALE.has(honorific) ? 'female' : MALE.has(honorific) ? 'male' : null;
}

/** Words before a title that put it in the past. */
export const FORMER = new Set(
  (
    'former ex late then onetime longtime erstwhile ehemaliger ehemalige ehemaligen fruherer fruhere fruheren damaliger ' +
    'damalige damaligen ancien ancienne feu antiguo antigua entonces fallecido antigo antiga entao экс бывшии бывшего бывшему бывшим'
  ).split(' '),
);

/** Words before a title that mark it as held for the time, not yet, not for long, or in part. */
export const QUALIFIED = new Set(
  (
    'acting outgoing incoming deputy interim caretaker geschaftsfuhrende geschaftsfuhrender scheidende scheidender designierte ' +
    'designierter sortant sortante saliente interino interina uscente исполняющии'
  ).split(' '),
);
