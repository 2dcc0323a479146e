/** Cyrillic to Latin as English-language news spells it (BGN/PCGN without marks; Ukrainian by the resolution of 2010, simplified). */
const RUSSIAN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const UKRAINIAN: Record<string, string> = {
  ...RUSSIAN,
  г: 'h',
  ґ: 'g',
  е: 'e',
  є: 'ie',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  ю: 'iu',
  я: 'ia',
  щ: 'shch',
};
const UKRAINIAN_INITIAL: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };
const VOWELS = 'аеёиоуыэюяіїє';

/** Whether a name is written in Cyrillic letters. */
export function isCyrillic(name: string): boolean {
  return /\p{Script=Cyrillic}/u.test(name);
}

/** Whether a name has Latin letters. */
export function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name);
}

/** A Cyrillic name in Latin letters; Ukrainian where a letter or the caller says so. */
export function romanise(name: string, ukrainian = /[ґєіїҐЄІЇ]/.test(name)): string {
  return name
    .split(' ')
    .map((word) => romaniseWord(word, ukrainian))
    .join(' ');
}

function romaniseWord(word: string, ukrainian: boolean): string {
  const letters = [...word.toLowerCase()];
  const latin = letters
    .map((letter, index) => {
      const before = letters[index - 1];
      if (ukrainian) {
        if (letter === 'г' && before === 'з') return 'gh';
        return (index === 0 ? UKRAINIAN_INITIAL[letter] : undefined) ?? UKRAINIAN[letter] ?? letter;
      }
      if (letter === 'е' && (before === undefined || VOWELS.includes(before) || 'ьъ'.includes(before))) return 'ye';
      return RUSSIAN[letter] ?? letter;
    })
    .join('')
    // The endings -ий and -ый are written -y.
    .replace(/(iy|yy|yi)$/, 'y');
  return latin.replace(/(^|-)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** A patronymic in Cyrillic: the name that stands after the given name and that news leaves out. */
const PATRONYMIC = /(ович|евич|ич|овна|евна|ична|инична|йович|івна|ївна|улы|оглы|кызы)$/i;

/** `Габер Микола Олександрович` and `Симигин, Павел Владимирович` as given name and surname; other orders as they are. */
export function withoutPatronymic(name: string): string {
  const turned = /^([^,]+), (.+)$/.exec(name);
  const words = (turned ? `${turned[2]} ${turned[1]}` : name).split(' ');
  const patronymic = words.findIndex((word, index) => index > 0 && PATRONYMIC.test(word));
  if (words.length !== 3 || patronymic < 1) return words.join(' ');
  return patronymic === 2 ? `${words[1]} ${words[0]}` : `${words[0]} ${words[2]}`;
}
