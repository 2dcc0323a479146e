import { describe, expect, it } from 'vitest';
import { areaOf } from '../../lib/core/offices/areas';
import { describePost } from '../../lib/core/offices/describe';
import { roleOf } from '../../lib/core/offices/roles';

describe('what a post is', () => {
  it.each([
    ['Minister of Foreign Affairs of Russia', undefined, 'Minister of Foreign Affairs', 'foreign-minister', 'RU'],
    ['United States Secretary of State', undefined, 'Secretary of State', 'foreign-minister', 'US'],
    ['Prime Minister of the Czech Republic', 'CZ', 'Prime Minister', 'head-of-government', 'CZ'],
    ['President of the French Republic', 'FR', 'President', 'head-of-state', 'FR'],
    ['President', 'IR', 'President', 'head-of-government', 'IR'],
    [
      'Secretary of State for Foreign and Commonwealth Affairs',
      'GB',
      'Secretary of State for Foreign and Commonwealth Affairs',
      'foreign-minister',
      'GB',
    ],
    ['Chancellor of the Exchequer', 'GB', 'Chancellor of the Exchequer', 'finance-minister', 'GB'],
    [
      'Member of the Argentine Chamber of Deputies',
      'AR',
      'Member of the Argentine Chamber of Deputies',
      'legislator',
      'AR',
    ],
    ['Deputy Minister of Foreign Affairs', 'RU', 'Deputy Minister of Foreign Affairs', 'official', 'RU'],
    ['Minister of State for Foreign Affairs', 'AE', 'Minister of State for Foreign Affairs', 'minister', 'AE'],
    ['White House Press Secretary', 'US', 'White House Press Secretary', 'spokesperson', 'US'],
    ['Governor of Texas', 'US', 'Governor of Texas', 'head-of-region', 'US'],
    ['Minister of Foreign Trade', 'BR', 'Minister of Foreign Trade', 'minister', 'BR'],
    ['Secretary of the Democratic Party', 'IT', 'Secretary of the Democratic Party', 'party-leader', 'IT'],
    ['Secretary of Health', 'PH', 'Secretary of Health', 'minister', 'PH'],
    ['Italian Minister of Foreign Affairs', 'IT', 'Minister of Foreign Affairs', 'foreign-minister', 'IT'],
    ['Flemish Minister of Agriculture', 'BE', 'Flemish Minister of Agriculture', 'minister', 'BE'],
    ['President of the Republic of Namibia', 'NA', 'President', 'head-of-state', 'NA'],
    ['Deputy President', 'ZA', 'Deputy President', 'deputy-head-of-state', 'ZA'],
    ['President of the Federal Council', 'AT', 'President of the Federal Council', 'presiding-officer', 'AT'],
    ['Foreign Secretary', 'PK', 'Foreign Secretary', 'official', 'PK'],
    [
      'Secretary of the National Security and Defense Council of Ukraine',
      'UA',
      'Secretary of the National Security and Defense Council',
      'security-adviser',
      'UA',
    ],
  ])('reads %s (%s)', (label, area, words, role, home) => {
    expect(describePost(label, area).post).toEqual({ label: words, role, area: home });
  });

  it('tells where an ambassador is sent', () => {
    expect(describePost('ambassador to the United States of America', 'RU').post).toEqual({
      label: 'Ambassador',
      role: 'ambassador',
      area: 'RU',
      toArea: 'US',
    });
  });

  it('takes the acting out of the label', () => {
    expect(describePost('Acting Director of National Intelligence of the United States')).toEqual({
      post: { label: 'Director of National Intelligence', role: 'intelligence-chief', area: 'US' },
      acting: true,
    });
  });

  it('keeps heads of bodies apart from countries', () => {
    expect(describePost('Secretary-General of the United Nations').post).toEqual({
      label: 'Secretary-General',
      role: 'head-of-organization',
      organization: 'United Nations',
    });
  });

  it.each([
    ['Secretary General of NATO', 'NO', 'Secretary General', 'head-of-organization', 'NATO'],
    ['President of the European Council', 'PL', 'President', 'head-of-organization', 'European Council'],
    [
      'United Nations High Commissioner for Refugees',
      'PT',
      'UN High Commissioner for Refugees',
      'head-of-organization',
      'UNHCR',
    ],
    ['European Commissioner for Trade', 'GB', 'European Commissioner for Trade', 'official', 'European Commission'],
  ])('gives %s no country, whatever list it stands in', (label, area, words, role, organization) => {
    expect(describePost(label, area).post).toEqual({ label: words, role, organization });
  });

  it('leaves a council of ministers to its country', () => {
    expect(describePost('President of the Council of Ministers', 'IT').post.role).toBe('head-of-government');
  });

  it('knows countries under the names that sources use', () => {
    expect(['Ivory Coast', "Côte d'Ivoire", 'The Gambia', 'St. Lucia', 'USSR', 'Kosovo', 'Narnia'].map(areaOf)).toEqual(
      ['CI', 'CI', 'GM', 'LC', 'SUHH', 'XK', undefined],
    );
  });

  it.each([
    ['Minister for Defence Equipment, Support and Technology', 'GB'],
    ['Minister for Defence Materiel', 'AU'],
    ['Minister of Home Front Defence', 'IL'],
    ['Minister for Finance', 'AU'],
  ])('takes %s (%s) for a minister beside the one of the whole field', (label, area) => {
    expect(roleOf(label, area)).toBe('minister');
  });

  it.each([
    ['Minister for Defence', 'AU', 'defence-minister'],
    ['Treasurer', 'AU', 'finance-minister'],
    ['Minister of Defence and Armed Forces Logistics', 'IR', 'defence-minister'],
    ['Minister of Finance', 'NZ', 'finance-minister'],
  ])('takes %s (%s) for the minister of the field', (label, area, role) => {
    expect(roleOf(label, area)).toBe(role);
  });

  it('calls what it does not know an official', () => {
    expect(roleOf('Keeper of the Bees', 'FR')).toBe('official');
  });
});
