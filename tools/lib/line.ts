import { pairMeetings } from '../../lib/core/cards/meetings';
import { rolesAt } from '../../lib/core/cards/roles';
import { dayOf } from '../../lib/core/dates/edtf';
import type { FactStore } from '../../lib/core/facts';
import type {
  Annotation,
  Area,
  Article,
  EventRecord,
  IsoDay,
  MeetingSummary,
  Mention,
  PersonRecord,
  Tenure,
} from '../../lib/core/model';

/** A mention in a line: UTF-16 offsets in the article's text, its blocks joined by line feeds. */
interface LineMention {
  surface: string;
  start: number;
  end: number;
}

interface Named {
  id: string;
  name: string;
}

interface LineMeeting {
  event: string;
  date: string;
  place: string | null;
  name: string | null;
}

/** What the command prints of one file. Lists are in the order in which the text first names each. */
export interface Line {
  file: string;
  url: string;
  title: string;
  language: string;
  published: string | null;
  people: {
    id: string;
    name: string;
    aliases: string[];
    wikidata: string | null;
    roleAtDate: {
      post: string;
      organization: string | null;
      area: string | null;
      from: string | null;
      to: string | null;
    } | null;
    mentions: LineMention[];
  }[];
  offices: { id: string; name: string; holder: Named | null; mentions: LineMention[] }[];
  events: {
    id: string;
    name: string;
    from: string;
    to: string;
    place: string | null;
    participants: Named[];
    mentions: LineMention[];
  }[];
  dates: { edtf: string; mentions: LineMention[] }[];
  meetings: { a: Named; b: Named; count: number; first: LineMeeting | null; last: LineMeeting | null }[];
}

/** Puts what was found in an article into one line: mentions by what they mean, with the facts of the article's day. */
export async function describeArticle(
  file: string,
  article: Article,
  annotation: Annotation,
  store: FactStore,
): Promise<Line> {
  const offsets = blockOffsets(article);
  const day = article.published === null ? null : dayOf(article.published);
  const people = groupMentions(annotation.mentions, offsets, (mention) =>
    mention.kind === 'person' ? mention.person : null,
  );
  const offices = groupMentions(annotation.mentions, offsets, (mention) =>
    mention.kind === 'office' ? mention.post : null,
  );
  const events = groupMentions(annotation.mentions, offsets, (mention) =>
    mention.kind === 'event' ? mention.event : null,
  );
  const dates = groupMentions(annotation.mentions, offsets, (mention) =>
    mention.kind === 'date' ? mention.edtf : null,
  );
  const holders = new Map(
    annotation.mentions.flatMap((mention) =>
      mention.kind === 'office' && mention.holder ? [[mention.post, mention.holder] as const] : [],
    ),
  );
  const records = await store.people([...new Set([...people.keys(), ...holders.values()])]);
  const posts = await store.posts([...offices.keys()]);
  const eventRecords = await store.events([...events.keys()]);
  const areas = new Map((await store.areas()).map((area) => [area.id, area]));
  const named = [...people.keys()].flatMap((id) => records.get(id) ?? []);
  return {
    file,
    url: article.url,
    title: article.title,
    language: article.language,
    published: article.published,
    people: named.map((record) => ({
      id: record.id,
      name: record.name,
      aliases: [...new Set(record.names.map(({ name }) => name))].filter((name) => name !== record.name),
      wikidata: /^Q\d+$/.test(record.id) ? record.id : (record.identifiers?.wikidata ?? null),
      roleAtDate: day === null ? null : describeRole(rolesAt(record.tenures, day)[0], areas),
      mentions: people.get(record.id) ?? [],
    })),
    offices: [...offices].flatMap(([id, mentions]) => {
      const post = posts.get(id);
      const holder = records.get(holders.get(id) ?? '');
      return post ? [{ id, name: post.label, holder: holder ? nameOf(holder) : null, mentions }] : [];
    }),
    events: [...events].flatMap(([id, mentions]) => {
      const event = eventRecords.get(id);
      return event ? [{ ...describeEvent(event), mentions }] : [];
    }),
    dates: [...dates].map(([edtf, mentions]) => ({ edtf, mentions })),
    meetings: day === null ? [] : await meetingsOf(named, day, store),
  };
}

/** The UTF-16 offset of each block in the article's text. */
function blockOffsets(article: Article): Map<string, number> {
  const offsets = new Map<string, number>();
  let offset = 0;
  for (const { id, text } of article.blocks) {
    offsets.set(id, offset);
    offset += text.length + 1;
  }
  return offsets;
}

function groupMentions(
  mentions: readonly Mention[],
  offsets: ReadonlyMap<string, number>,
  keyOf: (mention: Mention) => string | null,
): Map<string, LineMention[]> {
  const groups = new Map<string, LineMention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (key === null) continue;
    const offset = offsets.get(mention.block) ?? 0;
    const line = { surface: mention.surface, start: offset + mention.start, end: offset + mention.end };
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}

function describeRole(tenure: Tenure | undefined, areas: ReadonlyMap<string, Area>) {
  if (!tenure) return null;
  return {
    post: tenure.label,
    organization: tenure.organization ?? null,
    area: tenure.area ? (areas.get(tenure.area)?.name ?? tenure.area) : null,
    from: tenure.from ?? null,
    to: tenure.to ?? null,
  };
}

function describeEvent(event: EventRecord) {
  const [from = event.date, to = from] = event.date.split('/');
  return {
    id: event.id,
    name: event.name ?? [event.type, event.place].filter(Boolean).join(', '),
    from,
    to,
    place: event.place ?? null,
    participants: event.attendees.map(({ person, name }) => ({ id: person, name })),
  };
}

/** The meetings of every two people of the page up to a day, the pair that met last first. */
async function meetingsOf(people: readonly PersonRecord[], day: IsoDay, store: FactStore): Promise<Line['meetings']> {
  const events = await store.events([...new Set(people.flatMap((person) => person.events))]);
  const larger = await store.events([...events.values()].flatMap((event) => event.partOf ?? []));
  const pairs = people.flatMap((a, i) => people.slice(i + 1).map((b) => [a, b] as const));
  return pairs
    .flatMap(([a, b]) => {
      const shared = a.events.filter((id) => b.events.includes(id)).flatMap((id) => events.get(id) ?? []);
      const pair = shared.length === 0 ? null : pairMeetings(a.id, nameOf(b), shared, day, larger);
      if (!pair || pair.count === 0) return [];
      const { count, first, last } = pair;
      return [{ a: nameOf(a), b: nameOf(b), count, first: describeMeeting(first), last: describeMeeting(last) }];
    })
    .sort((one, other) => (other.last?.date ?? '').localeCompare(one.last?.date ?? ''));
}

function describeMeeting(meeting: MeetingSummary | null): LineMeeting | null {
  if (!meeting) return null;
  const { event, date, place, name } = meeting;
  return { event, date, place: place ?? null, name: name ?? null };
}

function nameOf(record: PersonRecord): Named {
  return { id: record.id, name: record.name };
}
