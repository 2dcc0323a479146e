import { expect, it } from 'vitest';
import { coverageGaps, coverageTable } from '../../dataset/coverage';
import type { Facts } from '../../lib/core/model';

const facts = {
  posts: [{ id: 'fm', label: 'Minister of Foreign Affairs', role: 'foreign-minister', area: 'EE' }],
  memberships: [
    { id: '1', person: 'Q1', post: 'fm', from: '2000-02-01', to: '2001-12-31', provenance: [] },
    { id: '2', person: 'Q2', post: 'fm', from: '2002-01-15', asOf: '2002-06-30', provenance: [] },
  ],
} as unknown as Facts;

it('counts who is known at mid-year, and who is still shown', () => {
  const lines = coverageTable(facts, '2004-12-31').filter((line) => line.startsWith('foreign'));
  expect(lines.map((line) => line.replace(/ of \d+/, ''))).toEqual([
    'foreign minister 2000: 1 (1)',
    'foreign minister 2001: 1 (1)',
    'foreign minister 2002: 0 (1)',
    'foreign minister 2003: 0 (1)',
    'foreign minister 2004: 0 (0)',
  ]);
});

it('lists times without a holder longer than a handover', () => {
  expect(coverageGaps(facts, '2004-12-31')).toContain('foreign minister EE: 2002-06-30/2004-12-31');
});
