// @vitest-environment happy-dom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CardBrowser } from '../../components/card/CardBrowser';
import { cardsFor, fullCard } from '../../lib/core/cards/cards';
import type { Card } from '../../lib/core/model';
import { annotationOf, FACTS, storeOf } from '../core/cards-facts';
import { buttonNames, click, DE, draw, findings, settle } from './surfaces';

const TODAY = '2026-11-25';
const PEOPLE = FACTS.people.map((person) => person.id);
const store = storeOf(FACTS);
const load = (key: string) => fullCard(key, '2025-02-28', PEOPLE, store, TODAY);
const EVIDENCE = { alias: 'Lavrov', reasons: ['named-before', 'title'], confidence: 0.97 };
let cards: Record<string, Card>;

function actions() {
  return { copy: vi.fn(async () => true), notThisPerson: vi.fn(), hidePerson: vi.fn(), pin: vi.fn(), close: vi.fn() };
}

function show(key: string, given: Partial<Parameters<typeof CardBrowser>[0]> = {}) {
  const first = cards[key];
  if (!first) throw new Error(`No card ${key}`);
  return (
    <CardBrowser
      first={first}
      load={load}
      today={TODAY}
      together={PEOPLE}
      actions={actions()}
      evidence={EVIDENCE}
      {...given}
    />
  );
}

beforeAll(async () => {
  cards = await cardsFor(
    annotationOf({
      people: PEOPLE,
      dates: ['2025-02-18', '2025-02-20'],
      events: ['osaka-g20', 'riyadh'],
      offices: [{ post: 'ru-foreign', holder: 'Q58217' }],
    }),
    { published: '2025-02-28' },
    store,
    TODAY,
  );
});

describe('the card of a person', () => {
  it('says who that was on the day, what came before, and whom of the page they met', async () => {
    const root = await draw(show('person:Q58217'));
    const text = root.textContent ?? '';
    expect(text).toContain('On 28 Feb 2025');
    expect(text).toContain('Minister of Foreign Affairs, Russia since March 2004');
    expect(text).toContain('Before: Permanent Representative to the United Nations, Russia, 1994–2004');
    expect(text).toContain('Talks, Riyadh · 10 days before this article · in person · 1 meeting');
    expect(text.replaceAll('\u00a0', ' ')).toContain('Official record · data of 23 Sept 2026');
  });

  it('speaks German', async () => {
    const root = await draw(show('person:Q58217'), DE);
    expect(root.textContent).toContain('Außenminister, Russland seit März 2004');
    expect(root.textContent).toContain('Treffen mit Personen aus diesem Artikel');
  });

  it('shows a native name in its language', async () => {
    const root = await draw(show('person:Q7747'));
    expect(root.querySelector('[lang=ru]')?.textContent?.trim()).toBe('Владимир Путин');
  });

  it('leads to another person’s card and back, with the focus on the heading', async () => {
    const root = await draw(show('person:Q58217'));
    await click(root, 'Marco Rubio');
    expect(root.querySelector('h2')?.textContent).toBe('Marco Rubio');
    expect(document.activeElement).toBe(root.querySelector('h2'));
    await click(root, '‹ Back');
    expect(root.querySelector('h2')?.textContent).toBe('Sergei Lavrov');
    expect(buttonNames(root)).not.toContain('‹ Back');
  });

  it('says so when the next card cannot be loaded, and tries again', async () => {
    let fails = true;
    const root = await draw(
      show('person:Q58217', { load: (key) => (fails ? Promise.reject(new Error()) : load(key)) }),
    );
    await click(root, 'Marco Rubio');
    expect(root.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
    fails = false;
    await click(root, 'Try again');
    expect(root.querySelector('h2')?.textContent).toBe('Marco Rubio');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('has more on request: roles over time', async () => {
    const root = await draw(show('person:Q7747'));
    await click(root, 'More');
    expect(root.querySelector('svg[aria-label^="Roles by year"]')).not.toBeNull();
    expect(buttonNames(root)).not.toContain('More');
  });

  it('says why, copies, and takes "not this person"', async () => {
    const given = actions();
    const root = await draw(show('person:Q58217', { actions: given }));
    await click(root, 'More actions');
    await click(root, 'Why this?');
    expect(root.textContent).toContain('The text reads “Lavrov”, a name of Sergei Lavrov.');
    expect(root.textContent).toContain('A title before the name settles it');
    expect(root.textContent).toContain('97%');
    await click(root, 'Copy as Markdown');
    expect(given.copy).toHaveBeenCalledWith(expect.stringContaining('**Sergei Lavrov**'));
    expect(root.querySelector('[role=status]')?.textContent).toBe('Copied');
    await click(root, 'Not this person');
    expect(given.notThisPerson).toHaveBeenCalledWith('Q58217');
  });

  it('offers no action that its surface cannot carry out', async () => {
    const root = await draw(show('person:Q58217', { actions: { copy: async () => true }, evidence: null }));
    await click(root, 'More actions');
    expect(buttonNames(root)).not.toContain('Why this?');
    expect(buttonNames(root)).not.toContain('Hide this person');
    expect(buttonNames(root)).toContain('Copy as citation');
  });

  it('links to the web alone, in a new tab that learns nothing of this one', async () => {
    const odd = {
      ...cards['person:Q58217'],
      sources: [{ id: 'x', title: 'X', url: 'javascript:alert(1)', newestRecord: '2020-01-01' }],
    };
    const root = await draw(show('person:Q58217', { first: odd as Card }));
    expect(root.querySelector('footer a')).toBeNull();
    await draw(show('person:Q58217'));
    const link = document.querySelector('footer a');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });
});

describe('the cards of a date, an event and an office', () => {
  it('say what they know', async () => {
    expect((await draw(show('date:2025-02-18'))).textContent).toMatch(/Tuesday,? 18 February 2025/);
    expect(document.body.textContent).toContain('Marco Rubio and Sergei Lavrov · in person');
    expect((await draw(show('date:2025-02-20'))).textContent).toContain('Nothing known');
    expect((await draw(show('event:riyadh'))).textContent).toContain('Participants');
    expect((await draw(show('event:osaka-g20'))).textContent).toContain('no source names them');
    expect((await draw(show('office:ru-foreign'))).textContent).toContain('Sergei Lavrov since March 2004');
  });
});

describe('every card', () => {
  it.each([
    'person:Q58217',
    'person:Q7747',
    'date:2025-02-18',
    'date:2025-02-20',
    'event:riyadh',
    'event:osaka-g20',
    'office:ru-foreign',
  ])('has no accessibility findings: %s', async (key) => {
    const root = await draw(show(key));
    await click(root, 'More actions');
    await settle();
    expect(await findings(root)).toEqual([]);
  });
});
