import { describe, expect, it } from 'vitest';
import { edtfOf, edtfOfWords, firstDay, lastDay } from '../../dataset/dates';
import { factbookHolders } from '../../dataset/readers/factbook-text';

describe('dates of sources', () => {
  it('keeps what exists and drops the rest', () => {
    expect(['2019-06-28', '2019-06', '2019', '2025-02~', '2019-02-30', '_:genid', '', '2019-13'].map(edtfOf)).toEqual([
      '2019-06-28',
      '2019-06',
      '2019',
      '2025-02~',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('reads dates in words', () => {
    expect(['14 May 2017', 'July 2024', 'NA January 1991', '1984', 'coup'].map(edtfOfWords)).toEqual([
      '2017-05-14',
      '2024-07',
      '1991-01',
      '1984',
      undefined,
    ]);
  });

  it('knows the days a date can mean', () => {
    expect([
      firstDay('2020-02'),
      lastDay('2020-02'),
      firstDay('1999'),
      lastDay('199X'),
      lastDay('2019-06-28/2019-06-29'),
    ]).toEqual(['2020-02-01', '2020-02-29', '1999-01-01', '1999-12-31', '2019-06-29']);
  });
});

describe('holders in the Factbook', () => {
  it('reads titles, surnames in capitals and starts', () => {
    expect(factbookHolders('President Emmanuel MACRON (since 14 May 2017)')).toEqual([
      { title: 'President', name: 'Emmanuel Macron', familyName: 'Macron', givenName: 'Emmanuel', since: '2017-05-14' },
    ]);
    expect(factbookHolders('Premier LI Qiang (since 11 March 2023)')[0]).toMatchObject({
      name: 'Li Qiang',
      familyName: 'Li',
    });
    expect(factbookHolders('Amir TAMIM bin Hamad Al Thani (since 25 June 2013)')[0]).toMatchObject({
      name: 'Tamim bin Hamad Al Thani',
    });
  });

  it.each([
    [
      'President of the Government of Spain Pedro SANCHEZ PEREZ-CASTEJON (since 2 June 2018)',
      'President of the Government',
    ],
    [
      "Secretary of the General People's Committee Shukri Muhammad GHANIM (since 14 June 2003)",
      "Secretary of the General People's Committee",
    ],
    ['President of French Polynesia Edouard FRITCH (since 12 September 2014)', 'President'],
    ['Governor and Commander in Chief Andrew GURR (since 11 November 2007)', 'Governor and Commander in Chief'],
  ])('keeps a country or a body out of the name: %s', (text, title) => {
    const [holder] = factbookHolders(text);
    expect(holder?.title).toBe(title);
    expect(holder?.name).toMatch(/^(Pedro Sanchez|Shukri Muhammad|Edouard|Andrew)/);
  });

  it('reads a head of government by that title, a king by his number, and a start in other words', () => {
    expect(factbookHolders('Head of Government (or Cap de Govern) Antoni MARTI PETIT (since 12 May 2011)')).toEqual([
      {
        title: 'Head of Government',
        name: 'Antoni Marti Petit',
        familyName: 'Marti Petit',
        givenName: 'Antoni',
        since: '2011-05-12',
      },
    ]);
    expect(factbookHolders('King HARALD V (since 17 January 1991)')[0]).toMatchObject({ name: 'Harald V' });
    expect(factbookHolders('Prime Minister John BRICE O (since 12 November 2020)')).toEqual([]);
    expect(factbookHolders('President Michel SULAYMAN (as of 25 May 2008)')[0]).toMatchObject({ since: '2008-05-25' });
  });

  it('reads the whole term of two who hold an office together', () => {
    const text = (term: string) =>
      `co-chiefs of state Captain Regent Loris FRANCINI and Captain Regent Alberto CECCHETTI (for the period ${term})`;
    expect(factbookHolders(text('1 April-30 September 1998'))).toMatchObject([
      { title: 'Captain Regent', name: 'Loris Francini', since: '1998-04-01', until: '1998-09-30' },
      { title: 'Captain Regent', name: 'Alberto Cecchetti', since: '1998-04-01', until: '1998-09-30' },
    ]);
    expect(factbookHolders(text('1 October-31 March 2009'))[0]).toMatchObject({ since: '2008-10-01' });
    expect(factbookHolders(text('1 October 2016 - 1 April 2017'))[1]).toMatchObject({ until: '2017-04-01' });
  });

  it('hands a plural title on', () => {
    const holders = factbookHolders(
      'Premier WEN Jiabao (since 16 March 2003); Vice Premiers HUANG Ju (since 17 March 2003), WU Yi (17 March 2003)',
    );
    expect(holders.map(({ title, name }) => `${title} ${name}`)).toEqual([
      'Premier Wen Jiabao',
      'Vice Premier Huang Ju',
      'Vice Premier Wu Yi',
    ]);
  });

  it('passes over the vacant, the represented and the named-only', () => {
    expect(
      factbookHolders('Ambassador (vacant); Chargé d’Affaires Renata ZMYSLOWSKA (since 1 July 2024)'),
    ).toMatchObject([{ acting: true }]);
    expect(
      factbookHolders(
        'Queen ELIZABETH II (since 6 February 1952); represented by Governor General Sir Colville YOUNG (since 17 November 1993)',
      ),
    ).toHaveLength(1);
    expect(factbookHolders('Ambassador-designate Sergio GOR (since 11 October 2025)')).toEqual([]);
  });
});
