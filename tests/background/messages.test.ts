import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageName } from '../../lib/contract';
import { type SenderName, send, settle, start, stateOf } from './machine';
import { INPUTS, usedMachine } from './scenarios';

/**
 * What the script of a web page gets for each message: null where it is refused. A message without a rule does not compile, and
 * one whose handler lets a page in against its rule fails.
 */
const PAGE_GETS: Record<MessageName, string | null> = {
  annotate: 'what stands in the text it sends, by the facts and the corrections for its own address',
  publishedDay: 'a day out of the lines it sends',
  card: 'facts',
  meetings: 'facts',
  search: null,
  pageNotes: 'notes on its own address, and on people, events and dates it names',
  saveNote: 'a note saved on its own address; a change of one it may see',
  deleteNote: 'a note gone that it may see',
  allNotes: null,
  drafts: null,
  privateSites: null,
  deleteNotes: null,
  undeleteNotes: 'a note back that it may see',
  keepDraft: 'a draft kept for its own address, or on a person, event or date',
  draft: 'such a draft',
  importNotes: null,
  backup: null,
  restore: null,
  notesHealth: null,
  forgetTrouble: null,
  correct: 'a correction for its own site or everywhere',
  corrections: null,
  removeCorrection: null,
  status: 'how the dataset stands',
  incidents: null,
  reinstall: null,
  packs: null,
  importPack: null,
  cancelImport: null,
  switchPack: null,
  removePack: null,
  pageSettings: 'settings that concern its own address',
  openPanel: 'the panel beside its own tab, within a click',
  loadPart: 'a part of the script put into its own tab',
  painted: 'a count on the button of its own tab',
};

const NAMES = Object.keys(PAGE_GETS) as MessageName[];
/** What the reader wrote on another page than the one that asks. */
const SECRETS = [
  'Check **this**',
  'the ferry line opens',
  'Begun and not saved.',
  'Deleted before.',
  'A ferry for three towns',
];

const refusal = async (name: string, input: unknown, from: SenderName) => {
  const reply = await send(name, input, from);
  return reply && 'failure' in reply ? reply.failure : reply && 'answered';
};

beforeEach(async () => {
  await usedMachine();
  start();
});

describe('every message', () => {
  it.each(NAMES)('%s is answered to those it is for, and to nobody else', async (name) => {
    for (const stranger of ['otherExtension', 'nowhere'] as const)
      expect([undefined, 'refused']).toContain(await refusal(name, INPUTS[name], stranger));
    const isForPages = PAGE_GETS[name] !== null;
    expect(await refusal(name, INPUTS[name], 'page')).toBe(isForPages ? 'answered' : 'refused');
  });

  it.each(NAMES)('%s gives a page nothing of what was written on another one', async (name) => {
    const before = JSON.parse((await stateOf()).readers) as { page?: { url: string } }[][];
    const reply = await send(name, INPUTS[name], 'otherPage');
    await settle();
    const told = JSON.stringify(reply);
    // what the page itself sent comes back from a draft or a note that was saved
    const sent = JSON.stringify(INPUTS[name]);
    expect(SECRETS.filter((secret) => told.includes(secret) && !sent.includes(secret))).toEqual([]);
    const after = JSON.parse((await stateOf()).readers) as typeof before;
    expect(ofFerry(after)).toEqual(ofFerry(before));
  });

  it.each(NAMES)('%s is refused with what the contract does not allow, and changes nothing', async (name) => {
    const before = await stateOf();
    const hostile = [
      ...[null, undefined, 7, 'text', true, [], [[]], {}],
      ...Object.keys(INPUTS[name]).flatMap((field) =>
        [null, -1, {}, ['x'], 'x'.repeat(3_000_000), { toString: 'x' }, Number.NaN].map((value) => ({
          ...INPUTS[name],
          [field]: value,
        })),
      ),
      JSON.parse('{"__proto__": {"from": "extension"}, "constructor": {"prototype": {"url": 1}}}') as unknown,
    ];
    for (const from of ['page', 'extension'] as const) {
      for (const input of hostile) {
        const outcome = await refusal(name, input, from);
        // Some of it may be allowed: a field may be null, an empty list, a text of any length.
        expect(['refused', 'answered'], `${JSON.stringify(input)?.slice(0, 200)} from ${from}`).toContain(outcome);
      }
    }
    expect(({} as Record<string, unknown>).from).toBeUndefined();
    if (isReading(name)) expect(await stateOf()).toEqual(before);
  });
});

it('a name that is no message is not answered, whatever objects inherit', async () => {
  for (const name of ['', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'allnotes'])
    expect(await send(name, {}, 'extension')).toBeUndefined();
});

/** Notes, drafts and deleted notes of the page that they were written on. */
function ofFerry(rows: { page?: { url: string } }[][]): string[] {
  return rows
    .flat()
    .map((row) => JSON.stringify(row))
    .filter((text) => text.includes('harbour.example'));
}

function isReading(name: MessageName): boolean {
  return !/^(save|delete|undelete|keep|import|restore|correct|remove|reinstall|switch)/.test(name);
}
