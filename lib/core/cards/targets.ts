import type { Evidence, Mention, MentionKind } from '../model';
import type { CardKey } from './cards';

/** What a page speaks of, with every place where it does. */
export interface Target {
  key: CardKey;
  kind: MentionKind;
  /** In reading order, at least one. */
  mentions: [Mention, ...Mention[]];
}

/** The key of the card that a mention leads to. */
export function keyOf(mention: Mention): CardKey {
  switch (mention.kind) {
    case 'person':
      return `person:${mention.person}`;
    case 'office':
      return `office:${mention.post}`;
    case 'event':
      return `event:${mention.event}`;
    case 'date':
      return `date:${mention.edtf}`;
  }
}

/** What a page speaks of, in the order in which it is first named. */
export function targetsOf(mentions: readonly Mention[]): Target[] {
  const targets = new Map<CardKey, Target>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const known = targets.get(key);
    if (known) known.mentions.push(mention);
    else targets.set(key, { key, kind: mention.kind, mentions: [mention] });
  }
  return [...targets.values()];
}

/** Ids of the people a page names. */
export function peopleOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.flatMap((one) => (one.kind === 'person' ? [one.person] : [])))];
}

/** The strongest evidence by which a page's mentions were taken for a person; null for other targets. */
export function evidenceOf(target: Target): Evidence | null {
  const all = target.mentions.flatMap((one) => (one.kind === 'person' ? [one.evidence] : []));
  return all.reduce<Evidence | null>((best, one) => (best && best.confidence >= one.confidence ? best : one), null);
}
