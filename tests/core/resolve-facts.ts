import { MemoryStore } from '../../lib/core/memory-store/store';
import type { Area, Facts, Membership, Person, PersonName, Post, PostRole } from '../../lib/core/model';

const provenance = [{ source: 'test' }];

const area = (id: string, name: string, ...adjectives: string[]): Area => ({
  id,
  name,
  names: { en: [name] },
  adjectives: { en: adjectives },
});

const areas: Area[] = [
  area('US', 'United States', 'American'),
  area('RU', 'Russia', 'Russian'),
  area('FR', 'France', 'French', 'français', 'française', 'Frankreich'),
  area('DE', 'Germany', 'German', 'deutsche', 'deutscher', 'alemã'),
  area('GB', 'United Kingdom', 'British'),
  area('KP', 'North Korea', 'North Korean'),
  area('JP', 'Japan', 'Japanese'),
  area('BR', 'Brazil', 'Brazilian'),
  area('NZ', 'New Zealand'),
  area('AW', 'Aruba', 'Aruban', 'Dutch'),
  area('NL', 'Netherlands', 'Dutch'),
  { ...area('SA', 'Saudi Arabia', 'Saudi', 'саудовской'), names: { en: ['Saudi Arabia'], ru: ['Саудовская Аравия'] } },
];

type Term = [role: PostRole, area: string, from: string, to?: string];

const people: Person[] = [];
const posts = new Map<string, Post>();
const memberships: Membership[] = [];

function person(
  id: string,
  name: string,
  terms: Term[],
  names: (string | PersonName)[] = [],
  more: Partial<Person> = {},
) {
  const spelled = names.map((one): PersonName => (typeof one === 'string' ? { name: one, kind: 'alias' } : one));
  people.push({ id, name, names: spelled, provenance, ...more });
  terms.forEach(([role, where, from, to], i) => {
    const post = `${role}-${where.toLowerCase()}`;
    posts.set(post, { id: post, label: role.replaceAll('-', ' '), role, area: where });
    memberships.push({
      id: `${id}-${i}`,
      person: id,
      post,
      from,
      ...(to === undefined ? { asOf: '2026-11-01' } : { to }),
      provenance,
    });
  });
}

person(
  'trump',
  'Donald Trump',
  [
    ['head-of-state', 'US', '2017-01-20', '2021-01-20'],
    ['head-of-state', 'US', '2025-01-20'],
  ],
  ['Дональд Трамп', '唐纳德·特朗普', 'ドナルド・トランプ', 'دونالد ترامب'],
  { gender: 'male' },
);
person(
  'biden',
  'Joe Biden',
  [['head-of-state', 'US', '2021-01-20', '2025-01-20']],
  ['Joseph R. Biden Jr.', 'Joseph Biden'],
);
person('bush-41', 'George H. W. Bush', [['head-of-state', 'US', '1989-01-20', '1993-01-20']], ['George Bush']);
person('bush-43', 'George W. Bush', [['head-of-state', 'US', '2001-01-20', '2009-01-20']], ['George Bush']);
person('bill', 'Bill Clinton', [['head-of-state', 'US', '1993-01-20', '2001-01-20']], ['William Clinton'], {
  gender: 'male',
});
person(
  'hillary',
  'Hillary Clinton',
  [['foreign-minister', 'US', '2009-01-21', '2013-02-01']],
  ['Hillary Rodham Clinton'],
  { gender: 'female' },
);
person('kerry', 'John Kerry', [['foreign-minister', 'US', '2013-02-01', '2017-01-20']]);
person(
  'putin',
  'Vladimir Putin',
  [['head-of-state', 'RU', '2012-05-07']],
  ['Владимир Путин', 'Wladimir Putin', 'Vladimír Putin'],
);
person('lavrov', 'Sergey Lavrov', [['foreign-minister', 'RU', '2004-03-09']], ['Sergei Lavrov', 'Сергей Лавров']);
person('macron', 'Emmanuel Macron', [['head-of-state', 'FR', '2017-05-14']]);
person(
  'obama',
  'Barack Obama',
  [['head-of-state', 'US', '2009-01-20', '2017-01-20']],
  Array.from(
    'en fr de es it pt ru zh ja ar pl cs uk nl tr'.split(' '),
    (language): PersonName => ({ name: 'Barack Obama', kind: 'alias', language }),
  ),
  { gender: 'male' },
);
person('amlo', 'Andrés Manuel López Obrador', [['head-of-state', 'MX', '2018-12-01', '2024-09-30']]);
person('sisi', 'Abdel Fattah al-Sisi', [['head-of-state', 'EG', '2014-06-08']]);
person('michelle', 'Michelle Obama', [['official', 'US', '2009-01-20', '2017-01-20']], [], { gender: 'female' });
person('rudd', 'Kevin Rudd', [['head-of-government', 'AU', '2007-12-03', '2010-06-24']], [], {
  birthDate: '1957-09-21',
});
person('bin-salman', 'Mohammed bin Salman', [['defence-minister', 'SA', '2015-01-23']], ['محمد بن سلمان']);
person('mohammed', 'Mohammed VI', [['monarch', 'MA', '1999-07-23']], ['Mohammed VI of Morocco']);
person('rutte', 'Mark Rutte', [['head-of-government', 'NL', '2010-10-14', '2024-07-02']]);
person('wever', 'Evelyn Wever-Croes', [['head-of-government', 'AW', '2017-11-17', '2025-03-28']]);
person('clark', 'Helen Clark', [
  ['legislator', 'NZ', '1981-11-28', '2009-04-17'],
  ['head-of-government', 'NZ', '1999-12-05', '2008-11-19'],
]);
person('brown', 'Gordon Brown', [
  ['legislator', 'GB', '1983-06-09', '2015-05-07'],
  ['head-of-government', 'GB', '2007-06-27', '2010-05-11'],
]);
person('cristina', 'Cristina Fernández de Kirchner', [['head-of-state', 'AR', '2007-12-10', '2015-12-09']], [], {
  gender: 'female',
});
person('gaulle', 'Charles de Gaulle', [['head-of-state', 'FR', '1959-01-08', '1969-04-28']]);
person('charles', 'Charles III', [['monarch', 'GB', '2022-09-08']]);
person('merkel', 'Angela Merkel', [['head-of-government', 'DE', '2005-11-22', '2021-12-08']], [], { gender: 'female' });
person(
  'scholz',
  'Olaf Scholz',
  [['head-of-government', 'DE', '2021-12-08', '2025-05-06']],
  [{ name: 'Scholz', kind: 'surname' }],
);
person('may', 'Theresa May', [['head-of-government', 'GB', '2016-07-13', '2019-07-24']], [], { gender: 'female' });
person('johnson', 'Boris Johnson', [['head-of-government', 'GB', '2019-07-24', '2022-09-06']]);
person('kim', 'Kim Jong Un', [['head-of-state', 'KP', '2011-12-17']]);
person('abe', 'Shinzo Abe', [['head-of-government', 'JP', '2012-12-26', '2020-09-16']], ['安倍晋三', '아베 신조']);
person('leyen', 'Ursula von der Leyen', [['defence-minister', 'DE', '2013-12-17', '2019-07-17']]);
person(
  'lula',
  'Luiz Inácio Lula da Silva',
  [['head-of-state', 'BR', '2023-01-01']],
  [{ name: 'Lula', kind: 'short' }, 'Lula da Silva'],
);
person('dimas', 'Stavros Dimas', [['ambassador', 'GR', '1990-01-01', '1992-05-01']]);
person('mattarella', 'Sergio Mattarella', [['head-of-state', 'IT', '2015-02-03']]);
person('schroder', 'Gerhard Schröder', [['head-of-government', 'DE', '1998-10-27', '2005-11-22']]);
person('klobuchar', 'Amy Klobuchar', [['legislator', 'US', '2007-01-03']], [], { gender: 'female' });
person('parata', 'Hekia Parata', [['minister', 'NZ', '2010-01-01', '2017-05-01']]);
person(
  'marcos',
  'Ferdinand Marcos Jr.',
  [['head-of-state', 'PH', '2022-06-30']],
  ['Bongbong Marcos', 'Ferdinand Marcos'],
  { gender: 'male' },
);
person('marcos-senior', 'Ferdinand Marcos', [['head-of-state', 'PH', '1965-12-30', '1986-02-25']], [], {
  gender: 'male',
});
person('blair', 'Tony Blair', [['head-of-government', 'GB', '1997-05-02', '2007-06-27']], [], { gender: 'male' });
person('churkin', 'Vitaly Churkin', [['ambassador', 'RU', '2006-05-01', '2017-02-20']]);
person('nikolay-churkin', 'Nikolay Churkin', [['legislator', 'RU', '2002-01-01', '2012-05']]);
person(
  'carter',
  'Jimmy Carter',
  [['head-of-state', 'US', '1977-01-20', '1981-01-20']],
  Array.from(
    'en fr de es it pt pl cs nl tr'.split(' '),
    (language): PersonName => ({ name: 'Jimmy Carter', kind: 'alias', language }),
  ),
);
person('david-carter', 'David Carter', [['presiding-officer', 'NZ', '2013-01-31', '2017-11-07']]);
person('salman', 'Salman bin Abdulaziz Al Saud', [['monarch', 'SA', '2015-01-23']]);
person('hammond', 'Philip Hammond', [['finance-minister', 'GB', '2016-07-13', '2019-07-24']]);
for (const given of ['Adrian', 'Bertram', 'Carl', 'Dora', 'Edwin', 'Flora', 'Hori', 'John', 'Mary']) {
  person(`legislator-${given}`, `${given} Carpenter`, [['legislator', 'NZ', '1990-01-01', '1996-01-01']]);
}

person('cook', 'Tim Cook', []);
posts.set('chief-executive-apple', {
  id: 'chief-executive-apple',
  label: 'Chief Executive',
  role: 'head-of-organization',
  organization: 'apple',
});
memberships.push({
  id: 'cook-0',
  person: 'cook',
  post: 'chief-executive-apple',
  from: '2011-08-24',
  asOf: '2026-11-01',
  provenance,
});

person('guterres', 'António Guterres', []);
posts.set('secretary-general-united-nations', {
  id: 'secretary-general-united-nations',
  label: 'Secretary-General',
  role: 'head-of-organization',
  organization: 'united-nations',
});
memberships.push({
  id: 'guterres-0',
  person: 'guterres',
  post: 'secretary-general-united-nations',
  from: '2017-01-01',
  asOf: '2026-11-01',
  provenance,
});

const facts: Facts = {
  id: 'test',
  title: 'Test',
  version: '2026-11-25',
  sources: [],
  areas,
  organizations: [
    { id: 'apple', name: 'Apple', classification: 'other' },
    { id: 'united-nations', name: 'United Nations', classification: 'international' },
  ],
  posts: [...posts.values()],
  people,
  memberships,
  events: [],
};

/** A small store of real office holders, enough for every kind of decision. */
export const store = MemoryStore.of(facts);
