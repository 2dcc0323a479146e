import * as v from 'valibot';
import type { Facts } from '../model';
import { ErrorList, type PackError } from './errors';
import { PACK_LIMITS } from './limits';
import { headerSchema, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from './schema';
import { endsBefore } from './tenures';

/** Facts that hold, or what is wrong with them. */
export type Validated = { facts: Facts } | { errors: PackError[] };

/**
 * Holds a value against the schema of facts: every record's own form, unique ids, and that what a record names is there.
 * Unknown fields are dropped. Areas need not be listed: packs use those of the bundled dataset.
 * @param value parsed JSON, or what a converter made
 */
export function validateFacts(value: unknown): Validated {
  const errors = new ErrorList();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { errors: [{ message: 'the file must hold one object with the lists of facts' }] };
  }
  const header = v.safeParse(headerSchema, value);
  if (!header.success) for (const issue of header.issues) errors.add(fieldOf(issue), messageOf(issue));
  const lists = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, readList(kind, value, errors)]));
  if (!header.success || !errors.empty) return { errors: errors.all() };
  const facts = { ...header.output, ...lists } as unknown as Facts;
  checkReferences(facts, errors);
  return errors.empty ? { facts } : { errors: errors.all() };
}

function readList(kind: RecordKind, value: object, errors: ErrorList): unknown[] {
  const list = (value as Record<string, unknown>)[kind] ?? [];
  if (!Array.isArray(list)) {
    errors.add(kind, 'must be a list');
    return [];
  }
  if (list.length > PACK_LIMITS.records) {
    errors.add(kind, `must have at most ${PACK_LIMITS.records} records, has ${list.length}`);
    return [];
  }
  const ids = new Set<string>();
  return list.map((record, index) => {
    const place = `${kind}, record ${index + 1}`;
    const result = v.safeParse<v.GenericSchema<unknown, { id: string }>>(RECORD_SCHEMAS[kind], record);
    if (!result.success) {
      const [issue] = result.issues;
      errors.add(place, [fieldOf(issue), messageOf(issue)].filter(Boolean).join(' '));
      return record;
    }
    if (ids.has(result.output.id)) errors.add(place, `the id ${result.output.id} is used twice`);
    ids.add(result.output.id);
    return result.output;
  });
}

function fieldOf(issue: v.BaseIssue<unknown>): string | undefined {
  return v.getDotPath(issue) ?? undefined;
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  return issue.type === 'object' && issue.received === 'undefined' ? 'is missing' : issue.message;
}

function checkReferences({ sources, posts, people, memberships, events }: Facts, errors: ErrorList): void {
  const [sourceIds, postIds, personIds] = [sources, posts, people].map(
    (records) => new Set(records.map(({ id }) => id)),
  );
  const named = [
    ...people.map((record) => ['people', record] as const),
    ...memberships.map((record) => ['memberships', record] as const),
    ...events.map((record) => ['events', record] as const),
  ];
  for (const [kind, { id, provenance }] of named) {
    for (const { source } of provenance)
      if (!sourceIds?.has(source)) errors.add(`${kind}, ${id}`, `names the source ${source}, which is not listed`);
  }
  for (const { id, person, post, from, to } of memberships) {
    if (endsBefore(from, to)) errors.add(`memberships, ${id}`, `ends (${to}) before it begins (${from})`);
    if (!personIds?.has(person)) errors.add(`memberships, ${id}`, `names the person ${person}, who is not listed`);
    if (!postIds?.has(post)) errors.add(`memberships, ${id}`, `names the post ${post}, which is not listed`);
  }
  for (const { id, attendees } of events) {
    for (const { person } of attendees)
      if (!personIds?.has(person)) errors.add(`events, ${id}`, `names the person ${person}, who is not listed`);
  }
}
