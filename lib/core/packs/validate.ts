import * as v from 'valibot';
import type { Facts } from '../model';
import { type FileFault, fieldOf, message, messageOf } from '../wording/faults';
import { ErrorList } from './errors';
import { PACK_LIMITS } from './limits';
import { headerSchema, RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from './schema';
import { endsBefore } from './tenures';

/** Facts that hold, or what is wrong with them. */
export type Validated = { facts: Facts } | { errors: FileFault[] };

/**
 * Holds a value against the schema of facts: every record's own form, unique ids, and that what a record names is there.
 * Unknown fields are dropped. Areas need not be listed: packs use those of the bundled dataset.
 * @param value parsed JSON, or what a converter made
 */
export function validateFacts(value: unknown): Validated {
  const errors = new ErrorList();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { errors: [{ what: message('faultObject') }] };
  }
  const header = v.safeParse(headerSchema, value);
  for (const issue of header.issues ?? []) {
    const { key, values } = messageOf(issue);
    errors.add(fieldOf(issue), key, ...values);
  }
  const lists = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, readList(kind, value, errors)]));
  if (!header.success || !errors.empty) return { errors: errors.all() };
  const facts = { ...header.output, ...lists } as unknown as Facts;
  checkReferences(facts, errors);
  return errors.empty ? { facts } : { errors: errors.all() };
}

function readList(kind: RecordKind, value: object, errors: ErrorList): unknown[] {
  const list = (value as Record<string, unknown>)[kind] ?? [];
  if (!Array.isArray(list)) {
    errors.add(kind, 'faultList');
    return [];
  }
  if (list.length > PACK_LIMITS.records) {
    errors.add(kind, 'faultRecords', list.length, PACK_LIMITS.records);
    return [];
  }
  const ids = new Set<string>();
  return list.map((record, index) => {
    const place = message('faultRecord', kind, index + 1);
    const result = v.safeParse<v.GenericSchema<unknown, { id: string }>>(RECORD_SCHEMAS[kind], record);
    if (!result.success) {
      const [issue] = result.issues;
      const field = fieldOf(issue);
      const { key, values } = messageOf(issue);
      errors.add(field ? message('faultRecordField', kind, index + 1, field) : place, key, ...values);
      return record;
    }
    if (ids.has(result.output.id)) errors.add(place, 'faultTwice', result.output.id);
    ids.add(result.output.id);
    return result.output;
  });
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
      if (!sourceIds?.has(source)) errors.add(`${kind}, ${id}`, 'faultNoSource', source);
  }
  for (const { id, person, post, from, to } of memberships) {
    if (endsBefore(from, to)) errors.add(`memberships, ${id}`, 'faultEndsBefore', from ?? '', to ?? '');
    if (!personIds?.has(person)) errors.add(`memberships, ${id}`, 'faultNoPerson', person);
    if (!postIds?.has(post)) errors.add(`memberships, ${id}`, 'faultNoPost', post);
  }
  for (const { id, attendees } of events) {
    for (const { person } of attendees)
      if (!personIds?.has(person)) errors.add(`events, ${id}`, 'faultNoPerson', person);
  }
}
