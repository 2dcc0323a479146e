import * as v from 'valibot';
import type { Facts } from '../model';
import { inSchema, type Message, messageOf } from '../wording/faults';
import { PACK_LIMITS } from './limits';

// One schema holds for the bundled dataset, whose compiler checks against it, and for packs that readers bring.

// Words a person reads never carry control characters, nor the marks that turn the direction of the text around them.
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const text = v.pipe(
  v.string(inSchema('faultText')),
  v.minLength(1, inSchema('faultEmptyText')),
  v.maxLength(PACK_LIMITS.text, inSchema('faultLength', PACK_LIMITS.text)),
  v.check((value) => !CONTROL.test(value), inSchema('faultControl')),
);
const id = v.pipe(
  text,
  v.maxLength(200, inSchema('faultLength', 200)),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._:/+-]*$/u, inSchema('faultId')),
);
const DATE = String.raw`\d{3}X|\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[~?%]?`;
const edtf = v.pipe(
  text,
  v.regex(new RegExp(`^(?:${DATE})(?:/(?:${DATE}|\\.\\.)?)?$`), inSchema('faultEdtf')),
  v.check(datesExist, inSchema('faultNoDay')),
);
const day = v.pipe(
  text,
  v.regex(/^\d{4}-\d{2}-\d{2}$/, inSchema('faultDay')),
  v.check(datesExist, inSchema('faultNoDay')),
);
const version = text;
const web = v.pipe(
  text,
  v.maxLength(600, inSchema('faultLength', 600)),
  v.regex(/^https?:\/\/[^\s<>"]+$/i, inSchema('faultWeb')),
);
const language = v.pipe(text, v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, inSchema('faultLanguage')));
const yes = v.literal(true, inSchema('faultTrue'));
const list = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.array(item, inSchema('faultList')),
    v.maxLength(PACK_LIMITS.items, inSchema('faultItems', PACK_LIMITS.items)),
  );
const oneOf = <const O extends readonly string[]>(options: O) =>
  v.picklist(options, inSchema('faultOneOf', options.join(', ')));
const byLanguage = v.record(language, list(text), inSchema('faultByLanguage'));
const optional = <S extends v.GenericSchema>(item: S) => v.exactOptional(item);

const provenance = v.pipe(
  list(v.object({ source: id, url: optional(web), differs: optional(text) })),
  v.minLength(1, inSchema('faultSourceless')),
);

const sourceSchema = v.object({
  id,
  title: text,
  // Empty for a body of data that has no page of its own.
  url: v.union([v.literal(''), web], inSchema('faultWeb')),
  licence: text,
  credit: optional(text),
  retrieved: day,
  newestRecord: day,
});
const areaSchema = v.object({ id, name: text, names: byLanguage, adjectives: byLanguage });
const organizationSchema = v.object({
  id,
  name: text,
  classification: text,
  area: optional(id),
  names: optional(byLanguage),
});
/** Every role that a post may have, in the order of the model. */
export const POST_ROLES = [
  'head-of-state',
  'deputy-head-of-state',
  'head-of-government',
  'deputy-head-of-government',
  'foreign-minister',
  'defence-minister',
  'finance-minister',
  'interior-minister',
  'justice-minister',
  'minister',
  'spokesperson',
  'ambassador',
  'legislator',
  'presiding-officer',
  'head-of-region',
  'head-of-organization',
  'security-adviser',
  'intelligence-chief',
  'military-chief',
  'central-banker',
  'party-leader',
  'judge',
  'monarch',
  'official',
] as const;
const postSchema = v.object({
  id,
  label: text,
  role: oneOf(POST_ROLES),
  organization: optional(id),
  area: optional(id),
  toArea: optional(id),
  labels: optional(byLanguage),
});
const nameSchema = v.object({
  name: text,
  kind: oneOf(['main', 'native', 'full', 'short', 'alias', 'surname']),
  language: optional(language),
  generated: optional(yes),
});
const personSchema = v.object({
  id,
  name: text,
  names: list(nameSchema),
  familyName: optional(text),
  givenName: optional(text),
  birthDate: optional(edtf),
  deathDate: optional(edtf),
  gender: optional(oneOf(['female', 'male', 'other'])),
  identifiers: optional(v.record(id, text, inSchema('faultByScheme'))),
  differentFrom: optional(list(id)),
  provenance,
});
const membershipSchema = v.object({
  id,
  person: id,
  post: id,
  from: optional(edtf),
  to: optional(edtf),
  asOf: optional(day),
  acting: optional(yes),
  onBehalfOf: optional(text),
  provenance,
});
const eventSchema = v.object({
  id,
  type: oneOf(['bilateral', 'summit', 'talks', 'visit', 'call', 'ceremony', 'other']),
  mode: oneOf(['in-person', 'phone', 'video']),
  date: edtf,
  dateBasis: oneOf(['meeting', 'publication', 'trip']),
  name: optional(text),
  series: optional(text),
  place: optional(text),
  area: optional(id),
  attendees: list(
    v.object({
      person: id,
      capacity: optional(text),
      certainty: oneOf(['stated', 'derived']),
      host: optional(yes),
    }),
  ),
  partOf: optional(id),
  provenance,
});

/** One schema a kind of record: a line of the dataset's files, or an element of a pack's lists. */
export const RECORD_SCHEMAS = {
  sources: sourceSchema,
  areas: areaSchema,
  organizations: organizationSchema,
  posts: postSchema,
  people: personSchema,
  memberships: membershipSchema,
  events: eventSchema,
} as const satisfies {
  [K in keyof Omit<Facts, 'id' | 'title' | 'version'>]: v.GenericSchema<unknown, Facts[K][number]>;
};
export type RecordKind = keyof typeof RECORD_SCHEMAS;
/** The kinds in the order in which a pack lists them. */
export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as RecordKind[];

/** What stands before the records. */
export const headerSchema = v.object({ id, title: text, version });

/** Whether every day in a date exists: no 30 February. */
function datesExist(date: string): boolean {
  return (date.match(/\d{4}-\d{2}-\d{2}/g) ?? []).every((found) => {
    const time = Date.parse(`${found}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(found);
  });
}

/** What is wrong with a text as a date; undefined where it is an EDTF date that exists. */
export function dateFault(date: string): Message | undefined {
  const result = v.safeParse(edtf, date);
  return result.success ? undefined : messageOf(result.issues[0]);
}
