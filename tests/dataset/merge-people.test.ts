import { describe, expect, it } from 'vitest';
import type { Reading } from '../../dataset/claims';
import { mergePeople } from '../../dataset/merge/people';
import { reading } from './readings';

const names = (readings: Reading[]) =>
  mergePeople(readings).clusters.map(({ bearers }) => bearers.map(({ claim }) => claim.name).sort());

describe('the same person once', () => {
  it('links by the same office at the same time, whatever the spelling', () => {
    const wikidata = reading(
      'wikidata-office-holders',
      [['Sergey Lavrov', 'Q58217']],
      [['Sergey Lavrov', 'Minister of Foreign Affairs', 'RU', '2004-03-09']],
    );
    const other = reading('curated', [['Sergei Lawrow']], [['Sergei Lawrow', 'Foreign Minister', 'RU', '2004-03-09']]);
    expect(names([wikidata, other])).toEqual([['Sergei Lawrow', 'Sergey Lavrov']]);
  });

  it('links one surname in one office from one day: Tony and Anthony Blair', () => {
    const wikidata = reading(
      'wikidata-office-holders',
      [['Tony Blair', 'Q9545']],
      [['Tony Blair', 'Prime Minister', 'GB', '1997-05-02', '2007-06-27']],
    );
    const factbook = reading(
      'cia-factbook-archive',
      [['Anthony Blair']],
      [['Anthony Blair', 'Prime Minister', 'GB', '1997-05-02']],
    );
    expect(names([wikidata, factbook])).toHaveLength(1);
  });

  it('links a name with words left out, in one office from one day or in the country’s lead soon after', () => {
    const wikidata = reading(
      'wikidata-office-holders',
      [
        ['Hamilton Mourão', 'Q52871852'],
        ['Peter Mutharika', 'Q3080788'],
        ['George Andreas Papandreou', 'Q151917'],
      ],
      [
        ['Hamilton Mourão', 'Vice President', 'BR', '2019-01-01'],
        ['Peter Mutharika', 'President', 'MW', '2014-05-31', '2020-06-28'],
        ['George Andreas Papandreou', 'Prime Minister', 'GR', '2009-10-06', '2011-11-11'],
      ],
    );
    const factbook = reading(
      'cia-factbook-archive',
      [['Antonio Hamilton Martins Mourao'], ['Arthur Peter Mutharika'], ['Andreas Papandreou']],
      [
        ['Antonio Hamilton Martins Mourao', 'Vice President', 'BR', '2019-01-01'],
        ['Arthur Peter Mutharika', 'President', 'MW', '2025-10-04'],
        ['Andreas Papandreou', 'Prime Minister', 'GR', '1993-10-10', '1996-01-18'],
      ],
    );
    expect(names([wikidata, factbook])).toEqual([
      ['Antonio Hamilton Martins Mourao', 'Hamilton Mourão'],
      ['Arthur Peter Mutharika', 'Peter Mutharika'],
      ['George Andreas Papandreou'],
      ['Andreas Papandreou'],
    ]);
  });

  it('links a name whose inner mark a source lost, and the records that were read by hand', () => {
    const wikidata = reading(
      'wikidata-office-holders',
      [
        ['Fiamē Naomi Mataʻafa', 'Q5446290'],
        ['Mike Huckabee', 'Q158813'],
        ['Abdoulaye Maïga', 'Q113577661'],
      ],
      [
        ['Fiamē Naomi Mataʻafa', 'Prime Minister', 'WS', '2021', '2022'],
        ['Mike Huckabee', 'Governor of Arkansas', 'US', '1996-07-15', '2007-01-09'],
        ['Abdoulaye Maïga', 'Prime Minister', 'ML', '2022'],
      ],
    );
    const factbook = reading(
      'cia-factbook-archive',
      [['Fiame Naomi Mata afa'], ['Mike Huckabee', 'US:hukabi mike'], ['Abdoulaye Idrissa Maiga', 'ML:abduli mega i']],
      [
        ['Fiame Naomi Mata afa', 'Prime Minister', 'WS', '2021-05-24'],
        ['US:hukabi mike', 'Ambassador', 'US', '2025-04-21'],
        ['ML:abduli mega i', 'Prime Minister', 'ML', '2017-04-08'],
      ],
    );
    for (const claim of factbook.people) delete claim.qid;
    expect(names([wikidata, factbook])).toEqual([
      ['Fiame Naomi Mata afa', 'Fiamē Naomi Mataʻafa'],
      ['Mike Huckabee', 'Mike Huckabee'],
      ['Abdoulaye Maïga'],
      ['Abdoulaye Idrissa Maiga'],
    ]);
  });

  it('keeps namesakes apart: other middle names, other times, other items', () => {
    const wikidata = reading(
      'wikidata-office-holders',
      [['George W. Bush', 'Q207']],
      [['George W. Bush', 'President', 'US', '2001-01-20', '2009-01-20']],
    );
    const pocom = reading(
      'historyatstate-pocom',
      [['George H. Bush']],
      [['George H. Bush', 'Director of the CIA', 'US', '1976-01-30', '1977-01-20']],
    );
    expect(names([wikidata, pocom])).toHaveLength(2);
  });

  it('lists for review what a name alone does not settle', () => {
    const wikidata = reading(
      'wikidata-legislators',
      [
        ['Eli Cohen', 'Q19634024'],
        ['Eli Cohen ', 'Q223354'],
      ],
      [
        ['Eli Cohen', 'Knesset member', 'IL', '2015-03-31'],
        ['Eli Cohen ', 'Knesset member', 'IL', '2003-02-17', '2006-04-17'],
      ],
    );
    const curated = reading(
      'curated',
      [['Eli Cohen']],
      [['Eli Cohen', 'Minister of Foreign Affairs', 'IL', '2022-12-29', '2024-01-01']],
    );
    const { clusters, review } = mergePeople([wikidata, curated]);
    expect(clusters).toHaveLength(3);
    expect(review[0]?.candidates).toHaveLength(2);
  });
});
