import fc from 'fast-check';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Values that files of facts and notes should not hold. */
const HOSTILE: Json[] = [
  null,
  -1,
  0.5,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  'a\u202Eb',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '[x](javascript:alert(1))',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'JaVaScRiPt:alert(1)',
  'vbscript:x',
  '//evil.example',
  '=HYPERLINK("http://evil.example")',
  '__proto__',
  'constructor',
  'Q0',
  '0000-00-00',
  '9999-99-99',
  '2024-02-30',
  '+275760-09-13T00:00:00.000Z',
  '-000001-01-01T00:00:00Z',
  'x'.repeat(70_000),
  [],
  {},
  [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]],
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}') as Json,
];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then', 'id'];

/** JSON in which some values and keys are exchanged for hostile ones, and some parts doubled or left out. */
export function mutatedJson(files: readonly string[]): fc.Arbitrary<string> {
  const plan = fc.array(fc.tuple(fc.nat(), fc.nat(5), fc.nat()), { minLength: 1, maxLength: 6 });
  return fc.tuple(fc.constantFrom(...files), plan).map(([file, changes]) => {
    let text = file;
    for (const [place, way, choice] of changes)
      text = JSON.stringify(change(JSON.parse(text) as Json, place, way, choice));
    // what JavaScript would take for an object's own kind has to be written by hand
    return text.replaceAll('"§proto"', '"__proto__"');
  });
}

/** A file's bytes with some flipped, taken out, doubled or cut off; as text where they still are one. */
export function mutatedBytes(files: readonly string[]): fc.Arbitrary<Uint8Array> {
  const plan = fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.nat(255)), { minLength: 1, maxLength: 12 });
  return fc.tuple(fc.constantFrom(...files), plan).map(([file, changes]) => {
    let bytes = [...new TextEncoder().encode(file)];
    for (const [place, way, value] of changes) {
      const at = place % Math.max(1, bytes.length);
      if (way === 0) bytes[at] = value;
      else if (way === 1) bytes.splice(at, 1 + (value % 40));
      else if (way === 2) bytes.splice(at, 0, ...bytes.slice(at, at + value));
      else if (way === 3) bytes.splice(at, 0, value);
      else bytes = bytes.slice(0, at);
    }
    return Uint8Array.from(bytes);
  });
}

function change(root: Json, place: number, way: number, choice: number): Json {
  const holders: (Json[] | { [key: string]: Json })[] = [];
  const visit = (value: Json) => {
    if (typeof value !== 'object' || value === null) return;
    holders.push(value);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(root);
  const holder = holders[place % Math.max(1, holders.length)];
  const hostile = HOSTILE[choice % HOSTILE.length] as Json;
  if (!holder) return hostile;
  const keys = Object.keys(holder);
  const key = keys[choice % Math.max(1, keys.length)] ?? '0';
  const record = holder as { [key: string]: Json };
  if (way === 0 || way === 1) record[key] = hostile;
  else if (way === 2 && Array.isArray(holder)) holder.push(...(structuredClone(holder) as Json[]).slice(0, 50));
  else if (way === 2) delete record[key];
  else if (way === 3 && !Array.isArray(holder)) {
    const name = KEYS[choice % KEYS.length] as string;
    record[name === '__proto__' ? '§proto' : name] = hostile;
  } else if (way === 4) record[key] = [record[key] ?? null] as Json;
  else record[key] = structuredClone(root);
  return root;
}
