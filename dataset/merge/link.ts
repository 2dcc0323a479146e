import type { Edtf, PostRole } from '../../lib/core/model';
import type { ParticipantClaim } from '../claims';

/**
 * What linking a participant came to: one person; several who fit equally well (unlinked, listed for review); or no one in
 * the dataset.
 */
export type PersonLink = { person: string; rule: LinkRule } | { unsure: string[] } | { unknown: true };

/** What a link rests on, strongest first. */
export type LinkRule = 'qid' | 'full-name' | 'name-and-country' | 'surname-country-date' | 'office-holder';

/** Finds the merged person whom a source means, by the facts merged so far. */
export interface PersonLinker {
  /**
   * Links one participant of an event. `day` is the event's EDTF date: its start decides who held what. A participant
   * without a name but with `role` and `area` links to the single holder of that office on that day.
   */
  link(participant: ParticipantClaim, day: Edtf): PersonLink;
  /**
   * Everyone who held a post of this role for this area (or organization, by name) at some time of `day`.
   * @param seen only those whom a source saw in office on that day or later
   */
  holders(role: PostRole, areaOrOrganization: string, day: Edtf, seen?: boolean): string[];
}
