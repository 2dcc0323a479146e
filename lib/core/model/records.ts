import type { Attendance, Event, Membership, Person, Post, PostRole, Provenance } from './facts';
import type { Edtf, IsoDay } from './terms';

/** A membership with everything a card needs to show it. */
export interface Tenure {
  post: string;
  label: string;
  role: PostRole;
  organization?: string;
  organizationName?: string;
  area?: string;
  toArea?: string;
  from?: Edtf;
  to?: Edtf;
  asOf?: IsoDay;
  acting?: true;
  onBehalfOf?: string;
  provenance: Provenance[];
}

/** A person with their tenures (oldest first) and events (ids, oldest first): one read gives all that resolving needs. */
export interface PersonRecord extends Person {
  /** Which packs speak of this person. */
  packs: string[];
  tenures: Tenure[];
  /** Events in which presence is `stated`, oldest first. */
  events: string[];
  /** How much the news speaks of them, 0 to 1: from posts and events, computed when packed. */
  prominence: number;
}

/** A post with its holders, oldest first. */
export interface PostRecord extends Post {
  organizationName?: string;
  holders: (Pick<Membership, 'person' | 'from' | 'to' | 'asOf' | 'acting'> & { name: string })[];
}

/** An event with its participants' names. */
export interface EventRecord extends Event {
  attendees: (Attendance & { name: string })[];
}
