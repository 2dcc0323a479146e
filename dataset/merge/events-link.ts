import type { IsoDay } from '../../lib/core/model';
import type { EventClaim, ParticipantClaim } from '../claims';
import { firstDay, lastDay } from '../dates';
import type { LinkRule, PersonLinker } from './link';

/** Someone whom a record names and no single person fits, for review. */
export interface UnlinkedParticipant {
  participant: ParticipantClaim;
  day: IsoDay;
  source: string;
  url?: string;
  /** Those who fit equally well; none where nobody does. */
  candidates: string[];
}

/** A linked participant: how, and whether they were host. */
interface LinkedPerson {
  rule: LinkRule;
  host?: true;
  /** What was linked, for the review of links. */
  claim: ParticipantClaim;
}

/** An event claim with its participants as persons. */
export interface LinkedClaim {
  claim: EventClaim;
  from: IsoDay;
  to: IsoDay;
  people: Map<string, LinkedPerson>;
  unlinked: UnlinkedParticipant[];
}

/** Whether someone was host: of the country by the record's own words, or as its known officer where the place implies it. */
function receives(
  participant: ParticipantClaim,
  found: Extract<Found, { person: string }>,
  day: IsoDay,
  linker: PersonLinker,
): boolean {
  if (!participant.host || found.elsewhere) return false;
  if (!participant.areaImplied) return true;
  if (!participant.role || !participant.area) return false;
  const holders = linker.holders(participant.role, participant.area, day);
  return holders.length === 0 || holders.includes(found.person);
}

/** Links every participant of one claim; those who stay unlinked are kept apart, never guessed. */
export function linkClaim(claim: EventClaim, linker: PersonLinker): LinkedClaim {
  const from = firstDay(claim.date);
  const people = new Map<string, LinkedPerson>();
  const unlinked: UnlinkedParticipant[] = [];
  for (const participant of claim.participants) {
    const found = linkParticipant(participant, claim, linker);
    if ('person' in found) {
      const host = receives(participant, found, from, linker) || people.get(found.person)?.host;
      people.set(found.person, { rule: found.rule, claim: participant, ...(host && { host: true as const }) });
    } else {
      const { source, url } = claim.provenance;
      unlinked.push({ participant, day: from, source, ...(url && { url }), candidates: found.candidates });
    }
  }
  return { claim, from, to: lastDay(claim.date), people, unlinked };
}

/** `elsewhere`: linked without the country that the place implied, so not by the host's side. */
type Found = { person: string; rule: LinkRule; elsewhere?: true } | { candidates: string[] };

/**
 * Links by what the record says; where that leads to nobody, by less: without a country that was only implied, and with the
 * state that came before or after (a Soviet minister of 1991 may be known as a Russian one).
 */
function linkParticipant(participant: ParticipantClaim, claim: EventClaim, linker: PersonLinker): Found {
  const candidates = new Set<string>();
  for (const variant of variantsOf(participant)) {
    const link = linker.link(variant, claim.date);
    if ('person' in link)
      return { ...link, ...(participant.areaImplied && !variant.areaImplied && { elsewhere: true as const }) };
    if ('unsure' in link) {
      for (const person of link.unsure) candidates.add(person);
    }
  }
  return { candidates: [...candidates] };
}

/** States that one another's records speak of. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  RU: ['SUHH'],
  SUHH: ['RU'],
  DE: ['DDDE'],
  CZ: ['CSHH'],
  SK: ['CSHH'],
  CSHH: ['CZ', 'SK'],
  RS: ['YUCS', 'CSXX'],
  YUCS: ['RS', 'CSXX'],
  CSXX: ['RS', 'YUCS'],
  ME: ['CSXX'],
};

function variantsOf(participant: ParticipantClaim): ParticipantClaim[] {
  const { area, areaImplied, ...rest } = participant;
  const variants: ParticipantClaim[] = [participant];
  for (const kin of area ? (KIN[area] ?? []) : []) variants.push({ ...rest, area: kin });
  if (participant.name === '' && participant.role === 'head-of-state') {
    variants.push({ ...participant, role: 'monarch' });
  }
  if (areaImplied) variants.push(rest);
  return variants;
}

/** Whether two areas can be one place: equal, unknown, or one state before and after a change. */
export function compatibleAreas(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other || (KIN[one]?.includes(other) ?? false);
}
