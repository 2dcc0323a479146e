import type { TitlePhrase } from '../titles';

/** Titles in Chinese news, in simplified and traditional characters. */
export const chinese: readonly TitlePhrase[] = [
  ['总统|總統', 'head-of-state'],
  ['国家主席|國家主席|主席', 'head-of-state', 'party-leader', 'head-of-organization'],
  ['副总统|副總統|国家副主席', 'deputy-head-of-state'],
  ['总理|總理|首相', 'head-of-government'],
  ['外长|外長|外交部长|外交部長|外相|国务卿|國務卿', 'foreign-minister'],
  ['防长|防長|国防部长|國防部長', 'defence-minister'],
  ['财长|財長|财政部长|財政部長', 'finance-minister'],
  ['总书记|總書記', 'party-leader'],
  ['秘书长|秘書長', 'head-of-organization'],
  ['国王|國王|女王|教皇', 'monarch'],
  ['发言人|發言人', 'spokesperson'],
  ['大使', 'ambassador'],
];

/** Titles in Japanese news. */
export const japanese: readonly TitlePhrase[] = [
  ['大統領', 'head-of-state'],
  ['国家主席|主席|委員長', 'head-of-state', 'party-leader', 'head-of-organization'],
  ['副大統領', 'deputy-head-of-state'],
  ['首相|総理|総理大臣', 'head-of-government'],
  ['外相|外務大臣|外務相|国務長官', 'foreign-minister'],
  ['防衛相|防衛大臣|国防相|国防長官', 'defence-minister'],
  ['財務相|財務大臣|財務長官', 'finance-minister'],
  ['官房長官', 'minister', 'spokesperson'],
  ['総書記', 'party-leader'],
  ['事務総長', 'head-of-organization'],
  ['国王|女王|法王|教皇', 'monarch'],
  ['報道官', 'spokesperson'],
  ['大使', 'ambassador'],
];

/** Titles in Korean news. */
export const korean: readonly TitlePhrase[] = [
  ['대통령', 'head-of-state'],
  ['국가주석|주석|위원장|국무위원장', 'head-of-state', 'party-leader', 'head-of-organization'],
  ['부통령', 'deputy-head-of-state'],
  ['총리', 'head-of-government'],
  ['외교장관|외교부 장관|외무장관|외무상|외상|국무장관', 'foreign-minister'],
  ['국방장관|국방부 장관|국방상', 'defence-minister'],
  ['재무장관', 'finance-minister'],
  ['사무총장', 'head-of-organization'],
  ['국왕|교황', 'monarch'],
  ['대변인', 'spokesperson'],
  ['대사', 'ambassador'],
];
