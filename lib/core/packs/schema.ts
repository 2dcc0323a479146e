import * as v from 'valibot';
import type { Facts } from '../model';
import { PACK_LIMITS } from './limits';

// One schema holds for the bundled dataset, whose compiler checks against it, and for packs that readers bring.

// Words a person reads never carry control characters, nor the marks that turn the direction of the text around them.
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const text = v.pipe(
  v.string('must be text'),
  v.minLength(1, 'must not be empty'),
  v.maxLength(PACK_LIMITS.text, `must have at most ${PACK_LIMITS.text} characters`),
  v.check((value) => !CONTROL.test(value), 'must have no control characters'),
);
const id = v.pipe(
  text,
  v.maxLength(200, 'must have at most 200 characters'),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._:/+-]*$/u, 'must be an id without blanks'),
);
const DATE = String.raw`\d{3}X|\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[~?%]?`;
const edtf = v.pipe(
  text,
  v.regex(
    new RegExp(`^(?:${DATE})(?:/(?:${DATE}|\\.\\.)?)?$`),
    'must be an EDTF date such as 2019-06-28, 2019-06, 2019 or 2019-06-28/2019-06-29',
  ),
  v.check(datesExist, 'must be a day that exists'),
);
const day = v.pipe(
  text,
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2025-02-28'),
  v.check(datesExist, 'must be a day that exists'),
);
const version = text;
const web = v.pipe(
  text,
  v.maxLength(600),
  v.regex(/^https?:\/\/[^\s<>"]+$/i, 'must be an address that starts with http:// or https://'),
);
const language = v.pipe(
  text,
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or zh-Hant'),
);
const yes = v.literal(true, 'must be true or absent');
const list = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.array(item, 'must be a list'),
    v.maxLength(PACK_LIMITS.items, `must have at most ${PACK_LIMITS.items} items`),
  );
const byLanguage = v.record(language, list(text), 'must be lists by language');
const optional = <S extends v.GenericSchema>(item: S) => v.exactOptional(item);

const provenance = v.pipe(
  list(v.object({ source: id, url: optional(web), differs: optional(text) })),
  v.minLength(1, 'must name at least one source'),
);

const sourceSchema = v.object({
  id,
  title: text,
  // Empty for a body of data that has no page of its own.
  url: v.union([v.literal(''), web], 'must be an address that starts with http:// or https://, or empty'),
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
  role: v.picklist(POST_ROLES, 'must be a known role'),
  organization: optional(id),
  area: optional(id),
  toArea: optional(id),
  labels: optional(byLanguage),
});
const nameSchema = v.object({
  name: text,
  kind: v.picklist(['main', 'native', 'full', 'short', 'alias', 'surname'], 'must be a known kind of name'),
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
  gender: optional(v.picklist(['female', 'male', 'other'], 'must be female, male or other')),
  identifiers: optional(v.record(id, text, 'must be texts by scheme')),
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
  type: v.picklist(
    ['bilateral', 'summit', 'talks', 'visit', 'call', 'ceremony', 'other'],
    'must be a known type of event',
  ),
  mode: v.picklist(['in-person', 'phone', 'video'], 'must be in-person, phone or video'),
  date: edtf,
  dateBasis: v.picklist(['meeting', 'publication', 'trip'], 'must be meeting, publication or trip'),
  name: optional(text),
  series: optional(text),
  place: optional(text),
  area: optional(id),
  attendees: list(
    v.object({
      person: id,
      capacity: optional(text),
      certainty: v.picklist(['stated', 'derived'], 'must be stated or derived'),
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
export function dateFault(date: string): string | undefined {
  const result = v.safeParse(edtf, date);
  return result.success ? undefined : result.issues[0].message;
}
