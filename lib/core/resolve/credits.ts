import type { Block } from '../model';
import { GAP } from '../text/tokens';
import type { Reading, Word } from './words';

/**
 * Credits and bylines: names of those who wrote, took, drew or edited something. They are the commonest strangers of news pages,
 * and every public name has namesakes among them. The forms are those of the IPTC Photo Metadata Standard's credit line
 * ("photographer/agency", https://www.iptc.org/std/photometadata/specification/) and of newspapers' bylines.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words before a name that credit a picture or a text to its maker. Folded. */
const LABELS = list(`
  photo photos photograph photographs photography photographer credit credits picture pictures image images illustration illustrations
  graphic graphics animation video videos audio text reporting written edited editing writing filming compiled translated translation
  reported interview source collaboration mitarbeit colaboracion colaboracao collaborazione informacion informacoes getty reuters afp ap epa
  credito creditos fotos foto fotografia fotografias fotografo autor autora autores texto redaccion edicion traduccion archivo fuente imagen imagenes
  photographie photographies texte textes propos recueillis montage legende
  bild bilder bildquelle quelle grafik redaktion ubersetzung fotograf fotografin
  fotografie immagine immagini testo testi redazione fonte cura
  edicao redacao imagem imagens reportagem autoria
  фото текст автор авторы фотограф источник перевод видео иллюстрация съемка редактор`);
/** Words that lead from such a word to the name: "Photo by"; "foto de" and "Bild von" may say whom it shows as well. */
const BY = list('by von por par di da de del from for');
/** Of these, the ones with which a byline may begin. */
const BYLINE = /^(?:by|por|par|von|di)$/;
/** Words with which a line begins that says who published it and when. */
const PUBLISHED = list('published publie publicado publicada pubblicato veroffentlicht опубликовано posted updated');
const AND = /^(?:and|y|e|et|und|en|и|i)$/;

/** What follows a name in a credit. */
const AGENCIES = list(
  'ap afp reuters getty epa dpa efe ansa tass тасс риа bloomberg shutterstock alamy pool xinhua upi zuma rex pa lusa lapresse imago ddp ' +
    'keystone anp belga agencia ria apa sipa maxppp kyodo yonhap',
);
/** What publications call themselves: "James Baker, USA TODAY", "for The New York Times". */
const OUTLET =
  /^(?:,|\s?[/|]|\sfor|\sof|\spour|\spara|\sfür|\sper)\s(?:the\s|le\s|la\s|el\s|die\s|der\s)?(?:\p{Lu}[\p{L}.&]*\s){0,3}(?:Times|Post|Journal|News|Today|TODAY|Tribune|Herald|Globe|Guardian|Telegraph|Independent|Magazine|Chronicle|Gazette|Examiner|Press|Monde|Figaro|Libération|País|Mundo|Spiegel|Zeit|Stampa|Repubblica|Globo|Reuters|Bloomberg|CNN|BBC|NPR|NBC|CBS|ABC|Politico|POLITICO)\b/u;

/** What is said of the writer below an article. */
const AUTHOR_NOTE = [
  /^ is (?:an? |the |our )(?:\S+ ){0,5}(?:reporter|correspondent|editor|columnist|journalist|writer|photographer|producer|contributor|author)\b/,
  /^ (?:covers|contributed|reported from|writes (?:about|on|for))\b/,
  /^ (?:est|ist|es|è|é) (?:\S+ ){0,3}(?:journaliste|correspondante?|chroniqueu\S+|periodista|corresponsal|columnista|journalist(?:in)?|korrespondent(?:in)?|redakteur(?:in)?|giornalista|corrispondente|editorialista|jornalista|colunista)\b/i,
];
const CONTACT = /\b(?:contact|e-?mail|reach|follow|write to|tweet)\s$/i;

/** What may follow the names in a byline: where and when they wrote. */
const WHERE = /^(?:in|for|at|on|en|a|aus|da|em|\d.*)$/;
/** A line of so many words that begins with "By" names its authors. */
const LONGEST_BYLINE = 12;
/** A credit names no more people than these many words before the one in question. */
const REACH = 8;

/** "Photo: Jim Watson", "Jim Watson/AFP", "Heba Habib contributed to this report", "By Lucas Nolan", "Reporting by Ann Roe and Jim Watson". */
export function isCredit(block: Block, reading: Reading, first: number, last: number): boolean {
  if (block.kind === 'byline') return true;
  const { words, text } = reading;
  const end = (words[last] as Word).end;
  const after = text.slice(end, end + 80);
  // "A video by Donald Trump's campaign"
  if (/^['’ʼ]/.test(after)) return false;
  return (
    isSigned(reading, after, first, last) ||
    isAuthorNote(text, after, (words[first] as Word).start) ||
    isLabelled(block, reading, first, last) ||
    isByline(reading, first, last)
  );
}

/** "Jim Watson/AFP", "(Jim Watson | Getty)", "Jim Watson (EFE)", "James Baker, USA TODAY". */
function isSigned({ words, text }: Reading, after: string, first: number, last: number): boolean {
  const next = words[last + 1];
  if (!next) return false;
  if (/^\s?[/|]\s?/.test(after) && (AGENCIES.has(next.folded) || OUTLET.test(after))) return true;
  const closes = /^[).\s]*$/.test(text.slice(next.end));
  if (/^\s\(/.test(after) && AGENCIES.has(next.folded) && closes) return true;
  const opens = first === 0 || /[.|(–—]\s?$/.test(text.slice(0, words[first]?.start));
  return opens && OUTLET.test(after) && words.length - last <= 6;
}

function isAuthorNote(text: string, after: string, start: number): boolean {
  if (/^,?\s+(?:and .{3,40} )?contributed (?:to|reporting)\b/.test(after)) return true;
  if (CONTACT.test(text.slice(0, start)) && after.includes('@')) return true;
  return text.slice(0, start).trim() === '' && AUTHOR_NOTE.some((note) => note.test(after));
}

/** A name after a word of credit, others named between: "Reporting by Steve Holland and James Baker". */
function isLabelled(block: Block, reading: Reading, first: number, last: number): boolean {
  const { words, text } = reading;
  let led: 'by' | 'of' | null = null;
  for (let i = first; i > Math.max(0, first - REACH); i -= 1) {
    const before = words[i - 1] as Word;
    const between = text.slice(before.end, words[i]?.start);
    if (/[.;!?]/.test(between.replace(/^\.\s?/, ''))) return false;
    if (LABELS.has(before.folded)) {
      if (/[/|©]/.test(between)) return before.capital;
      if (led) return opensClause(words, i - 1) && (led === 'by' || closes(reading, last));
      if (between.includes(':'))
        return block.kind !== 'headline' && (i === first || before.capital) && closes(reading, last);
      return before.capital && i === first && (block.kind === 'caption' || /^credits?$/.test(before.folded));
    }
    if (between.includes(':')) return false;
    if (BY.has(before.folded) && !before.capital) {
      const earlier = words[i - 2];
      const isPublished = BYLINE.test(before.folded) && PUBLISHED.has(words[0]?.folded ?? '') && i <= LONGEST_BYLINE;
      if (isPublished && words[0]?.capital) return true;
      if (!earlier || !LABELS.has(earlier.folded) || words[i - 1]?.gap !== GAP.blank) return false;
      led = BYLINE.test(before.folded) && !/^(?:von|di)$/.test(before.folded) ? 'by' : 'of';
      continue;
    }
    if (!before.capital && !AND.test(before.folded)) return false;
  }
  return false;
}

/** "Photo by", "Additional reporting by"; but "a letter written by Bill Clinton". */
function opensClause(words: readonly Word[], label: number): boolean {
  return [label, label - 1].some((i) => i >= 0 && (i === 0 || words[i]?.opens === true));
}

/** Whether a name, and those listed with it, end their line or clause; else the label is a headline's kicker: "Video: Trump speaks". */
function closes({ words, text }: Reading, last: number): boolean {
  let i = last;
  while (
    words[i + 1] &&
    (words[i + 1]?.capital || AND.test(words[i + 1]?.folded ?? '')) &&
    words[i + 1]?.gap !== GAP.break
  )
    i += 1;
  return /^\s*(?:$|[/|()©;.,–—-])/.test(text.slice(words[i]?.end));
}

/** "By Jane Doe", "By Jane Doe and Jim Watson, Staff Writers", "di Ann Roe": a short line in which only names lie between. */
function isByline({ words, text }: Reading, first: number, last: number): boolean {
  const [by] = words;
  if (first === 0 || !by || words.length > LONGEST_BYLINE || !BYLINE.test(by.folded)) return false;
  // Small, it is one where names are all there is.
  const alone = words.every((word, i) => i === 0 || word.capital || AND.test(word.folded));
  if (!by.capital && !(alone && !/[.!?:]\s*$/.test(text))) return false;
  const next = words[last + 1];
  const goesOn = next?.gap === GAP.blank && !next.capital && !AND.test(next.folded) && !WHERE.test(next.folded);
  return !goesOn && words.slice(1, first).every((word) => word.capital || AND.test(word.folded));
}
