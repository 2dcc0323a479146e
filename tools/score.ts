import { join, resolve } from 'node:path';
import { annotate } from '../lib/core/annotate';
import type { FactStore } from '../lib/core/facts';
import type { MemoryStore } from '../lib/core/memory-store/store';
import type { Article, Block } from '../lib/core/model';
import { openStore } from './lib/facts';
import { describeArticle } from './lib/line';
import { type PageOptions, readPage } from './lib/pages';
import {
  type GoldPage,
  type GoldText,
  type LinkScore,
  nameKey,
  openGold,
  type PageFigures,
  type PagePrediction,
  type Scorer,
  type TextPrediction,
} from './lib/scorer';

const USAGE = `Usage: npm run -s score -- GOLD [--faults]

Measures the core on a folder of annotated pages and texts, by the scorer in that folder.

  --faults   name each fault
`;

async function main(): Promise<number> {
  const [folder, ...flags] = process.argv.slice(2);
  if (!folder || flags.some((flag) => flag !== '--faults')) {
    process.stderr.write(USAGE);
    return 2;
  }
  const showFaults = flags.includes('--faults');
  const directory = resolve(folder);
  const { scorer, pages, texts } = await openGold(directory);
  const store = await openStore(process.cwd());
  const names = knownNames(store, scorer);
  await scorePages(directory, pages, scorer, store, names, showFaults);
  await scoreTexts(texts, scorer, store, names, showFaults);
  return 0;
}

async function scorePages(
  directory: string,
  pages: readonly GoldPage[],
  scorer: Scorer,
  store: FactStore,
  names: Set<string>,
  showFaults: boolean,
): Promise<void> {
  const predictions: PagePrediction[] = [];
  const whole: PagePrediction[] = [];
  for (const page of pages) {
    predictions.push(await predictPage(directory, page, store, containerOf(page)));
    whole.push(await predictPage(directory, page, store, {}));
  }
  const known = scorer.scoreAll(pages, predictions, names);
  const all = scorer.scoreAll(pages, predictions, null);
  print(`Pages: ${pages.length}, people to find: ${known.gold_people_in_scope} known to the facts`);
  print(pageHeader());
  print(pageRow('known people', known.total));
  print(pageRow('public figures', all.total));
  print(pageRow('known, whole page read', scorer.scoreAll(pages, whole, names).total));
  for (const [language, figures] of Object.entries(known.by_language)) print(pageRow(`  ${language}`, figures));
  const count = (of: (page: (typeof known.docs)[number]) => unknown[]) =>
    known.docs.reduce((sum, page) => sum + of(page).length, 0);
  print(
    `Faults: ${count((page) => page.fnList)} known people missed, ${count((page) => page.fpList)} false highlights ` +
      `(${count((page) => page.hn)} on hard negatives), ${count((page) => page.dateFn)} dates missed, ` +
      `${count((page) => page.dateFp)} false dates, ${count((page) => page.wrongDates)} dates resolved wrongly`,
  );
  if (!showFaults) return;
  for (const page of known.docs) {
    for (const name of page.fnList) print(`  ${page.id}: missed ${name}`);
    for (const { person, surface } of page.fpList) print(`  ${page.id}: "${surface}" is not ${person}`);
    for (const { hard_negative, why } of page.hn) print(`  ${page.id}: "${hard_negative}": ${why}`);
    for (const surface of page.dateFn) print(`  ${page.id}: missed date "${surface}"`);
    for (const surface of page.dateFp) print(`  ${page.id}: "${surface}" is no date`);
    for (const { surface, gold, pred } of page.wrongDates) print(`  ${page.id}: "${surface}" is ${gold}, not ${pred}`);
  }
}

/** The part of a page that was annotated. */
function containerOf({ container: { headline, body, exclude = [] } }: GoldPage): PageOptions {
  const within = [headline, body].filter((selector) => selector !== null).join(', ');
  return { within, ...(exclude.length === 0 ? {} : { without: exclude.join(', ') }) };
}

/** @param options the annotated part; empty to read the page as a reader's browser does */
async function predictPage(
  directory: string,
  page: GoldPage,
  store: FactStore,
  options: PageOptions,
): Promise<PagePrediction> {
  const file = join(directory, `${page.id}.html`);
  const read = await readPage(file, options);
  const article = page.published === null ? read : { ...read, published: page.published };
  const line = await describeArticle(file, article, await annotate(article, article.blocks, null, store), store);
  return {
    id: page.id,
    people: line.people.map(({ name, aliases, wikidata, mentions }) => ({
      name,
      aliases,
      ...(wikidata === null ? {} : { wikidata }),
      mentions: mentions.map(({ surface }) => surface),
    })),
    dates: line.dates.flatMap(({ edtf, mentions }) => mentions.map(({ surface }) => ({ surface, iso: edtf }))),
  };
}

async function scoreTexts(
  sets: ReadonlyMap<string, GoldText[]>,
  scorer: Scorer,
  store: FactStore,
  names: Set<string>,
  showFaults: boolean,
): Promise<void> {
  if (sets.size === 0) return;
  print(
    `\n${row('Linking, known people', ['texts', 'precision', 'recall', 'F1', 'wrong person', 'no person', 'missed'])}`,
  );
  for (const [set, texts] of sets) {
    const predictions: TextPrediction[] = [];
    for (const text of texts) predictions.push(await predictText(text, store));
    const score = scorer.scoreEl(texts, predictions, names);
    const { precision, recall, f1, fn } = score.linking;
    const { wrong_person, not_a_person_or_not_annotated } = score.false_positives;
    print(
      row(`  ${set} (${texts[0]?.language ?? ''})`, [
        String(texts.length),
        rate(precision),
        rate(recall),
        rate(f1),
        String(wrong_person),
        String(not_a_person_or_not_annotated),
        String(fn),
      ]),
    );
    if (showFaults) printLinkFaults(texts, predictions, score, scorer, names);
  }
}

/** A text as an article without a date: its lines are its blocks, so that offsets stay those of the text. */
async function predictText(gold: GoldText, store: FactStore): Promise<TextPrediction> {
  const blocks: Block[] = gold.text.split('\n').map((text, i) => ({ id: `b${i}`, kind: 'paragraph', text }));
  const article: Article = { url: '', title: '', language: gold.language, published: null, blocks };
  const line = await describeArticle(gold.id, article, await annotate(article, blocks, null, store), store);
  return {
    id: gold.id,
    mentions: line.people.flatMap(({ name, aliases, wikidata, mentions }) =>
      mentions.map(({ start, end }) => ({ start, end, name, aliases, ...(wikidata === null ? {} : { wikidata }) })),
    ),
  };
}

function printLinkFaults(
  texts: readonly GoldText[],
  predictions: readonly TextPrediction[],
  score: LinkScore,
  scorer: Scorer,
  names: Set<string>,
): void {
  for (const { id, text, predicted } of score.fps) print(`    ${id}: "${text}" is not ${predicted}`);
  texts.forEach((text, i) => {
    const found = predictions[i]?.mentions ?? [];
    for (const mention of text.mentions) {
      const { person, coref, optional, descriptive, start, end, surface } = mention;
      if (
        person !== true ||
        coref ||
        optional ||
        descriptive ||
        !goldNames(mention).some((name) => names.has(nameKey(scorer, name)))
      )
        continue;
      const [from, to] = text.annotated_span ?? [0, text.text.length];
      if (start < from || end > to || found.some((one) => one.start < end && start < one.end)) continue;
      const kind = /\s/.test(surface) ? 'full name' : 'single name';
      print(`    ${text.id}: missed ${kind} "${surface}" (${mention.name ?? mention.uri ?? '?'})`);
    }
  });
}

function goldNames({ name, uri }: GoldText['mentions'][number]): string[] {
  const article = uri?.split('/resource/')[1];
  return [...(name ? [name] : []), ...(article ? [decodeURIComponent(article)] : [])];
}

/** The names of all people the facts know, as the scorer compares them. */
function knownNames(store: MemoryStore, scorer: Scorer): Set<string> {
  const names = new Set<string>();
  for (const person of store.everyone()) {
    for (const name of [person.name, ...person.names.map((one) => one.name)]) names.add(nameKey(scorer, name));
  }
  return names;
}

const COLUMNS = ['people F1', 'recall', 'mentions', 'precision', 'hard neg.', 'dates F1', 'core found', 'core right'];

function pageHeader(): string {
  return row('', COLUMNS);
}

function pageRow(label: string, figures: PageFigures): string {
  return row(label, [
    rate(figures.people_in_scope.f1),
    rate(figures.people_in_scope.recall),
    rate(figures.mentions_in_scope_lenient_span.recall),
    rate(figures.all_highlights.precision),
    String(figures.hard_negative_false_positives),
    rate(figures.date_surface.f1),
    rate(figures.date_surface.core_recall),
    rate(figures.date_resolution.core_accuracy),
  ]);
}

function row(label: string, cells: readonly string[]): string {
  return label.padEnd(26) + cells.map((cell) => cell.padStart(14)).join('');
}

function rate(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`score: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
