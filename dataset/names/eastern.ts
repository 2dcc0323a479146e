/**
 * Surnames that stand first, folded to lower case without marks. They are few: a hundred or two name nearly everybody in China
 * and Korea, so that a first word among them is the surname whatever else the name says.
 * https://en.wikipedia.org/wiki/List_of_common_Chinese_surnames, https://en.wikipedia.org/wiki/List_of_Korean_surnames
 */
const PINYIN = `
  ai an bai ban bao bi bian bo cai cao cen chai chang chen cheng chi chu cui dai deng di ding dong dou du duan fan fang fei
  feng fu gan gao ge geng gong gou gu guan gui guo han hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing kang
  ke kong kuang lai lan lang lei leng li lian liang liao lin ling liu long lou lu luo lv ma mao mei meng mi miao mo mou mu ni
  nie niu ouyang pan pang pei peng pu qi qian qiang qiao qin qiu qu quan ran ren rong ruan shan shang shao shen sheng shi shu
  si sima song su sui sun tan tang tao tian tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xue
  yan yang yao ye yi yin ying you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang
  zhuge zong zou zu`;
const WADE_GILES_AND_CANTONESE = `
  ang au baey bey cham chan chao chau chee chern cheung chia chiam chiang chiao chien chin chiu cho choi chong chou chow
  chuang chui chung eng fong foo fung goh hau heng ho hsia hsiang hsiao hsieh hsu hsueh hui hung ip jao juan jung kao kau keng
  khaw king ko koh kok koo kuan kung kuo kwan kwok lam lau law lee leong leung lien liew lim lo loh loke loo low lui lum lung
  mah mak mok neo ng ngai ong pai pao perng png poh poon seah seng seow sheu shih shum shyu siew siu soh soong sze szeto szu
  tai tam tay teh teng teo thio tien tin ting toh tong ts'ai tsai tsang tsao tse tseng tso tsui tu tung twu wee wong woo yam
  yap yau yaung yee yeh yen yeo yeoh yeung yiin yip yiu yong yue yueh yui yung`;
const KOREAN = `
  ahn an bae baek baik bak ban bang bong boo byeon byun cha chae chang cheon cheong chi cho choe choi chon chong choo choung
  chu chun chung do doh eom eum eun gang gil go goo gu gwak gwon ha ham han heo ho hong huh hur hwang hwangbo hyon hyun im
  jang jeon jeong ji jin jo jon joo ju jun jung kang kil kim ko koh koo kook ku kwak kweon kwon kye lee lim ma maeng min moon
  mun myung na nah nam no noh oh ok om pae paek paik pak pang park pyo pyon ra rang rhee rho rhyu ri rim ro roh ryang ryoo ryu
  seo seok seol shim shin sim sin so sohn son song suh sul sun sung tae tak thae tong u uhm um wang wi won woo yang yeo yeom
  yeon yi yim yo yon yoo yoon you youn yu yum yun`;

const SURNAMES: ReadonlySet<string> = new Set(
  [PINYIN, WADE_GILES_AND_CANTONESE, KOREAN].flatMap((list) => list.trim().split(/\s+/)),
);

/** Whether a word is a surname that stands first in Chinese or Korean names: `Mao`, `Hsieh`, `Kim`. */
export function isEasternSurname(word: string): boolean {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return SURNAMES.has(plain);
}
