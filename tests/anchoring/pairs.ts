import type { Edit, Outcome } from './edits';

/** The article that most pairs are made of; plainly generic. */
const HEADLINE = 'Ministers meet for talks on grain';
const PARAGRAPHS = [
  'Foreign ministers of nine countries met on Monday to talk about shipments of grain through the straits.',
  'The first convoy, which carries forty thousand tonnes of wheat, is to leave the port before the end of the week.',
  'Two neutral states will watch over the passage, as they did when the corridor was opened for the first time.',
  'Farmers had asked for months that the ports be opened, since their stores were full and a new harvest was close.',
] as const;
const [FIRST, SECOND, THIRD, FOURTH] = PARAGRAPHS;
const AD = 'Advertisement: subscribe now and read the first month for one euro, no strings attached.';
const OVER_BORDER = ['before the end of the week.', 'Two neutral states will watch over the passage'] as const;

const page = (...blocks: string[]) => blocks.join('\n');
const ARTICLE = page(HEADLINE, ...PARAGRAPHS);

const narrow = (text: string) => text.replace(/([a-z]{3})([a-z]{4,})/g, '$1\u00ad$2');
const LIGATURES: Record<string, string> = { ffi: 'ﬃ', fi: 'ﬁ', ff: 'ﬀ', fl: 'ﬂ' };
const ligate = (text: string) => text.replace(/ffi|fi|ff|fl/g, (letters) => LIGATURES[letters] ?? letters);
const unpointed = (text: string) => text.replace(/[\u064b-\u0652\u0670]/g, '');
const wide = (text: string) =>
  text.replace(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

const OFFICE = 'The official staff filed the first affidavit on the fifth floor of the office in the afternoon.';
const POINTED = [
  'وصل وزير الخارجية يوم الاثنين لإجراء محادثات.',
  'قَالَ الوَزِيرُ إِنَّ السُّفُنَ سَتُغَادِرُ المِينَاءَ قَبْلَ نِهَايَةِ الأُسْبُوعِ.',
  'وسيجتمع الوزراء مرة أخرى في شهر أكتوبر.',
];
const SHIPS = 'السُّفُنَ سَتُغَادِرُ المِينَاءَ قَبْلَ نِهَايَةِ الأُسْبُوعِ';
const JAPANESE = [
  '外相らは月曜日に会談した。',
  '最初の船団は小麦40000トンを積み、ABC港を今週中に出港する予定だ。',
  '次の会合は10月に開かれる。',
];
const FRENCH = page(
  'À la table',
  'Les ministres se sont réunis lundi pour négocier l’ouverture d’un couloir céréalier.',
  'Deux États neutres y veilleront.',
);
const count = (time: string, share: string, seats: string) =>
  `${time} With ${share} per cent of the votes counted, the governing party leads with ${seats} seats in the lower house.`;
const COUNTED = 'With 34 per cent of the votes counted, the governing party leads with 112 seats';
const TICKER = [
  '10.02 The first polling stations have closed on the islands, an hour earlier than on the mainland.',
  '09.10 Lines are long in the capital, and the weather is fine.',
] as const;

/** A pair: kind, language, before, passage, after, and what must become of it with the text it then has, or null for lost. */
type Pair =
  | [string, string, string, string, string, 'found' | 'changed' | 'moved', string]
  | [string, string, string, string, string, 'orphan'];

const GIVEN: readonly Pair[] = [
  [
    'spans an advertisement that was taken out',
    'English',
    page(HEADLINE, FIRST, SECOND, AD, THIRD, FOURTH),
    page(OVER_BORDER[0], AD, OVER_BORDER[1]),
    ARTICLE,
    'changed',
    page(...OVER_BORDER),
  ],
  [
    'spans an advertisement that was put in',
    'English',
    ARTICLE,
    page(...OVER_BORDER),
    page(HEADLINE, FIRST, SECOND, AD, THIRD, FOURTH),
    'changed',
    page(OVER_BORDER[0], AD, OVER_BORDER[1]),
  ],
  [
    'spans two paragraphs that became one',
    'English',
    ARTICLE,
    page(...OVER_BORDER),
    page(HEADLINE, FIRST, `${SECOND} ${THIRD}`, FOURTH),
    'found',
    OVER_BORDER.join(' '),
  ],
  [
    'an item of a list that was put in another order',
    'English',
    page(FIRST, 'Wheat, for the south', 'Barley, for the islands', 'Maize, for the mountains', FOURTH),
    'Maize, for the mountains',
    page(FIRST, 'Maize, for the mountains', 'Wheat, for the south', 'Barley, for the islands', FOURTH),
    'found',
    'Maize, for the mountains',
  ],
  [
    'the headline, a word of it replaced',
    'English',
    ARTICLE,
    HEADLINE,
    page('Ministers meet for negotiations on grain', ...PARAGRAPHS),
    'changed',
    'Ministers meet for negotiations on grain',
  ],
  ['the headline, written anew', 'English', ARTICLE, HEADLINE, page('A convoy is to leave', ...PARAGRAPHS), 'orphan'],
  [
    'the paragraphs around it translated',
    'English',
    ARTICLE,
    OVER_BORDER[1],
    page('Minister beraten über Getreide', 'Minister aus neun Ländern trafen sich am Montag.', THIRD),
    'found',
    OVER_BORDER[1],
  ],
  [
    'translated with its paragraph',
    'English',
    ARTICLE,
    'forty thousand tonnes of wheat',
    page(
      'Minister beraten über Getreide',
      'Der erste Konvoi mit vierzigtausend Tonnen Weizen läuft aus.',
      THIRD,
      FOURTH,
    ),
    'orphan',
  ],
  [
    'the numbers of a live ticker brought up to date',
    'English',
    page('Live: the count', count('11.20', '34', '112'), ...TICKER),
    COUNTED,
    page('Live: the count', count('11.20', '61', '127'), ...TICKER),
    'changed',
    'With 61 per cent of the votes counted, the governing party leads with 127 seats',
  ],
  [
    'a newer entry of the same words above it',
    'English',
    page('Live: the count', count('11.20', '34', '112'), ...TICKER),
    COUNTED,
    page('Live: the count', count('12.40', '61', '127'), count('11.20', '34', '112'), ...TICKER),
    'found',
    COUNTED,
  ],
  [
    'an entry whose place another took',
    'English',
    page('Live: the count', count('11.20', '34', '112'), ...TICKER),
    COUNTED,
    page(
      'Live: the count',
      count('12.40', '61', '127').replace('governing party', 'opposition'),
      'More soon.',
      TICKER[1],
    ),
    'orphan',
  ],
  [
    'quoted in a comment below',
    'English',
    ARTICLE,
    'forty thousand tonnes of wheat',
    page(ARTICLE, 'Comments', '“Carries forty thousand tonnes of wheat” – let us see about that!'),
    'found',
    'forty thousand tonnes of wheat',
  ],
  [
    'corrected, and quoted in the note that says so',
    'English',
    ARTICLE,
    'forty thousand tonnes of wheat',
    page(
      ARTICLE.replace('forty', 'fourteen'),
      'Correction: an earlier version said that the convoy carries forty thousand tonnes of wheat.',
    ),
    'changed',
    'fourteen thousand tonnes of wheat',
  ],
  [
    'soft hyphens put in',
    'English',
    ARTICLE,
    'forty thousand tonnes of wheat',
    narrow(ARTICLE),
    'found',
    narrow('forty thousand tonnes of wheat'),
  ],
  [
    'ligatures put in',
    'English',
    page(FIRST, OFFICE, THIRD),
    'official staff filed the first affidavit',
    page(FIRST, ligate(OFFICE), THIRD),
    'found',
    ligate('official staff filed the first affidavit'),
  ],
  [
    'blanks that do not break',
    'English',
    ARTICLE,
    'forty thousand tonnes of wheat',
    ARTICLE.replaceAll(' ', '\u00a0'),
    'found',
    'forty\u00a0thousand\u00a0tonnes\u00a0of\u00a0wheat',
  ],
  [
    'footnotes put in',
    'English',
    ARTICLE,
    'forty thousand tonnes of wheat, is to leave the port',
    ARTICLE.replace('wheat,', 'wheat,[1]'),
    'changed',
    'forty thousand tonnes of wheat,[1] is to leave the port',
  ],
  [
    'its first words in capitals',
    'English',
    ARTICLE,
    'Foreign ministers of nine countries met',
    ARTICLE.replace('Foreign ministers', 'FOREIGN MINISTERS'),
    'found',
    'FOREIGN MINISTERS of nine countries met',
  ],
  [
    'accents as marks of their own',
    'French',
    FRENCH,
    'réunis lundi pour négocier l’ouverture',
    FRENCH.normalize('NFD'),
    'found',
    'réunis lundi pour négocier l’ouverture'.normalize('NFD'),
  ],
  ['vowel signs left out', 'Arabic', page(...POINTED), SHIPS, unpointed(page(...POINTED)), 'found', unpointed(SHIPS)],
  ['vowel signs put in', 'Arabic', unpointed(page(...POINTED)), unpointed(SHIPS), page(...POINTED), 'found', SHIPS],
  [
    'letters and digits of full width',
    'Japanese',
    page(...JAPANESE),
    '小麦40000トンを積み、ABC港を今週中に出港する',
    wide(page(...JAPANESE)),
    'found',
    wide('小麦40000トンを積み、ABC港を今週中に出港する'),
  ],
];

/** Pairs of page versions that belong to no row of {@link EDITS}: each is told in a language of its own. */
export const PAIRS: readonly Edit[] = GIVEN.map(([kind, language, before, passage, after, outcome, text]): Edit => {
  const expected: Outcome =
    outcome === 'orphan' ? { outcome } : { outcome, text: text as string, start: after.indexOf(text as string) };
  return { kind, language, before, after, passage, occurrence: 1, expected };
});
