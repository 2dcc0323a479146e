import { type FileFault, message } from '../wording/faults';
import type { MessageKey } from '../wording/words';
import { slug } from './builder';
import { factsOfCsv } from './csv';
import { nestsDeeper, PACK_LIMITS } from './limits';
import { factsOfPopolo, isPopolo } from './popolo';
import { type Validated, validateFacts } from './validate';
import { factsOfWikidata, isWikidataResult } from './wikidata';

/** A file that a reader brings. */
export interface PackFile {
  name: string;
  text: string;
}

/**
 * Reads a pack in any of four forms: our own (JSON), Popolo (JSON), a Wikidata query's result (JSON), or CSV; what it is shows
 * in the text, not in the name. All or nothing: either facts that hold throughout, or what is wrong.
 * @param today ISO day: the version of a pack that states none, and the day its open ends are true on
 */
export function readPack(file: PackFile, today: string): Validated {
  const { text, name } = file;
  if (text.length > PACK_LIMITS.characters) {
    return failed('faultCharacters', text.length, PACK_LIMITS.characters);
  }
  if (text.includes('\0')) return failed('faultBinary');
  const title = name.replace(/^.*[\\/]/, '').replace(/\.[a-z]+$/i, '') || 'pack';
  // The bundled dataset's own id is never a pack's.
  const id = `pack-${slug(title)}`;
  if (!/^\uFEFF?\s*[[{]/.test(text)) return settle(factsOfCsv(text, id, title, today));
  if (nestsDeeper(text, PACK_LIMITS.depth)) return failed('faultDepth', PACK_LIMITS.depth);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failed('faultJson');
  }
  if (isPopolo(value)) return settle(factsOfPopolo(value, id, title, today));
  if (isWikidataResult(value)) return settle(factsOfWikidata(value, id, title, today));
  if (!isOurs(value)) return failed('faultForm');
  const own = validateFacts(value);
  if ('facts' in own && own.facts.id === 'bundled') return failed('faultBundledId');
  return own;
}

/** Whether parsed JSON looks like our own form: it has one of the fields that only that has. */
function isOurs(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ['id', 'people', 'posts'].some((key) => key in value);
}

function failed(key: MessageKey, ...values: number[]): { errors: FileFault[] } {
  return { errors: [{ what: message(key, ...values) }] };
}

function settle(converted: { facts: unknown } | { errors: FileFault[] }): Validated {
  return 'errors' in converted ? converted : validateFacts(converted.facts);
}
