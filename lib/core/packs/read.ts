import { slug } from './builder';
import { factsOfCsv } from './csv';
import type { PackError } from './errors';
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
 * in the text, not in the name. All or nothing: either facts that hold throughout, or what is wrong, in words.
 * @param today ISO day: the version of a pack that states none, and the day its open ends are true on
 */
export function readPack(file: PackFile, today: string): Validated {
  const { text, name } = file;
  if (text.length > PACK_LIMITS.characters) {
    return failed(`the file has ${text.length} characters, at most ${PACK_LIMITS.characters} are read`);
  }
  if (text.includes('\0')) return failed('the file is not text');
  const title = name.replace(/^.*[\\/]/, '').replace(/\.[a-z]+$/i, '') || 'pack';
  // The bundled dataset's own id is never a pack's.
  const id = `pack-${slug(title)}`;
  if (!/^\uFEFF?\s*[[{]/.test(text)) return settle(factsOfCsv(text, id, title, today));
  if (nestsDeeper(text, PACK_LIMITS.depth)) return failed(`the file nests deeper than ${PACK_LIMITS.depth} levels`);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return failed(`the file is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (isPopolo(value)) return settle(factsOfPopolo(value, id, title, today));
  if (isWikidataResult(value)) return settle(factsOfWikidata(value, id, title, today));
  if (!isOurs(value)) {
    return failed(
      'the file is of no form that is read: our own (an object with id, title, version and people), Popolo (persons and ' +
        'memberships), a Wikidata query’s result (rows with person and personLabel), or CSV',
    );
  }
  const own = validateFacts(value);
  if ('facts' in own && own.facts.id === 'bundled')
    return failed('the id bundled belongs to the bundled dataset; give the pack another');
  return own;
}

/** Whether parsed JSON looks like our own form: it has one of the fields that only that has. */
function isOurs(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ['id', 'people', 'posts'].some((key) => key in value);
}

function failed(message: string): { errors: PackError[] } {
  return { errors: [{ message }] };
}

function settle(converted: { facts: unknown } | { errors: PackError[] }): Validated {
  return 'errors' in converted ? converted : validateFacts(converted.facts);
}
