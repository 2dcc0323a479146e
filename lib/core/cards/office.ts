import type { OfficeCard, PostRecord, Provenance, Source } from '../model';
import type { View } from './person';
import { sourceLines } from './sources';
import { firstDay, isHeldOn, joinTerms } from './terms';

type Holder = PostRecord['holders'][number];

/** How many holders before and after are shown. */
const NEIGHBOURS = 6;

/**
 * The card of an office: who held it on the day, who before and after. Someone who held it several times in a row is
 * named once.
 *
 * @param named whom the text is known to mean; else whoever held it on the day
 * @param provenance of the holder's tenure
 */
export function officeCard(
  post: PostRecord,
  view: View,
  named: string | null,
  provenance: readonly Provenance[],
  sources: ReadonlyMap<string, Source>,
): OfficeCard {
  const holders = joinTerms(post.holders, (one) => one.person);
  const held = holders.filter((one) => isHeldOn(one, view.day));
  const holder = held.find((one) => one.person === named) ?? held.find((one) => !one.acting) ?? held[0] ?? null;
  const isBefore = (one: Holder) => firstDay(one) < (holder ? firstDay(holder) : view.day);
  const others = holders.filter((one) => one !== holder && !held.includes(one));
  const { holders: _holders, ...rest } = post;
  return {
    kind: 'office',
    id: post.id,
    post: rest,
    asOf: view.day,
    holder: holder && shown(holder),
    before: others.filter(isBefore).reverse().slice(0, NEIGHBOURS).map(shown),
    after: others
      .filter((one) => !isBefore(one))
      .slice(0, NEIGHBOURS)
      .map(shown),
    sources: sourceLines(provenance, sources),
  };
}

function shown({ person, name, from, to, asOf, acting }: Holder): NonNullable<OfficeCard['holder']> {
  return {
    id: person,
    name,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(acting === undefined ? {} : { acting }),
  };
}
