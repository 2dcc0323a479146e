import type { Card, PersonCard } from '../model';
import { dateText, termText } from './dates';
import { attendeesText, eventText, meetingText } from './events';
import { postWithArea, tenureTime } from './roles';
import type { Words } from './words';

/** A card's heading: a person's name, a date in words, an event's name, an office. */
export function cardTitle(card: Card, words: Words): string {
  switch (card.kind) {
    case 'person':
      return card.name;
    case 'date':
      return dateText(card.edtf, words, 'weekday');
    case 'event':
      return eventText(card.event, words);
    case 'office':
      return postWithArea(card.post, words);
  }
}

/** What a card says, one statement a line, without markup. */
function cardFacts(card: Card, words: Words): string[] {
  switch (card.kind) {
    case 'person':
      return personFacts(card, words);
    case 'date':
      return card.events.map((event) => `${eventText(event, words)}: ${attendeesText(event, words)}`);
    case 'event':
      return [dateText(card.event.date, words), attendeesText(card.event, words, card.event.attendees.length)];
    case 'office': {
      const on = words.say('holderOnDate', dateText(card.asOf, words));
      if (!card.holder) return [words.say('noHolder')];
      return [`${on}: ${card.holder.name}, ${termText(card.holder, card.asOf, words)}`];
    }
  }
}

function personFacts(card: PersonCard, words: Words): string[] {
  const roles = card.rolesAtDate.map((tenure) => {
    const post = postWithArea(tenure, words, card.gender);
    return `${words.say('onDate', dateText(card.asOf, words))}: ${post}, ${tenureTime(tenure, card, card.asOf, words)}`;
  });
  const meetings = card.meetings.flatMap((pair) =>
    pair.last
      ? [
          `${words.say('lastMet')} ${pair.with.name}: ${dateText(pair.last.date, words)}, ${meetingText(pair.last, words)}`,
        ]
      : [],
  );
  return [...roles, ...meetings];
}

/** A card as a citation in plain text: what it says, then its sources with address and date. */
export function citation(card: Card, words: Words): string {
  const sources = card.sources.map(
    (source) =>
      `${source.title}, ${source.url} (${words.say('dataOf', dateText(source.newestRecord, words, 'short'))})`,
  );
  return [
    `${cardTitle(card, words)}.`,
    ...cardFacts(card, words).map((fact) => (fact.endsWith('.') ? fact : `${fact}.`)),
    ...sources,
  ].join('\n');
}

/** A card in Markdown: a heading, a list of what it says, its sources as links. */
export function markdown(card: Card, words: Words): string {
  const lines = cardFacts(card, words).map((fact) => `- ${escapeMarkdown(fact)}`);
  const sources = card.sources.map((source) => {
    const address = source.url.replace(/[()\s<>]/g, encodeURIComponent);
    const date = words.say('dataOf', dateText(source.newestRecord, words, 'short'));
    return `[${escapeMarkdown(source.title)}](${address}) (${date})`;
  });
  const parts = [`**${escapeMarkdown(cardTitle(card, words))}**`, lines.join('\n')];
  if (sources.length > 0) parts.push(`${words.say('sources')}: ${sources.join(', ')}`);
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** https://spec.commonmark.org/0.31.2/#backslash-escapes, those that could begin markup within a line. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
