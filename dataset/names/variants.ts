/** Where English-language news spells Slavic names in several ways. */
const SLAVIC = new Set('RU BY UA KZ KG UZ TM TJ AM AZ GE MD BG RS ME MK BA SUHH YUCS CSXX'.split(' '));
/** Where the ending -y, -iy, -ii, -i is one. */
const EAST_SLAVIC = new Set('RU BY UA KZ KG UZ TM TJ SUHH'.split(' '));
/** Where Arabic names are spelled in several ways. */
const ARABIC = new Set('AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE AF PK IR BD'.split(' '));
/** Spellings of one letter group that stand for each other; each group is tried in every word. */
const SLAVIC_GROUPS: readonly (readonly RegExp[])[] = [
  [/ei$/, /ey$/],
  [/(?<=[^aeoy])iy$/, /(?<=[^aeoy])ii$/, /(?<=[^aeioy])y$/, /(?<=[^aeioy])i$/],
  [/^Aleks/, /^Alex/],
  [/^Ye/, /^E(?=[vfkm])/],
  [/iyev$/, /iev$/],
  [/ayev$/, /aev$/],
  [/^Yur/, /^Iur/],
];
const SLAVIC_TEXTS: readonly (readonly string[])[] = [
  ['ei', 'ey'],
  ['iy', 'ii', 'y', 'i'],
  ['Aleks', 'Alex'],
  ['Ye', 'E'],
  ['iyev', 'iev'],
  ['ayev', 'aev'],
  ['Yur', 'Iur'],
];
/** The place of the ending among the groups. */
const ENDING = 1;
/** Given names whose Latin spellings all occur (the first is as good as the last). */
const ARABIC_NAMES: readonly (readonly string[])[] = [
  ['Mohammed', 'Muhammad', 'Mohamed', 'Mohammad'],
  ['Ahmed', 'Ahmad'],
  ['Hussein', 'Hussain', 'Husayn'],
  ['Abdullah', 'Abdallah', 'Abdulla'],
  ['Khaled', 'Khalid'],
  ['Omar', 'Umar'],
  ['Mahmoud', 'Mahmud'],
  ['Mustafa', 'Moustafa', 'Mostafa'],
  ['Youssef', 'Yousef', 'Yusuf'],
  ['Nasser', 'Nasir'],
  ['Faisal', 'Faysal'],
  ['Hassan', 'Hasan'],
  ['Said', 'Saeed'],
  ['Ibrahim', 'Ebrahim'],
];
/**
 * Spellings of Arabic sounds that stand for each other in any name: French and English hands, long and short vowels. Each is
 * tried alone; the first that is tried is the likeliest.
 */
const ARABIC_RULES: readonly (readonly [RegExp, string])[] = [
  // Active participles: Rached and Rachid, Khaled and Khalid, Saleh and Salih.
  [/^([^aeiouy]+a[^aeiouy]{1,2})e([^aeiouy]+)$/i, '$1i$2'],
  [/^([^aeiouy]+a[^aeiouy]{1,2})i([^aeiouy]+)$/i, '$1e$2'],
  // French ch and ou: Rachid and Rashid, Mahmoud and Mahmud.
  [/ch/, 'sh'],
  [/^Ch(?=[aeiou])/, 'Sh'],
  [/(?<=[^aeiou])ou(?=[^aeiou])/, 'u'],
  [/^Oua/, 'Wa'],
  [/^Dj/, 'J'],
  [/q$/, 'k'],
  [/(?<=[aeiou])ss(?=[aeiou])/, 's'],
  [/(?<=[aeiou])s(?=[aeiou])/, 'ss'],
  [/ee/, 'i'],
  [/oo/, 'u'],
  [/eddine$/, 'uddin'],
  [/^Abdel(?=.)/, 'Abdul'],
  [/^Abdul(?=.)/, 'Abdel'],
  [/^Abdel$/, 'Abdul'],
  [/^Abdul$/, 'Abdel'],
  [/^Ben$/, 'Bin'],
  [/^Bin$/, 'Ben'],
  [/aya$/, 'aia'],
];
/** More spellings than this of one person would crowd the index. */
const MOST = 10;

/** Other spellings of a Latin name that English-language news uses, by the person's countries; none for most. */
export function englishVariants(name: string, areas: ReadonlySet<string>): string[] {
  const words = name.split(' ');
  const has = (set: ReadonlySet<string>) => [...areas].some((area) => set.has(area));
  const options = words.map((word) => {
    const found = new Set([word]);
    if (has(SLAVIC)) for (const spelling of slavic(word, has(EAST_SLAVIC))) found.add(spelling);
    if (has(ARABIC)) for (const spelling of arabic(word)) found.add(spelling);
    return [...found];
  });
  const combined = options.reduce<string[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => (head ? `${head} ${tail}` : tail))),
    [''],
  );
  // One word spelled otherwise is likelier than two.
  const changes = (variant: string) => variant.split(' ').filter((word, i) => word !== words[i]).length;
  return combined
    .filter((variant) => variant !== name)
    .sort((a, b) => changes(a) - changes(b))
    .slice(0, MOST);
}

function arabic(word: string): string[] {
  const known = ARABIC_NAMES.find((names) => names.includes(word));
  if (known) return [...known];
  if (word.length < 3) return [];
  return ARABIC_RULES.flatMap(([pattern, text]) => (pattern.test(word) ? [word.replace(pattern, text)] : []));
}

function slavic(word: string, eastern: boolean): string[] {
  const group = SLAVIC_GROUPS.findIndex((patterns) => patterns.some((pattern) => pattern.test(word)));
  if (group < 0 || word.length < 4 || (group === ENDING && !eastern)) return [];
  const pattern = SLAVIC_GROUPS[group]?.find((candidate) => candidate.test(word));
  return pattern ? (SLAVIC_TEXTS[group] ?? []).map((text) => word.replace(pattern, text)) : [];
}
