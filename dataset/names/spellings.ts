import type { Membership, Person, PersonName, Post } from '../../lib/core/model';
import { rankOf } from '../merge/rank';
import { transliterate } from './cyrillic';
import { isCyrillic } from './latin';
import { palladius } from './palladius';
import { englishVariants } from './variants';

/** Ministers, ambassadors and above: people whom foreign news names. */
const NAMED_RANK = 2;
const TARGETS = ['de', 'fr', 'es'] as const;

/**
 * Adds spellings that no source gives: names in Cyrillic as German, French and Spanish news writes them, Chinese names as
 * Russian news does, and the ways in which English news spells Slavic and Arabic names. All are marked as generated.
 */
export function addSpellings(
  people: readonly Person[],
  memberships: readonly Membership[],
  posts: readonly Post[],
): Person[] {
  const postsById = new Map(posts.map((post) => [post.id, post]));
  const held = new Map<string, Post[]>();
  for (const { person, post } of memberships) {
    const found = postsById.get(post);
    if (found) held.set(person, [...(held.get(person) ?? []), found]);
  }
  return people.map((person) => {
    const own = held.get(person.id) ?? [];
    if (rankOf(own.map((post) => ({ post }))) < NAMED_RANK) return person;
    const areas = new Set(own.flatMap(({ area }) => (area ? [area] : [])));
    const names = [...person.names];
    for (const name of generated(person, areas)) {
      if (
        name.name !== person.name &&
        !names.some((known) => known.name === name.name && (known.language ?? name.language) === name.language)
      )
        names.push(name);
    }
    return names.length === person.names.length ? person : { ...person, names };
  });
}

function generated(person: Person, areas: ReadonlySet<string>): PersonName[] {
  const english = englishVariants(person.name, areas).map((name) => ({
    name,
    kind: 'alias' as const,
    language: 'en',
    generated: true as const,
  }));
  return [...english, ...fromCyrillic(person), ...fromPinyin(person, areas)];
}

/** The Russian form of a Chinese name that no source gives. */
function fromPinyin({ name, names }: Person, areas: ReadonlySet<string>): PersonName[] {
  if (!areas.has('CN') || names.some(({ language }) => language === 'ru')) return [];
  const russian = palladius(name);
  return russian ? [{ name: russian, kind: 'alias', language: 'ru', generated: true }] : [];
}

function fromCyrillic({ names }: Person): PersonName[] {
  const native = names.find(({ name, kind }) => kind === 'native' && isCyrillic(name));
  if (!native) return [];
  const language = native.language === 'uk' || /[ґєії]/i.test(native.name) ? 'uk' : 'ru';
  if (native.language !== undefined && !['ru', 'uk'].includes(native.language)) return [];
  const missing = TARGETS.filter((target) => !names.some((name) => name.language === target));
  return missing.flatMap((target) => {
    const name = transliterate(native.name, language, target);
    return name ? [{ name, kind: 'alias' as const, language: target, generated: true as const }] : [];
  });
}
