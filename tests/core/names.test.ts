import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameHit } from '../../lib/core/facts';
import type { PersonRecord } from '../../lib/core/model';
import { aliasesOf } from '../../lib/core/names/aliases';
import { buildNames } from '../../lib/core/names/build';
import { NameReader, type NameSource } from '../../lib/core/names/reader';
import { foldPhrase } from '../../lib/core/text/tokens';

function record(name: string, more: Partial<PersonRecord> = {}): PersonRecord {
  return { id: name, name, names: [], provenance: [], packs: ['p'], tenures: [], events: [], prominence: 0.5, ...more };
}

function source(pack: string, people: PersonRecord[], late = false): NameSource {
  const { head, shards } = buildNames(people);
  const read = (numbers: readonly number[]) => numbers.map((number) => shards[number] as ArrayBuffer);
  return { pack, head, shards: (numbers) => (late ? Promise.resolve(read(numbers)) : read(numbers)) };
}

function scan(people: PersonRecord[], text: string, language?: string): NameHit[] {
  const hits = new NameReader([source('p', people)]).scan(text, language);
  if (hits instanceof Promise) throw new Error('Shards in memory need no waiting');
  return hits;
}

const found = (hits: readonly NameHit[], text: string) => hits.map((hit) => text.slice(hit.start, hit.end));

describe('a person’s aliases', () => {
  const keys = (person: PersonRecord) => aliasesOf(person).map((alias) => `${alias.kind} ${alias.key}`);

  it('are the names and the surname', () =>
    expect(keys(record('Angela Merkel'))).toEqual(['full angela merkel', 'surname merkel']));

  it('leave a middle initial out beside a suffix, or make one word of the initials', () => {
    const kennedy = keys(record('Robert F. Kennedy Jr.'));
    expect(kennedy).toContain('full robert kennedy jr');
    expect(kennedy).toContain('full rfk jr');
    expect(keys(record('Robert F. Kennedy'))).not.toContain('full rfk');
  });

  it('keep the particles of a surname', () => {
    expect(keys(record('Ursula von der Leyen'))).toContain('surname von der leyen');
    expect(keys(record('Mohammed bin Salman'))).toContain('surname bin salman');
  });

  it('know the umlaut spelled out', () => {
    expect(keys(record('Gerhard Schröder'))).toEqual(
      expect.arrayContaining(['full gerhard schroder', 'full gerhard schroeder', 'surname schroeder']),
    );
  });

  it('take the family name of the record before the last word', () => {
    expect(keys(record('Xi Jinping', { familyName: 'Xi' }))).toContain('surname xi');
    expect(keys(record('Joseph R. Biden Jr.'))).toContain('surname biden');
  });

  it('take a single name and an unmistakable surname for what they are', () => {
    expect(keys(record('Lula'))).toEqual(['single lula']);
    expect(keys(record('Barack Obama', { names: [{ name: 'Obama', kind: 'surname' }] }))).toContain(
      'unmistakable obama',
    );
  });
});

describe('the name index', () => {
  const people = [record('Angela Merkel'), record('Olaf Scholz'), record('习近平'), record('George W. Bush')];

  it('finds names wherever they stand, the longest first', () => {
    const text = 'Angela Merkel’s guest (Olaf Scholz) met 习近平在柏林.';
    expect(found(scan(people, text), text)).toEqual(['Angela Merkel', 'Merkel', 'Olaf Scholz', 'Scholz', '习近平']);
  });

  it('tells who is meant, and by what kind of name', () => {
    const [full, surname] = scan(people, 'Angela Merkel');
    expect(full).toMatchObject({ key: 'angela merkel', candidates: [{ pack: 'p', ordinal: 0, kind: 'full' }] });
    expect(surname).toMatchObject({ key: 'merkel', candidates: [{ pack: 'p', ordinal: 0, kind: 'surname' }] });
  });

  it('passes over a middle initial and says so', () => {
    expect(scan(people, 'Angela D. Merkel')[0]).toMatchObject({ key: 'angela merkel', middle: 'd' });
    expect(scan(people, 'George W. Bush')[0]).not.toHaveProperty('middle');
  });

  it('finds nothing inside a word, over a full stop, or in small letters', () => {
    expect(scan(people, 'Merkelism, Angela. merkel, x-angela merkel')).toEqual([]);
  });

  it('knows given names', () => {
    const reader = new NameReader([source('p', people)]);
    expect(reader.isGivenName('angela')).toBe(true);
    expect(reader.isGivenName('tower')).toBe(false);
  });

  it('reads shards only when a name is there, and each only once', async () => {
    const inner = source('p', people, true);
    const asked: number[] = [];
    const shards = (numbers: readonly number[]) => {
      asked.push(...numbers);
      return inner.shards(numbers);
    };
    const reader = new NameReader([{ ...inner, shards }]);
    expect(reader.scan('Nobody here whom anyone would know')).toEqual([]);
    expect(asked).toEqual([]);
    await reader.scan('Olaf Scholz');
    await reader.scan('Olaf Scholz and Olaf Scholz');
    expect(asked.length).toBe(new Set(asked).size);
  });

  it('gives the candidates of every pack', async () => {
    const reader = new NameReader([source('a', people), source('b', [record('Olaf Scholz')])]);
    const [hit] = await reader.scan('Olaf Scholz');
    expect(hit?.candidates.map(({ pack, ordinal }) => `${pack} ${ordinal}`)).toEqual(['a 1', 'b 0']);
  });

  it('refuses an index of another format', () => {
    const { head } = buildNames(people);
    new Uint32Array(head)[0] = 999;
    expect(() => new NameReader([{ pack: 'p', head, shards: () => [] }])).toThrow('format');
  });

  it('works without anybody', () => {
    expect(scan([], 'Angela Merkel')).toEqual([]);
    expect(new NameReader([]).scan('Angela Merkel')).toEqual([]);
  });

  it('finds every name it was built from', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopäéñš'), minLength: 2, maxLength: 9 });
    const name = fc
      .array(word, { minLength: 2, maxLength: 4 })
      .map((words) => words.map((one) => one[0]?.toUpperCase() + one.slice(1)).join(' '));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), (names) => {
        const hits = scan(
          names.map((one) => record(one)),
          names.join('. '),
        );
        const keys = new Set(hits.map((hit) => hit.key));
        for (const one of names) expect(keys).toContain(foldPhrase(one));
      }),
      { numRuns: 50 },
    );
  });

  it('takes at most twenty bytes an alias', () => {
    const crowd = Array.from({ length: 20_000 }, (_, i) => record(`Given${i % 700} Family${i}`));
    const { head, shards } = buildNames(crowd);
    const bytes = head.byteLength + shards.reduce((sum, shard) => sum + shard.byteLength, 0);
    expect(bytes / crowd.length).toBeLessThanOrEqual(20);
  });
});
