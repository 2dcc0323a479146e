/** A change of words in one paragraph. */
export interface Swap {
  paragraph: number;
  from: string;
  to: string;
}

/** A swap and the passage that is looked for after it, where it is not the sample's own. */
interface PassageSwap extends Swap {
  passage?: string;
}

/** An article of five paragraphs in a language, and the words of that language for each kind of edit. */
export interface Sample {
  language: string;
  headline: string;
  paragraphs: readonly string[];
  /** Part of the second paragraph. */
  passage: string;
  /** A paragraph that is not in the article. */
  added: string;
  /** What stands there when all else was written anew. */
  other: string;
  /** The second paragraph's matter in other words. */
  rewritten: string;
  /** Reads like the second paragraph and says something else. */
  lookalike: string;
  leftOut: PassageSwap;
  putIn: PassageSwap;
  /** Another form of a word; not every language has them. */
  inflected?: PassageSwap;
  replaced: PassageSwap;
  firstReplaced: PassageSwap;
  fullStop: PassageSwap;
  /** Line breaks are borders of blocks. */
  twoBlocks: PassageSwap;
  threeBlocks: PassageSwap;
  quotes: PassageSwap;
  dashes: PassageSwap;
  /** A short passage that goes with its paragraph; its words are, or come to be, in the first one. */
  short: { passage: string; occurrence: number; elsewhere?: Swap };
  shortReworded: PassageSwap;
  /** A word that becomes part of a longer one. */
  insideWord?: PassageSwap;
}

const ENGLISH: Sample = {
  language: 'English',
  headline: 'Harbour towns agree on a common ferry line',
  paragraphs: [
    'The mayors of three harbour towns signed an agreement on Thursday after eleven months of talks.',
    'The new line will carry nine hundred passengers a day and will be paid for by all three towns together.',
    '“We waited a long time for this,” the mayor of the largest town said. “Now the ships can be ordered.”',
    'The opposition called the agreement too expensive and asked for a vote before the end of the year.',
    'A first ship is to leave the yard in spring; the second one follows in the autumn of the same year.',
  ],
  passage: 'will carry nine hundred passengers a day and will be paid for by all three towns',
  added: 'Ferry traffic between the islands had ended forty years ago, when the bridge was opened.',
  other: 'Nothing else is known so far.',
  rewritten: 'Some nine hundred people could travel daily, at the common expense of the municipalities.',
  lookalike: 'The old line did carry seven hundred passengers a day and was paid for by all three islands together.',
  leftOut: { paragraph: 1, from: 'nine hundred passengers a day', to: 'nine hundred passengers' },
  putIn: { paragraph: 1, from: 'nine hundred', to: 'about nine hundred regular' },
  inflected: { paragraph: 1, from: 'passengers', to: 'passenger' },
  replaced: { paragraph: 1, from: 'carry', to: 'transport' },
  firstReplaced: {
    passage: 'signed an agreement on Thursday after eleven months',
    paragraph: 0,
    from: 'signed',
    to: 'reached',
  },
  fullStop: { paragraph: 1, from: ' a day and will', to: ' a day. It will' },
  twoBlocks: { paragraph: 1, from: ' a day and', to: ' a day\nand' },
  threeBlocks: { paragraph: 1, from: ' a day and will be paid', to: '\na day and\nwill be paid' },
  quotes: {
    passage: '“We waited a long time for this,” the mayor',
    paragraph: 2,
    from: '“We waited a long time for this,”',
    to: '"We waited a long time for this,"',
  },
  dashes: {
    passage: 'A first ship is to leave the yard in spring; the second',
    paragraph: 4,
    from: 'is to leave the yard in spring;',
    to: 'is to\u00a0leave the ya\u00adrd  in spring –',
  },
  short: {
    passage: 'the agreement',
    occurrence: 1,
    elsewhere: { paragraph: 0, from: 'an agreement', to: 'the agreement' },
  },
  shortReworded: { passage: 'too expensive', paragraph: 3, from: 'too expensive', to: 'a burden' },
  insideWord: { passage: 'yard', paragraph: 4, from: 'the yard', to: 'the shipyards' },
};

const RUSSIAN: Sample = {
  language: 'Russian',
  headline: 'Портовые города договорились об общей паромной линии',
  paragraphs: [
    'Мэры трёх портовых городов подписали соглашение в четверг после одиннадцати месяцев переговоров.',
    'Новая линия будет перевозить девятьсот пассажиров в день, и оплачивать её будут все три города вместе.',
    '«Мы долго этого ждали, — сказал мэр крупнейшего города. — Теперь суда можно заказывать».',
    'Оппозиция назвала соглашение слишком дорогим и потребовала голосования до конца года.',
    'Первое судно должно покинуть верфь весной; второе последует осенью того же года.',
  ],
  passage: 'будет перевозить девятьсот пассажиров в день, и оплачивать её будут все три города',
  added: 'Паромное сообщение между островами прекратилось сорок лет назад, когда открыли мост.',
  other: 'Больше пока ничего не известно.',
  rewritten: 'Ежедневно смогут ездить около девятисот человек за общий счёт муниципалитетов.',
  lookalike:
    'Старая линия могла перевозить семьсот пассажиров в день, и оплачивать её должны были все три острова вместе.',
  leftOut: { paragraph: 1, from: ' в день, и', to: ', и' },
  putIn: { paragraph: 1, from: 'девятьсот пассажиров', to: 'около девятьсот постоянных пассажиров' },
  inflected: { paragraph: 1, from: 'пассажиров', to: 'пассажирам' },
  replaced: { paragraph: 1, from: 'перевозить', to: 'обслуживать' },
  firstReplaced: {
    passage: 'подписали соглашение в четверг после одиннадцати месяцев',
    paragraph: 0,
    from: 'подписали',
    to: 'заключили',
  },
  fullStop: { paragraph: 1, from: ' в день, и оплачивать', to: ' в день. Оплачивать' },
  twoBlocks: { paragraph: 1, from: ' в день, и', to: ' в день,\nи' },
  threeBlocks: { paragraph: 1, from: ' в день, и оплачивать', to: '\nв день,\nи оплачивать' },
  quotes: {
    passage: '«Мы долго этого ждали, — сказал мэр',
    paragraph: 2,
    from: '«Мы долго этого ждали, — сказал',
    to: '“Мы долго этого ждали”, - сказал',
  },
  dashes: {
    passage: 'Первое судно должно покинуть верфь весной; второе',
    paragraph: 4,
    from: 'должно покинуть верфь весной;',
    to: 'должно\u00a0покинуть вер\u00adфь  весной –',
  },
  short: { passage: 'соглашение', occurrence: 2 },
  shortReworded: { passage: 'слишком дорогим', paragraph: 3, from: 'слишком дорогим', to: 'обузой' },
  insideWord: { passage: 'верфь', paragraph: 4, from: 'верфь', to: 'судоверфь' },
};

const CHINESE: Sample = {
  language: 'Chinese',
  headline: '港口城市就共同渡轮航线达成一致',
  paragraphs: [
    '三个港口城市的市长经过十一个月的谈判，于星期四签署了一项协议。',
    '新航线每天将运送九百名乘客，费用由三个城市共同承担。',
    '“我们等了很久，”最大城市的市长说，“现在可以订购船只了。”',
    '反对派称这项协议过于昂贵，并要求在年底前进行表决。',
    '第一艘船将于春天离开船厂；第二艘将在同年秋天跟进。',
  ],
  passage: '每天将运送九百名乘客，费用由三个城市共同承担',
  added: '岛屿之间的渡轮交通在四十年前大桥通车时就已停止。',
  other: '目前尚无其他消息。',
  rewritten: '今后一天可有近千人往返，开支靠各地政府分摊。',
  lookalike: '旧航线每天能运送七百名乘客，费用由三个岛屿共同承担。',
  leftOut: { paragraph: 1, from: '城市共同承担', to: '城市承担' },
  putIn: { paragraph: 1, from: '九百名乘客', to: '约九百名固定乘客' },
  replaced: { paragraph: 1, from: '运送', to: '接载' },
  firstReplaced: { passage: '签署了一项协议', paragraph: 0, from: '签署', to: '达成' },
  fullStop: { paragraph: 1, from: '乘客，费用', to: '乘客。费用' },
  twoBlocks: { paragraph: 1, from: '乘客，费用', to: '乘客，\n费用' },
  threeBlocks: { paragraph: 1, from: '乘客，费用由三个', to: '乘客，\n费用由\n三个' },
  quotes: {
    passage: '“我们等了很久，”最大城市的市长说',
    paragraph: 2,
    from: '“我们等了很久，”',
    to: '「我们等了很久，」',
  },
  dashes: {
    passage: '第一艘船将于春天离开船厂；第二艘',
    paragraph: 4,
    from: '将于春天离开船厂；',
    to: '将于 春天离\u00ad开船厂——',
  },
  short: { passage: '协议', occurrence: 2 },
  shortReworded: { passage: '过于昂贵', paragraph: 3, from: '过于昂贵', to: '是个负担' },
};

const ARABIC: Sample = {
  language: 'Arabic',
  headline: 'مدن الموانئ تتفق على خط عبارات مشترك',
  paragraphs: [
    'وقع رؤساء بلديات ثلاث مدن ساحلية اتفاقا يوم الخميس بعد أحد عشر شهرا من المحادثات.',
    'سينقل الخط الجديد تسعمئة راكب كل يوم وستدفع المدن الثلاث تكاليفه معا.',
    '«انتظرنا هذا طويلا»، قال رئيس بلدية أكبر مدينة، «والآن يمكن طلب السفن».',
    'ووصفت المعارضة الاتفاق بأنه مكلف للغاية وطالبت بالتصويت قبل نهاية العام.',
    'ومن المقرر أن تغادر السفينة الأولى الحوض في الربيع؛ وتتبعها الثانية في خريف العام نفسه.',
  ],
  passage: 'الخط الجديد تسعمئة راكب كل يوم وستدفع المدن الثلاث تكاليفه',
  added: 'وكانت حركة العبارات بين الجزر قد توقفت قبل أربعين عاما عند افتتاح الجسر.',
  other: 'ولا يعرف شيء آخر حتى الآن.',
  rewritten: 'ويستطيع نحو ألف شخص السفر يوميا على حساب البلديات.',
  lookalike: 'كان الخط القديم ينقل سبعمئة راكب كل يوم وكانت الجزر الثلاث تدفع تكاليفه معا.',
  leftOut: { paragraph: 1, from: ' كل يوم', to: '' },
  putIn: { paragraph: 1, from: 'تسعمئة راكب', to: 'نحو تسعمئة راكب دائم' },
  inflected: { paragraph: 1, from: 'راكب', to: 'راكبا' },
  replaced: { paragraph: 1, from: 'الجديد', to: 'المشترك' },
  firstReplaced: { passage: 'اتفاقا يوم الخميس بعد أحد عشر شهرا', paragraph: 0, from: 'اتفاقا', to: 'عقدا' },
  fullStop: { paragraph: 1, from: ' كل يوم وستدفع', to: ' كل يوم. وستدفع' },
  twoBlocks: { paragraph: 1, from: ' كل يوم وستدفع', to: ' كل يوم\nوستدفع' },
  threeBlocks: { paragraph: 1, from: ' كل يوم وستدفع', to: '\nكل يوم\nوستدفع' },
  quotes: {
    passage: '«انتظرنا هذا طويلا»، قال رئيس بلدية',
    paragraph: 2,
    from: '«انتظرنا هذا طويلا»',
    to: '"انتظرنا هذا طويلا"',
  },
  dashes: {
    passage: 'تغادر السفينة الأولى الحوض في الربيع؛ وتتبعها',
    paragraph: 4,
    from: 'تغادر السفينة الأولى الحوض في الربيع؛',
    to: 'تغادر\u00a0السفينة الأولى الحـوض  في الربيع –',
  },
  short: {
    passage: 'الاتفاق',
    occurrence: 1,
    elsewhere: { paragraph: 0, from: 'اتفاقا', to: 'الاتفاق' },
  },
  shortReworded: { passage: 'مكلف للغاية', paragraph: 3, from: 'مكلف للغاية', to: 'عبء' },
};

/** One article in a language of each of four scripts. */
export const SAMPLES: readonly Sample[] = [ENGLISH, RUSSIAN, CHINESE, ARABIC];
