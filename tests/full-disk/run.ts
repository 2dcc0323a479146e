import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { NoteDraft } from '../../lib/contract';
import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { type BrowserName, requireBrowsers } from '../../tools/browsers/find';
import { launch } from '../../tools/browsers/launch';
import { askFrom } from '../e2e/own-messages';

/**
 * A disk that is really full: `npm run full-disk`, after `npm run build`; `-- --browser firefox --rounds 5`. It mounts a small
 * tmpfs for the browser's profile, which only root on Linux may. Each round writes notes, fills the disk, writes on until the
 * browser refuses, ends the browser (closed or killed, by turns), starts it again (with the disk freed or still full) and counts
 * the acknowledged notes. Ends with status 1 where one is missing.
 */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium,firefox' },
    rounds: { type: 'string', default: '6' },
    size: { type: 'string', default: '400m' },
  },
});

const NOTES_A_ROUND = 20;
/** Tries on the full disk: the last page of a file that has room takes a few. */
const TRIES = 40;

interface Outcome {
  browser: string;
  round: number;
  how: string;
  acknowledged: number;
  onFullDisk: string;
  draft: string;
  whileFull: string;
  missing: number;
}

/** A small disk of its own. */
async function mountDisk(): Promise<{
  folder: string;
  fill(): Promise<void>;
  free(): Promise<void>;
  away(): Promise<void>;
}> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'backgrounder-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${values.size}`, 'tmpfs', folder]);
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    async fill() {
      const file = await fs.open(ballast, 'a');
      for (const size of [1 << 20, 1 << 12]) {
        const piece = Buffer.alloc(size, 1);
        for (let isFull = false; !isFull; ) {
          isFull = await file.write(piece).then(
            ({ bytesWritten }) => bytesWritten < size,
            () => true,
          );
        }
      }
      await file.close();
    },
    free: () => fs.rm(ballast, { force: true }),
    async away() {
      execFileSync('umount', ['-l', folder]);
      await fs.rmdir(folder);
    },
  };
}

const acknowledged = new Set<string>();
let written = 0;

const draft = (): NoteDraft => {
  written += 1;
  const text = `note ${written} ${'and what it says '.repeat(100)}`;
  return { target: { kind: 'date', edtf: '2025-02-18' }, text, tags: ['disk'], colour: 'teal' };
};

/** Saves one note. @returns the answer in a word */
async function write(own: Tab): Promise<string> {
  const answer = await askFrom(own, 'saveNote', { note: draft() });
  if (answer.outcome === 'saved') acknowledged.add(answer.note.id);
  return answer.outcome === 'failed' ? answer.reason : answer.outcome;
}

/** How many of the acknowledged notes are missing; what the browser says where it cannot tell. */
async function look(own: Tab): Promise<{ missing: number; says: string }> {
  const health = await askFrom(own, 'notesHealth', {});
  const notes = await askFrom(own, 'allNotes', {}).catch(() => []);
  const present = new Set(notes.map(({ id }) => id));
  return { missing: [...acknowledged].filter((id) => !present.has(id)).length, says: health.state };
}

async function runRound(driver: Driver, disk: Awaited<ReturnType<typeof mountDisk>>, round: number): Promise<Outcome> {
  const isKilled = round % 2 === 1;
  const isFreed = round % 4 < 2;
  let own = await until('the extension', () => driver.openExtension('options.html'));
  for (let i = 0; i < NOTES_A_ROUND; i += 1) {
    const answer = await write(own);
    if (answer !== 'saved') throw new Error(`Refused with room on the disk: ${answer}`);
  }
  await disk.fill();
  let onFullDisk = 'saved';
  let more = 0;
  while (onFullDisk === 'saved' && more < TRIES) {
    onFullDisk = await write(own).catch((error: Error) => error.message);
    if (onFullDisk === 'saved') more += 1;
  }
  const begun = `begun on the full disk, round ${round}`;
  const isKept = await askFrom(own, 'keepDraft', { key: `draft-${round}`, draft: { ...draft(), text: begun } });
  const kept = await askFrom(own, 'draft', { key: `draft-${round}` });
  const again = isKilled ? driver.crash : driver.restart;
  await again(isFreed ? () => disk.free() : undefined);
  let whileFull = '';
  if (!isFreed) {
    own = await until('the extension', () => driver.openExtension('options.html'));
    const { missing, says } = await look(own);
    whileFull = `${says}, ${missing} not shown`;
    await again(() => disk.free());
  }
  own = await until('the extension', () => driver.openExtension('options.html'));
  const { missing, says } = await look(own);
  const outcome = {
    browser: driver.version,
    round,
    how: `${isKilled ? 'killed' : 'closed'}, ${isFreed ? 'freed' : 'still full'}`,
    acknowledged: acknowledged.size,
    onFullDisk: `${more} saved, then ${onFullDisk}`,
    draft: `${isKept ? 'kept' : 'not kept'}, ${kept?.text === begun ? 'read back' : 'not read back'}`,
    whileFull: whileFull || '-',
    missing,
  };
  console.log(JSON.stringify({ ...outcome, says }));
  if (missing > 0) acknowledged.clear();
  await askFrom(own, 'forgetTrouble', {});
  await own.close();
  return outcome;
}

const outcomes: Outcome[] = [];
for (const found of requireBrowsers(values.browser.split(',') as BrowserName[])) {
  const disk = await mountDisk();
  const before = process.env.TMPDIR;
  process.env.TMPDIR = disk.folder;
  acknowledged.clear();
  const driver = await launch(found);
  try {
    const own = await driver.openExtension('options.html');
    await until('the facts', async () => (await askFrom(own, 'status', {})).dataset.state === 'ready', 120_000);
    await own.close();
    for (let round = 0; round < Number(values.rounds); round += 1) outcomes.push(await runRound(driver, disk, round));
  } finally {
    await driver.close().catch(() => undefined);
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await disk.away();
  }
}
console.table(outcomes);
process.exitCode = outcomes.some(({ missing }) => missing > 0) ? 1 : 0;
