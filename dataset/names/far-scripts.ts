import type { LanguageTag, Person, PersonName } from '../../lib/core/model';

/**
 * Leaders' names as Chinese, Japanese, Korean and Arabic news writes them. No rule gives these (each agency settles on one
 * spelling), and the sources name few of today's leaders so. Full names; a `!` marks a surname that stands for nobody else
 * in that language. By Wikidata item.
 */
const SPELLINGS: Record<string, Partial<Record<'zh' | 'ja' | 'ko' | 'ar', string>>> = {
  // Vladimir Putin
  Q7747: {
    zh: '弗拉基米尔·普京 弗拉基米爾·普京 普京!',
    ja: 'ウラジーミル・プーチン ウラジミール・プーチン プーチン!',
    ko: '블라디미르_푸틴 푸틴!',
    ar: 'فلاديمير_بوتين',
  },
  // Donald Trump; トランプ alone is also the word for playing cards
  Q22686: {
    zh: '唐纳德·特朗普 唐納德·川普 特朗普!',
    ja: 'ドナルド・トランプ',
    ko: '도널드_트럼프 트럼프!',
    ar: 'دونالد_ترامب',
  },
  // Xi Jinping
  Q15031: { zh: '习近平 習近平', ja: '習近平', ko: '시진핑', ar: 'شي_جين_بينغ' },
  // Joe Biden
  Q6279: { zh: '乔·拜登 拜登!', ja: 'ジョー・バイデン バイデン!', ko: '조_바이든 바이든!', ar: 'جو_بايدن' },
  // Barack Obama
  Q76: {
    zh: '贝拉克·奥巴马 巴拉克·奥巴马 奥巴马!',
    ja: 'バラク・オバマ オバマ!',
    ko: '버락_오바마 오바마!',
    ar: 'باراك_أوباما',
  },
  // Emmanuel Macron
  Q3052772: {
    zh: '埃马纽埃尔·马克龙 马克龙!',
    ja: 'エマニュエル・マクロン マクロン!',
    ko: '에마뉘엘_마크롱 마크롱!',
    ar: 'إيمانويل_ماكرون',
  },
  // Angela Merkel
  Q567: {
    zh: '安格拉·默克尔 默克尔!',
    ja: 'アンゲラ・メルケル メルケル!',
    ko: '앙겔라_메르켈 메르켈!',
    ar: 'أنغيلا_ميركل',
  },
  // Olaf Scholz
  Q61053: { zh: '奥拉夫·朔尔茨 朔尔茨!', ja: 'オラフ・ショルツ', ko: '올라프_숄츠', ar: 'أولاف_شولتس' },
  // Friedrich Merz
  Q566257: { zh: '弗里德里希·默茨', ja: 'フリードリヒ・メルツ', ko: '프리드리히_메르츠', ar: 'فريدريش_ميرتس' },
  // Keir Starmer
  Q6383803: { zh: '基尔·斯塔默 斯塔默!', ja: 'キア・スターマー', ko: '키어_스타머', ar: 'كير_ستارمر' },
  // Boris Johnson
  Q180589: { zh: '鲍里斯·约翰逊', ja: 'ボリス・ジョンソン', ko: '보리스_존슨', ar: 'بوريس_جونسون' },
  // Theresa May
  Q264766: { zh: '特雷莎·梅 特蕾莎·梅', ja: 'テリーザ・メイ テレーザ・メイ', ko: '테리사_메이', ar: 'تيريزا_ماي' },
  // Rishi Sunak
  Q20055561: { zh: '里希·苏纳克 苏纳克!', ja: 'リシ・スナク', ko: '리시_수낵', ar: 'ريشي_سوناك' },
  // Volodymyr Zelenskyy
  Q3874799: {
    zh: '弗拉基米尔·泽连斯基 泽连斯基!',
    ja: 'ウォロディミル・ゼレンスキー ボロディミル・ゼレンスキー ゼレンスキー!',
    ko: '볼로디미르_젤렌스키 젤렌스키!',
    ar: 'فولوديمير_زيلينسكي',
  },
  // Shinzo Abe, Fumio Kishida, Shigeru Ishiba, Sanae Takaichi, Yoshihide Suga
  Q132345: { zh: '安倍晋三', ja: '安倍晋三', ko: '아베_신조', ar: 'شينزو_آبي' },
  Q359480: { zh: '岸田文雄', ja: '岸田文雄', ko: '기시다_후미오', ar: 'فوميو_كيشيدا' },
  Q1335527: { zh: '石破茂', ja: '石破茂', ko: '이시바_시게루', ar: 'شيغيرو_إيشيبا' },
  Q1705028: { zh: '高市早苗', ja: '高市早苗', ko: '다카이치_사나에' },
  Q122465: { zh: '菅义伟', ja: '菅義偉', ko: '스가_요시히데', ar: 'يوشيهيدي_سوغا' },
  // Kim Jong Un, Kim Jong Il, Moon Jae-in, Yoon Suk Yeol, Lee Jae Myung, Park Geun-hye
  Q56226: { zh: '金正恩', ja: '金正恩', ko: '김정은', ar: 'كيم_جونغ_أون' },
  Q10665: { zh: '金正日', ja: '金正日', ko: '김정일', ar: 'كيم_جونغ_إيل' },
  Q21001: { zh: '文在寅', ja: '文在寅', ko: '문재인', ar: 'مون_جاي_إن' },
  Q16090635: { zh: '尹锡悦', ja: '尹錫悦', ko: '윤석열', ar: 'يون_سوك_يول' },
  Q12612463: { zh: '李在明', ja: '李在明', ko: '이재명' },
  Q138048: { zh: '朴槿惠', ja: '朴槿恵', ko: '박근혜' },
  // Narendra Modi
  Q1058: { zh: '纳伦德拉·莫迪', ja: 'ナレンドラ・モディ', ko: '나렌드라_모디', ar: 'ناريندرا_مودي' },
  // Benjamin Netanyahu
  Q43723: {
    zh: '本雅明·内塔尼亚胡 内塔尼亚胡!',
    ja: 'ベンヤミン・ネタニヤフ ネタニヤフ!',
    ko: '베냐민_네타냐후 네타냐후!',
    ar: 'بنيامين_نتنياهو',
  },
  // Recep Tayyip Erdoğan
  Q39259: {
    zh: '雷杰普·塔伊普·埃尔多安 埃尔多安!',
    ja: 'レジェップ・タイップ・エルドアン エルドアン!',
    ko: '레제프_타이이프_에르도안 에르도안!',
    ar: 'رجب_طيب_أردوغان',
  },
  // Justin Trudeau, Mark Carney
  Q3099714: { zh: '贾斯廷·特鲁多', ja: 'ジャスティン・トルドー', ko: '쥐스탱_트뤼도', ar: 'جاستن_ترودو' },
  Q192533: { zh: '马克·卡尼', ja: 'マーク・カーニー', ko: '마크_카니', ar: 'مارك_كارني' },
  // Marco Rubio, Antony Blinken, John Kerry, Mike Pompeo, Hillary Clinton
  Q324546: { zh: '马尔科·鲁比奥 马可·鲁比奥 鲁比奥!', ja: 'マルコ・ルビオ', ko: '마코_루비오', ar: 'ماركو_روبيو' },
  Q7821917: { zh: '安东尼·布林肯 布林肯!', ja: 'アントニー・ブリンケン', ko: '토니_블링컨', ar: 'أنتوني_بلينكن' },
  Q22316: { zh: '约翰·克里', ja: 'ジョン・ケリー', ko: '존_케리', ar: 'جون_كيري' },
  Q473239: { zh: '迈克·蓬佩奥 蓬佩奥!', ja: 'マイク・ポンペオ', ko: '마이크_폼페이오', ar: 'مايك_بومبيو' },
  Q6294: { zh: '希拉里·克林顿 希拉蕊·柯林頓', ja: 'ヒラリー・クリントン', ko: '힐러리_클린턴', ar: 'هيلاري_كلينتون' },
  // Kamala Harris, JD Vance, Mike Pence, Nancy Pelosi
  Q10853588: { zh: '卡玛拉·哈里斯', ja: 'カマラ・ハリス', ko: '카멀라_해리스', ar: 'كامالا_هاريس' },
  Q28935729: { ja: 'JD・バンス', ko: 'JD_밴스', ar: 'جيه_دي_فانس' },
  Q24313: { zh: '迈克·彭斯', ja: 'マイク・ペンス', ko: '마이크_펜스', ar: 'مايك_بنس' },
  Q170581: { zh: '南希·佩洛西 佩洛西!', ja: 'ナンシー・ペロシ', ko: '낸시_펠로시', ar: 'نانسي_بيلوسي' },
  // George W. Bush, Bill Clinton
  Q207: { zh: '乔治·W·布什 乔治·沃克·布什', ja: 'ジョージ・W・ブッシュ', ko: '조지_W._부시' },
  Q1124: { zh: '比尔·克林顿', ja: 'ビル・クリントン', ko: '빌_클린턴', ar: 'بيل_كلينتون' },
  // Sergey Lavrov, Dmitry Medvedev, Maria Zakharova
  Q58217: {
    zh: '谢尔盖·拉夫罗夫 拉夫罗夫!',
    ja: 'セルゲイ・ラブロフ ラブロフ!',
    ko: '세르게이_라브로프 라브로프!',
    ar: 'سيرغي_لافروف',
  },
  Q23530: {
    zh: '德米特里·梅德韦杰夫 梅德韦杰夫!',
    ja: 'ドミトリー・メドベージェフ メドベージェフ!',
    ko: '드미트리_메드베데프',
    ar: 'دميتري_ميدفيديف',
  },
  Q20812953: { zh: '玛丽亚·扎哈罗娃 扎哈罗娃!', ja: 'マリア・ザハロワ', ar: 'ماريا_زاخاروفا' },
  // Wang Yi, Li Keqiang, Hu Jintao, Tsai Ing-wen, Lai Ching-te
  Q701801: { zh: '王毅', ja: '王毅', ko: '왕이', ar: 'وانغ_يي' },
  Q18111: { zh: '李克强 李克強', ja: '李克強', ko: '리커창' },
  Q15029: { zh: '胡锦涛 胡錦濤', ja: '胡錦濤', ko: '후진타오' },
  Q233984: { zh: '蔡英文', ja: '蔡英文', ko: '차이잉원' },
  Q3847080: { zh: '赖清德 賴清德', ja: '頼清徳', ko: '라이칭더' },
  // António Guterres, Ban Ki-moon, Ursula von der Leyen
  Q311440: {
    zh: '安东尼奥·古特雷斯 古特雷斯!',
    ja: 'アントニオ・グテーレス',
    ko: '안토니우_구테흐스',
    ar: 'أنطونيو_غوتيريش',
  },
  Q1253: { zh: '潘基文', ja: '潘基文', ko: '반기문', ar: 'بان_كي_مون' },
  Q60772: {
    zh: '乌尔苏拉·冯德莱恩 冯德莱恩!',
    ja: 'ウルズラ・フォンデアライエン',
    ko: '우르줄라_폰데어라이엔',
    ar: 'أورسولا_فون_دير_لاين',
  },
  // Lula, Jair Bolsonaro
  Q37181: { zh: '路易斯·伊纳西奥·卢拉·达席尔瓦', ja: 'ルイス・イナシオ・ルラ・ダシルバ' },
  Q10304982: { zh: '雅伊尔·博索纳罗 博索纳罗!', ja: 'ジャイル・ボルソナロ', ar: 'جايير_بولسونارو' },
  // Nicolas Sarkozy, François Hollande, Tony Blair, David Cameron, Giorgia Meloni, Viktor Orbán
  Q329: { zh: '尼古拉·萨科齐 萨科齐!', ja: 'ニコラ・サルコジ', ar: 'نيكولا_ساركوزي' },
  Q157: { zh: '弗朗索瓦·奥朗德 奥朗德!', ja: 'フランソワ・オランド', ar: 'فرانسوا_هولاند' },
  Q9545: { zh: '托尼·布莱尔 布莱尔!', ja: 'トニー・ブレア', ar: 'توني_بلير' },
  Q192: { zh: '戴维·卡梅伦 大卫·卡梅伦', ja: 'デービッド・キャメロン', ar: 'ديفيد_كاميرون' },
  Q451791: { zh: '焦尔贾·梅洛尼', ja: 'ジョルジャ・メローニ', ar: 'جورجا_ميلوني' },
  Q57641: { zh: '维克托·欧尔班 欧尔班!', ja: 'オルバン・ビクトル', ar: 'فيكتور_أوربان' },
  // Hassan Rouhani, Bashar al-Assad, Mohammed bin Salman, Abdel Fattah el-Sisi
  Q348144: { zh: '哈桑·鲁哈尼', ja: 'ハサン・ロウハニ', ar: 'حسن_روحاني' },
  Q44329: { zh: '巴沙尔·阿萨德', ja: 'バッシャール・アサド', ar: 'بشار_الأسد' },
  Q6892571: { zh: '穆罕默德·本·萨勒曼', ja: 'ムハンマド・ビン・サルマン', ar: 'محمد_بن_سلمان' },
  Q307871: { zh: '阿卜杜勒-法塔赫·塞西', ja: 'アブドルファッターフ・シシ', ar: 'عبد_الفتاح_السيسي' },
};

/** Adds the spellings to whom they belong; people whom the sources do not know stay unknown. */
export function addFarScripts(people: readonly Person[]): Person[] {
  return people.map((person) => {
    const added = Object.entries(SPELLINGS[person.id] ?? {}).flatMap(([language, list]) => namesOf(list, language));
    const known = new Set(person.names.map(({ name, language }) => `${language} ${name}`));
    const missing = added.filter(({ name, language }) => !known.has(`${language} ${name}`));
    return missing.length === 0 ? person : { ...person, names: [...person.names, ...missing] };
  });
}

function namesOf(list: string, language: LanguageTag): PersonName[] {
  return list.split(' ').map((word) => ({
    name: word.replace(/!$/, '').replaceAll('_', ' '),
    kind: word.endsWith('!') ? 'surname' : 'alias',
    language,
  }));
}
