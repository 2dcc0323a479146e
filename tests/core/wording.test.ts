import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsFor } from '../../lib/core/cards/cards';
import type { Card, EventRecord } from '../../lib/core/model';
import { citation, markdown } from '../../lib/core/wording/cite';
import { contrast } from '../../lib/core/wording/contrast';
import { dateText, distanceText, termText } from '../../lib/core/wording/dates';
import { attendeesText, eventText } from '../../lib/core/wording/events';
import { areaText, postWithArea, tenureTime } from '../../lib/core/wording/roles';
import { chooseLanguage, makeWords } from '../../lib/core/wording/words';
import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import spanish from '../../public/_locales/es/messages.json';
import french from '../../public/_locales/fr/messages.json';
import { annotationOf, FACTS, storeOf } from './cards-facts';

const en = makeWords('en', english, english);
const es = makeWords('es', spanish, english);
const fr = makeWords('fr', french, english);
const de = makeWords('de', german, english);
const DAY = '2025-02-28';

describe('words', () => {
  it('follow the reader’s choice, else the browser, else English', () => {
    expect(chooseLanguage('auto', ['pt-BR', 'fr-CA', 'en'])).toBe('fr');
    expect(chooseLanguage('de', ['fr'])).toBe('de');
    expect(chooseLanguage('auto', ['pl'])).toBe('en');
    expect(chooseLanguage('auto', [])).toBe('en');
  });

  it('fill places and choose plural forms', () => {
    expect(en.count('meetings', 1)).toBe('1 meeting');
    expect(en.count('meetings', 1200)).toBe('1,200 meetings');
    expect(de.count('meetings', 3)).toBe('3 Treffen');
    expect(fr.count('notesCount', 0)).toBe('0 note');
    expect(en.say('onDate', '$2 is no place')).toBe('On $2 is no place');
  });
});

describe('dates in words', () => {
  it.each([
    ['2019-06-28', '28 June 2019'],
    ['2019-06', 'June 2019'],
    ['2019', '2019'],
    ['199X', '1990s'],
    ['18XX', '1800–1899'],
    ['2025-02~', 'about February 2025'],
    ['2019-06-28/2019-06-29', '28–29 June 2019'],
    ['2019-12-30/2020-01-02', '30 December 2019 – 2 January 2020'],
    ['2019-34', 'second quarter of 2019'],
    ['2019-22', 'Summer 2019'],
    ['2019/..', 'since 2019'],
    ['soon', 'soon'],
  ])('%s is %s', (edtf, text) => expect(dateText(edtf, en)).toBe(text));

  it('speak the interface’s language', () => {
    expect(dateText('2019-06-28', es)).toBe('28 de junio de 2019');
    expect(dateText('2019-06-28', fr)).toBe('28 juin 2019');
    expect(dateText('2025-02-18', de, 'weekday')).toBe('Dienstag, 18. Februar 2025');
  });

  it('never throw, whatever they are given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof dateText(text, en)).toBe('string');
        expect(typeof termText({ from: text, to: text }, DAY, en)).toBe('string');
      }),
    );
  });

  it('tell days up to two months, then months, then years', () => {
    expect([10, 1, 0, -3, 200, 2072, null].map((days) => distanceText(days, en))).toEqual([
      '10 days before this article',
      '1 day before this article',
      'the day of this article',
      '3 days after this article',
      '7 months before this article',
      '6 years before this article',
      '',
    ]);
  });
});

describe('a time in office', () => {
  it.each([
    [{ from: '2004-03-09', asOf: '2026-09-23' }, 'since March 2004'],
    [{ from: '2025-01-21', asOf: '2026-09-23' }, 'since 21 Jan 2025'],
    [{ from: '1994', to: '2004' }, '1994–2004'],
    [{ from: '2023-03-01', to: '2023-07-31' }, 'March – July 2023'],
    [{ from: '2021-01-20', to: '2025-05-02' }, 'since January 2021, until 2 May 2025'],
    [{ from: '2019', asOf: '2022-05-12' }, 'since 2019, in office on 12 May 2022'],
    [{ to: '2004-03' }, 'until March 2004'],
    [{}, ''],
  ])('%j is told as %s', (term, text) => expect(termText(term, DAY, en)).toBe(text));

  it.each([
    { words: es, day: /^desde el 21 ene/, month: /^desde marzo/ },
    { words: fr, day: /^depuis le 21 janv/, month: /^depuis mars 2004/ },
    { words: de, day: /^seit dem 21\. Jan/, month: /^seit März 2004/ },
  ])('has the article before a day alone in $words.language', ({ words, day, month }) => {
    expect(termText({ from: '2025-01-21', asOf: '2026-09-23' }, DAY, words)).toMatch(day);
    expect(termText({ from: '2004-03-09', asOf: '2026-09-23' }, DAY, words)).toMatch(month);
  });
});

describe('posts', () => {
  const minister = { label: 'Minister of Foreign Affairs', role: 'foreign-minister', area: 'RU' } as const;

  it('are named with their country, in the interface’s language and the holder’s gender', () => {
    expect(postWithArea(minister, en)).toBe('Minister of Foreign Affairs, Russia');
    expect(postWithArea(minister, de)).toBe('Außenminister, Russland');
    expect(postWithArea(minister, es, 'female')).toBe('Ministra de Asuntos Exteriores, Rusia');
  });

  it('fall back to the role, and to the dataset’s label', () => {
    expect(postWithArea({ label: 'Minister for External Relations', role: 'foreign-minister' }, fr)).toBe(
      'Ministre des Affaires étrangères',
    );
    expect(postWithArea({ label: 'Minister of Fisheries', role: 'minister', area: 'NO' }, fr)).toBe(
      'Minister of Fisheries, Norvège',
    );
    expect(postWithArea({ label: 'Ombudsman', role: 'official', labels: { fr: ['Médiateur'] } }, fr)).toBe('Médiateur');
  });

  it('do not name a country twice, and know states that are no more', () => {
    expect(postWithArea({ label: 'President of the United States', role: 'head-of-state', area: 'US' }, en)).toBe(
      'President of the United States',
    );
    expect(areaText('SUHH', en)).toBe('Soviet Union');
    expect(areaText('ZZZZ', en)).toBe('ZZZZ');
  });
});

describe('cards in words', async () => {
  const cards = await cardsFor(
    annotationOf({ people: FACTS.people.map((one) => one.id), dates: ['2025-02-18'], events: ['osaka-g20'] }),
    { published: DAY },
    storeOf(FACTS),
    '2026-11-25',
  );
  const card = (key: string): Card => {
    const found = cards[key];
    if (!found) throw new Error(`No card ${key}`);
    return found;
  };

  it('tell earlier times in the same post as "also"', () => {
    const trump = card('person:Q22686');
    if (trump.kind !== 'person' || !trump.rolesAtDate[0]) throw new Error('a role');
    expect(tenureTime(trump.rolesAtDate[0], trump, DAY, en)).toBe('since 20 Jan 2025 (also 2017–2021)');
  });

  it('name a summit’s meeting by the summit', () => {
    const putin = card('person:Q7747');
    const last = putin.kind === 'person' ? putin.meetings.find((pair) => pair.with.id === 'Q22686')?.last : null;
    expect(last && eventText(last, en)).toBe('G20 summit, Osaka');
    expect(last && eventText(last, es)).toBe('Cumbre del G20, Osaka');
  });

  it('become a citation with sources', () => {
    expect(citation(card('person:Q58217'), en)).toMatchInlineSnapshot(`
      "Sergei Lavrov.
      On 28 February 2025: Minister of Foreign Affairs, Russia, since March 2004.
      last met Marco Rubio: 18 February 2025, Talks, Riyadh · 10 days before this article.
      last met Donald Trump: 10 May 2017, Meeting, White House, Washington · 8 years before this article.
      Official record, https://records.example/1 (data of 23 Sept 2026)"
    `);
  });

  it('become Markdown in which no name can begin markup', () => {
    const lavrov = card('person:Q58217');
    const odd: Card = { ...lavrov, kind: 'person', name: '*Lav[rov](x)' } as Card;
    expect(markdown(odd, en)).toContain('\\*Lav\\[rov\\](x)');
    expect(markdown(card('date:2025-02-18'), en)).toContain('[Official record](https://records.example/1)');
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
  });
});

describe('those who took part', () => {
  it('begin with the page’s people', () => {
    const attendees = ['Waltz', 'Ushakov', 'Rubio', 'Lavrov'].map((name) => ({
      person: name,
      name,
      certainty: 'stated' as const,
    }));
    const event: EventRecord = {
      id: 'riyadh',
      type: 'talks',
      mode: 'in-person',
      date: '2025-02-18',
      dateBasis: 'meeting',
      attendees,
      provenance: [],
    };
    expect(attendeesText(event, en, 2, ['Rubio', 'Lavrov'])).toBe('Rubio, Lavrov and 2 more');
    expect(attendeesText(event, en)).toBe('Waltz, Ushakov, Rubio and Lavrov');
  });
});
