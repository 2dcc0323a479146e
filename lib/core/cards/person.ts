import type { EventRecord, IsoDay, PairMeetings, PersonCard, PersonRecord, Source } from '../model';
import { rolesOf } from './roles';
import { sourceLines } from './sources';

/** From where and when a card is read. */
export interface View {
  /** The article's day, or today where it has none. */
  day: IsoDay;
  /** Whether `day` is today for want of a date. */
  isToday: boolean;
  today: IsoDay;
}

/** The card of a person. */
export function personCard(
  person: PersonRecord,
  view: View,
  meetings: PairMeetings[],
  sources: ReadonlyMap<string, Source>,
  sameDay?: EventRecord[],
): PersonCard {
  const roles = rolesOf(person.tenures, view.day, view.today);
  const native = person.names.find((name) => name.kind === 'native' && name.language && name.name !== person.name);
  const wikidata = person.identifiers?.wikidata ?? (/^Q\d+$/.test(person.id) ? person.id : undefined);
  const wikipedia = person.identifiers?.wikipedia;
  const shown = [...roles.atDate, ...roles.now, ...roles.before, ...roles.after];
  return {
    kind: 'person',
    id: person.id,
    name: person.name,
    ...(native?.language ? { nativeName: { name: native.name, language: native.language } } : {}),
    asOf: view.day,
    asOfToday: view.isToday,
    rolesAtDate: roles.atDate,
    rolesNow: roles.now,
    before: roles.before,
    after: roles.after,
    ...(person.birthDate === undefined ? {} : { birthDate: person.birthDate }),
    ...(person.deathDate === undefined ? {} : { deathDate: person.deathDate }),
    ...(person.gender === undefined ? {} : { gender: person.gender }),
    meetings,
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(wikipedia === undefined ? {} : { wikipedia }),
    ...(sameDay === undefined ? {} : { sameDay }),
    sources: sourceLines(
      [
        ...shown.flatMap((tenure) => tenure.provenance),
        ...meetings.flatMap((pair) => [pair.last, pair.lastRemote].flatMap((one) => one?.provenance ?? [])),
        ...person.provenance,
      ],
      sources,
    ),
  };
}
