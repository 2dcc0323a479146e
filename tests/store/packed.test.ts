import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts, PersonRecord, PostRecord } from '../../lib/core/model';
import { fromColumn, toColumn } from '../../lib/store/columns';
import { filesOf, layOut } from '../../lib/store/layout';
import { blocksOf, type PackFiles } from '../../lib/store/pack-files';
import { packFiles, unpackedFiles } from '../../lib/store/packed';
import { slimPerson, wholePerson } from '../../lib/store/slim';
import { sampleFacts } from './facts-sample';

type Values = Parameters<typeof toColumn>[0];

const field = fc.string({ maxLength: 5 });
const plain = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** Lists of values of one shape, as the records of a table are: any field of them may be absent. */
const shape: fc.Arbitrary<fc.Arbitrary<unknown>> = fc.letrec<{ shape: fc.Arbitrary<unknown> }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(plain),
    tie('shape').map((inner) => fc.array(inner, { maxLength: 3 })),
    fc.dictionary(field, tie('shape'), { maxKeys: 3 }).map((fields) => fc.record(fields, { requiredKeys: [] })),
  ),
})).shape;
const values = shape.chain((one) =>
  fc.array(fc.option(one, { nil: undefined }), { maxLength: 6 }),
) as fc.Arbitrary<Values>;

describe('a column', () => {
  it('gives back what was laid in it, through JSON', () => {
    fc.assert(
      fc.property(values, (list) => {
        const stored = JSON.parse(JSON.stringify(toColumn(list)));
        expect(JSON.parse(JSON.stringify({ list: fromColumn(stored) }))).toEqual(JSON.parse(JSON.stringify({ list })));
      }),
    );
  });

  it('refuses what it could not give back', () => {
    expect(() => toColumn([null as unknown as string])).toThrow(TypeError);
    expect(() => toColumn([[1], 'a'])).toThrow(TypeError);
    expect(() => toColumn([{ a: 1 }, 2])).toThrow(TypeError);
  });
});

const post: PostRecord = { id: 'pm', label: 'Prime Minister', role: 'head-of-government', area: 'EE', holders: [] };
const numbers = new Map([['pm', 0]]);

describe('a slim person', () => {
  const part = fc.constantFrom('Kaja', 'Kallas', 'de la', 'Kim', '', 'Jong Un');
  const person = fc
    .record(
      {
        name: fc.tuple(part, part, part).map((parts) => parts.join(' ')),
        familyName: part,
        givenName: part,
        identifiers: fc.dictionary(fc.constantFrom('wikidata', 'wikipedia', 'bioguide'), fc.constantFrom('Q1', 'Kaja')),
        label: fc.constantFrom('Prime Minister', 'Premier'),
        post: fc.constantFrom('pm', 'other'),
      },
      { requiredKeys: ['name', 'label', 'post'] },
    )
    .map(
      ({ label, post: id, ...rest }): PersonRecord => ({
        ...rest,
        id: 'Q1',
        names: [],
        provenance: [],
        packs: ['bundled'],
        events: [],
        prominence: 0.5,
        tenures: [{ post: id, label, role: 'head-of-government', area: 'EE', from: '2021', provenance: [] }],
      }),
    );

  it('is whole again with the posts', () => {
    fc.assert(
      fc.property(person, (record) => {
        const slim = JSON.parse(JSON.stringify(slimPerson(record, [post], numbers)));
        expect(wholePerson(slim, [post])).toEqual(record);
      }),
    );
  });

  it('does not repeat what its name, its id and its posts say', () => {
    const record: PersonRecord = {
      id: 'Q1',
      name: 'Kaja Kallas',
      familyName: 'Kallas',
      givenName: 'Kaja',
      identifiers: { wikidata: 'Q1', wikipedia: 'Kaja Kallas' },
      names: [],
      provenance: [],
      packs: ['bundled'],
      events: [],
      prominence: 0.5,
      tenures: [{ post: 'pm', label: 'Prime Minister', role: 'head-of-government', area: 'EE', provenance: [] }],
    };
    expect(slimPerson(record, [post], numbers)).toMatchObject({
      familyName: 6,
      givenName: true,
      identifiers: { wikidata: true, wikipedia: true },
      tenures: [{ post: 0, provenance: [] }],
    });
    expect(() => wholePerson(slimPerson(record, [post], numbers), [])).toThrow('no post number 0');
  });
});

async function contentsOf(files: PackFiles): Promise<unknown[]> {
  const { parts } = await files.manifest();
  const contents: unknown[] = [];
  for (const part of parts) {
    for (const [number, block] of blocksOf(part, await files.part(part.file))) {
      const content = part.table === 'names' ? block : JSON.parse(new TextDecoder().decode(block));
      contents.push([part.table, number, content]);
    }
  }
  return contents;
}

describe('a pack as the extension carries it', () => {
  const sample = sampleFacts(400);
  const facts: Facts = {
    ...sample,
    organizations: [{ id: 'cabinet', name: 'Cabinet', classification: 'government' }],
    posts: sample.posts.map((one, i) => ({ ...one, ...(i % 3 === 0 && { organization: 'cabinet' }) })),
  };

  it('unpacks to the same records in blocks of the same lengths, in whatever order its parts are asked for', async () => {
    const layout = filesOf(await layOut(facts));
    const packed = await packFiles(layout);
    const read = async (file: string) => packed.get(file) ?? Promise.reject(new Error(file));
    expect(await contentsOf(unpackedFiles(layout.manifest, read))).toEqual(await contentsOf(layout));
    const manifest = await layout.manifest();
    const backwards = { ...manifest, parts: [...manifest.parts].reverse() };
    const files = { ...layout, manifest: async () => backwards };
    expect(await contentsOf(unpackedFiles(async () => backwards, read))).toEqual(await contentsOf(files));
  });

  it('is smaller', async () => {
    const layout = filesOf(await layOut(facts));
    const bytes = (files: Iterable<Uint8Array>) => [...files].reduce((sum, { length }) => sum + length, 0);
    const { parts } = await layout.manifest();
    const plainFiles = await Promise.all(parts.map(({ file }) => layout.part(file)));
    expect(bytes((await packFiles(layout)).values())).toBeLessThan(bytes(plainFiles) * 0.7);
  });

  it('has no part that its manifest does not name', async () => {
    const layout = filesOf(await layOut(facts));
    const files = unpackedFiles(layout.manifest, () => Promise.reject(new Error('asked')));
    await expect(files.part('people-99')).rejects.toThrow('The pack has no people-99');
  });
});
