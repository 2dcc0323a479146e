import type { ComposedEvent } from './events-compose';

/**
 * A stable id: summits by series, year and place; other events by a hash of who, when and how, so that an event keeps its id
 * when another source joins it.
 */
export function eventId(event: ComposedEvent, taken: (id: string) => boolean): string {
  const people = event.attendees.map(({ person }) => person).join(' ');
  const base =
    event.type === 'summit'
      ? [event.series ?? 'summit', event.date.slice(0, 4), event.place ?? event.area ?? event.mode].map(slug).join('-')
      : `e${hash(`${event.mode} ${event.date.slice(0, 10)} ${people}`)}`;
  let id = base;
  for (let count = 2; taken(id); count++) id = `${base}-${count}`;
  return id;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** FNV-1a, 32 bits, in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value.toString(36);
}
