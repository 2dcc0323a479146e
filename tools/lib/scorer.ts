import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edtf, IsoDay, LanguageTag } from '../../lib/core/model';

/** Precision, recall and their mean, null where nothing was to be found. */
interface Rates {
  precision: number | null;
  recall: number | null;
  f1: number | null;
  tp: number;
  fp: number;
  fn: number;
}

/** What the scorer counts over some pages. */
export interface PageFigures {
  documents: number;
  people_in_scope: Rates;
  mentions_in_scope_strict: Rates;
  mentions_in_scope_lenient_span: Rates;
  all_highlights: { precision: number | null; correct: number; false_positive: number };
  hard_negative_false_positives: number;
  date_surface: Rates & { core_recall: number | null };
  date_resolution: { judged: number; accuracy: number | null; core_accuracy: number | null };
}

/** What went wrong on one page. */
interface PageFaults {
  id: string;
  fpList: { person: string; surface: string }[];
  fnList: string[];
  hn: { hard_negative: string; predicted: string; why: string }[];
  wrongDates: { surface: string; gold: Edtf; pred: string }[];
  dateFp: string[];
  dateFn: string[];
}

interface PageScore {
  gold_people_in_scope: number;
  total: PageFigures;
  by_language: Record<LanguageTag, PageFigures>;
  docs: PageFaults[];
}

export interface LinkScore {
  linking: Rates;
  exact_span_share_of_correct: number | null;
  false_positives: { wrong_person: number; not_a_person_or_not_annotated: number };
  fps: { id: string; text: string; predicted: string }[];
}

/** An annotated page of a gold folder. */
export interface GoldPage {
  id: string;
  language: LanguageTag;
  published: IsoDay | null;
  container: { headline: string | null; body: string; exclude?: string[] };
}

/** An annotated text of a linking set. */
export interface GoldText {
  id: string;
  language: LanguageTag;
  text: string;
  annotated_span?: [number, number];
  mentions: {
    start: number;
    end: number;
    surface: string;
    uri?: string;
    name?: string;
    wikidata?: string;
    person: boolean | null;
    coref?: boolean;
    optional?: boolean;
    descriptive?: boolean;
  }[];
}

export interface PagePrediction {
  id: string;
  people: { name: string; aliases: string[]; wikidata?: string; mentions: string[] }[];
  dates: { surface: string; iso: Edtf }[];
}

export interface TextPrediction {
  id: string;
  mentions: { start: number; end: number; name: string; aliases: string[]; wikidata?: string }[];
}

/** The functions that a gold folder's `score.mjs` exports. */
export interface Scorer {
  norm(text: string): string;
  scoreAll(gold: readonly GoldPage[], predicted: readonly PagePrediction[], names: Set<string> | null): PageScore;
  scoreEl(gold: readonly GoldText[], predicted: readonly TextPrediction[], names: Set<string> | null): LinkScore;
}

/** A folder of annotated pages and texts with its scorer. */
export interface Gold {
  scorer: Scorer;
  pages: GoldPage[];
  /** Linking sets by name. */
  texts: Map<string, GoldText[]>;
}

/** @throws Error where the folder has no scorer */
export async function openGold(directory: string): Promise<Gold> {
  const scorer = (await import(pathToFileURL(join(directory, 'score.mjs')).href)) as Scorer;
  const files = (await readdir(directory)).filter((file) => file.endsWith('.json')).sort();
  const pages = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(directory, file), 'utf8')) as GoldPage),
  );
  const sets = (await readdir(join(directory, 'el')).catch(() => [])).filter((file) => file.endsWith('.jsonl')).sort();
  const texts = new Map<string, GoldText[]>();
  for (const set of sets) {
    const lines = (await readFile(join(directory, 'el', set), 'utf8')).split('\n').filter((line) => line.trim() !== '');
    texts.set(
      set.replace(/\.jsonl$/, ''),
      lines.map((line) => JSON.parse(line) as GoldText),
    );
  }
  return { scorer, pages, texts };
}

/** A name as the scorer compares names: normalised, its words in alphabetical order, without a bracketed addition. */
export function nameKey(scorer: Scorer, name: string): string {
  return scorer
    .norm(name.replaceAll('_', ' ').replace(/\s*\([^)]*\)\s*$/, ''))
    .split(' ')
    .sort()
    .join(' ');
}
