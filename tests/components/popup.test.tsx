// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel';
import type { PageView } from '../../components/popup/PageState';
import { Popup, type PopupProps } from '../../components/popup/Popup';
import type { PageDescription, Status } from '../../lib/contract';
import { cardsFor, fullCard } from '../../lib/core/cards/cards';
import { annotationOf, FACTS, storeOf } from '../core/cards-facts';
import { buttonNames, buttonOf, click, draw, findings, settle } from './surfaces';

const TODAY = '2026-11-25';
const PEOPLE = FACTS.people.map((person) => person.id);
const store = storeOf(FACTS);
const READY: Status = { dataset: { state: 'ready', done: 1, total: 1, version: '2026-09-23' }, sources: [] };
const load = (key: string) => fullCard(key, '2025-02-28', PEOPLE, store, TODAY);
let page: PageDescription;

beforeAll(async () => {
  const annotation = annotationOf({
    people: [...PEOPLE, PEOPLE[0] ?? ''],
    dates: ['2025-02-18'],
    events: ['osaka-g20'],
  });
  const article = { url: 'https://news.example/a', title: 'Talks', language: 'en', published: '2025-02-28' };
  const cards = await cardsFor(annotation, article, store, TODAY);
  page = { state: 'ready', article, mentions: annotation.mentions, cards, visible: ['person:Q7747'] };
});

function popup(given: Partial<PopupProps> = {}) {
  const props: PopupProps = {
    view: { state: 'described', page },
    status: READY,
    site: 'news.example',
    isOn: true,
    today: TODAY,
    actions: { copy: async () => true },
    onToggle: vi.fn(),
    load,
    search: async () => [],
    onShow: vi.fn(),
    onReadAnyway: vi.fn(),
    onRetry: vi.fn(),
    hasPanel: true,
    onVisit: vi.fn(),
    notes: null,
    notesCount: 2,
    ...given,
  };
  return <Popup {...props} />;
}

function described(part: Partial<PageDescription>): PageView {
  return { state: 'described', page: { ...page, ...part } };
}

describe('the popup', () => {
  it('counts and lists what the page names, people first', async () => {
    const root = await draw(popup());
    expect(root.textContent).toContain('4 people · 1 date · 1 meeting · 2 notes');
    const [first] = root.querySelectorAll('.rows li');
    expect(first?.textContent).toContain('Donald Trump');
    expect(first?.textContent).toContain('named 2 times');
    expect(first?.textContent).toContain('President, United States, since 20 Jan 2025 (also 2017–2021)');
    expect(first?.textContent).toContain('last met Vladimir Putin · G20 summit, Osaka · 28 Jun 2019');
  });

  it('moves between kinds with the arrow keys', async () => {
    const root = await draw(popup());
    const tab = root.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    await act(async () => {
      tab?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
    expect(root.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('Dates');
    expect(document.activeElement?.textContent).toBe('Dates');
    expect(root.querySelector('[role=tabpanel]')?.textContent).toContain('18 February 2025');
  });

  it('opens a card in its place, and gives the focus back on return', async () => {
    const onShow = vi.fn();
    const root = await draw(popup({ onShow }));
    await click(root, /^Vladimir Putin/);
    expect(root.querySelector('h2')?.textContent).toContain('Vladimir Putin');
    await click(root, 'Go to it in the page');
    expect(onShow).toHaveBeenCalledWith(expect.objectContaining({ kind: 'person', person: 'Q7747' }));
    await click(root, '‹ Back');
    expect(document.activeElement?.textContent).toContain('Vladimir Putin');
  });

  it('switches the site off', async () => {
    const onToggle = vi.fn();
    const root = await draw(popup({ onToggle }));
    await click(root, 'On for news.example');
    expect(onToggle).toHaveBeenCalledWith(false);
  });

  it('looks people up in the whole dataset, and drops an answer that comes too late', async () => {
    const answers = new Map<string, (found: []) => void>();
    const rubio = page.cards['person:Q324546'];
    if (rubio?.kind !== 'person') throw new Error('a person');
    const search = vi.fn((text: string) =>
      text === 'Rub' ? new Promise<[]>((resolve) => answers.set(text, resolve)) : Promise.resolve([rubio]),
    );
    vi.useFakeTimers();
    try {
      const root = await draw(popup({ search }));
      const type = (text: string) =>
        act(async () => {
          const field = root.querySelector('input');
          if (!field) throw new Error('a field');
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        });
      const wait = (milliseconds: number) =>
        act(async () => {
          await vi.advanceTimersByTimeAsync(milliseconds);
        });
      await type('Rub');
      await wait(200);
      await type('Rubio');
      await wait(200);
      answers.get('Rub')?.([]);
      await wait(1);
      expect(search.mock.calls).toEqual([['Rub'], ['Rubio']]);
      expect(root.querySelector('[role=tablist]')).toBeNull();
      expect(root.querySelector('.rows')?.textContent).toContain('Marco Rubio');
    } finally {
      vi.useRealTimers();
    }
  });

  it('opens the one person whom the address bar asked for, and leads back to the list', async () => {
    const rubio = page.cards['person:Q324546'];
    if (rubio?.kind !== 'person') throw new Error('a person');
    const root = await draw(popup({ lookUp: 'Marco Rubio', search: async () => [rubio] }));
    await vi.waitFor(() => expect(root.querySelector('article h2')?.textContent).toBe('Marco Rubio'));
    await click(root, '‹ Back');
    await vi.waitFor(() => expect(root.querySelector('.search .rows')?.textContent).toContain('Marco Rubio'));
    expect(root.querySelector('article h2')).toBeNull();
  });

  const states: [string, Partial<PopupProps>, string][] = [
    ['loading', { view: { state: 'loading' } }, 'Loading'],
    ['a page out of bounds', { view: { state: 'unsupported' }, site: null }, 'cannot be read'],
    ['a page from before the extension', { view: { state: 'silent' } }, 'Reload the page'],
    ['a page that broke', { view: { state: 'failed' } }, 'could not be read'],
    [
      'the dataset on its way',
      { status: { ...READY, dataset: { state: 'installing', done: 45, total: 90, version: null } } },
      '50%',
    ],
    [
      'the dataset broken',
      { status: { ...READY, dataset: { state: 'failed', done: 0, total: 9, version: null, message: 'disk full' } } },
      'disk full',
    ],
  ];
  it.each(states)('says what is so: %s', async (_name, given, text) => {
    const root = await draw(popup(given));
    expect(root.textContent).toContain(text);
    expect(await findings(root)).toEqual([]);
  });

  it.each([
    ['off', 'Switched off for this site', {}],
    ['not-article', 'does not read like an article', {}],
    ['failed', 'could not be read', {}],
    ['ready', 'names no one and nothing', { mentions: [] }],
  ] as const)('says what a page is: %s', async (state, text, part) => {
    const root = await draw(popup({ view: described({ state, ...part, mentions: [] }) }));
    expect(root.textContent).toContain(text);
  });

  it('says that a page without a date is seen from today', async () => {
    const article = page.article && { ...page.article, published: null };
    const root = await draw(popup({ view: described({ article }) }));
    expect(root.textContent).toContain('The page states no date');
  });

  it('reads a page all the same when asked to', async () => {
    const onReadAnyway = vi.fn();
    const root = await draw(popup({ view: described({ state: 'not-article', mentions: [] }), onReadAnyway }));
    await click(root, 'Read it anyway');
    expect(onReadAnyway).toHaveBeenCalled();
  });

  it('has no accessibility findings, in the list and in a card', async () => {
    const root = await draw(popup());
    expect(await findings(root)).toEqual([]);
    await click(root, /^Sergei Lavrov/);
    expect(await findings(root)).toEqual([]);
  });
});

describe('the side panel', () => {
  const panel = (given = {}) => (
    <Panel
      view={{ state: 'described', page }}
      status={READY}
      today={TODAY}
      actions={{ copy: async () => true }}
      load={load}
      meetings={async (people) => {
        const all = await store.events(FACTS.events.map((event) => event.id));
        return [...all.values()].filter((event) =>
          people.every((id) => event.attendees.some((one) => one.person === id)),
        );
      }}
      onShow={vi.fn()}
      onReadAnyway={vi.fn()}
      onRetry={vi.fn()}
      onSave={vi.fn()}
      {...given}
    />
  );

  it('lists in reading order, marks what is in view, and leads to the place', async () => {
    const onShow = vi.fn();
    const root = await draw(panel({ onShow }));
    expect(root.querySelectorAll('.rows > li')).toHaveLength(6);
    expect(root.querySelector('[aria-current=true]')?.textContent).toContain('Vladimir Putin');
    await click(root, /^Marco Rubio/);
    expect(onShow).toHaveBeenCalledWith(expect.objectContaining({ person: 'Q324546' }));
    expect(root.querySelector('article h2')?.textContent).toBe('Marco Rubio');
    expect(await findings(root)).toEqual([]);
  });

  it('draws all meetings, which the arrow keys walk through', async () => {
    const root = await draw(panel());
    await click(root, 'Meetings');
    await settle();
    const rows = root.querySelectorAll('svg.chart [role=group]');
    expect(rows[0]?.getAttribute('aria-label')).toBe('Donald Trump and Vladimir Putin');
    expect([...(rows[0]?.querySelectorAll('circle') ?? [])].map((dot) => dot.getAttribute('aria-label'))).toEqual([
      '7 July 2017: Meeting, Hamburg',
      '16 July 2018: Summit, Helsinki',
      '28 June 2019: Meeting, Osaka',
      '15 August 2025: Summit, Anchorage',
    ]);
    const inTabOrder = () => root.querySelector('circle[tabindex="0"]');
    const press = (key: string) =>
      act(async () => {
        inTabOrder()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      });
    await press('ArrowRight');
    expect(root.querySelectorAll('circle[tabindex="0"]')).toHaveLength(1);
    expect(inTabOrder()?.getAttribute('aria-label')).toContain('Helsinki');
    await press('Enter');
    await settle();
    expect(root.querySelector('article h2')?.textContent).toBe('Summit, Helsinki');
    expect(await findings(root)).toEqual([]);
  });

  it('tells in a table who met whom', async () => {
    const root = await draw(panel());
    await click(root, 'Meetings');
    const cell = buttonOf(root, /^Donald Trump and Vladimir Putin/);
    expect(cell?.textContent).toBe('Donald Trump and Vladimir Putin: 3 meetings, last met 28 Jun 2019');
    expect(buttonNames(root).some((name) => name.startsWith('Vladimir Putin and Sergei Lavrov'))).toBe(false);
  });
});
