import type { Note } from '../../lib/core/model';
import { exportNotes } from '../../lib/core/notes/export';
import { type Driver, type Tab, until } from '../../tools/browsers/driver';
import { passageNote } from '../core/notes/samples';
import { askFrom } from '../e2e/own-messages';
import { paragraph } from './pages';

/** Milliseconds that a library of many notes takes. */
export interface LibraryTimes {
  /** From the page's address to the first notes drawn, to a tenth of a second. */
  open: number;
  /** Each key of a search, to the frame that shows its answer; the first one also waits for the index. */
  keys: number[];
  /** The longest frame while the whole list is scrolled through, and how many screens that were. */
  longestFrame: number;
  screens: number;
  /** From an entry's "Edit" to its editor. */
  edit: number;
}

/** Notes as different as a reader's are: text, page, tags, colour and day. */
export function manyNotes(count: number): Note[] {
  return Array.from({ length: count }, (_, i) => {
    const url = `https://news.example/${i % 2000}`;
    const day = new Date(Date.UTC(2024, 0, 1) + i * 3_600_000).toISOString();
    const note = passageNote({
      text: `Note ${i}: ${paragraph(i)}`,
      tags: [`tag ${i % 40}`],
      colour: (['amber', 'teal', 'plain'] as const)[i % 3] ?? 'plain',
      page: { canonicalUrl: url, url, title: `Article ${i % 2000}`, published: null },
      created: day,
      modified: day,
    });
    return { ...note, id: `load-${i}` };
  });
}

/** Fills the library with so many notes and uses it as a reader does. */
export async function useLibrary(driver: Driver, count: number, words: string): Promise<LibraryTimes> {
  const own = await driver.openExtension('options.html');
  const { text } = exportNotes(manyNotes(count), 'jsonld', new Date());
  await askFrom(own, 'importNotes', { text });
  await own.close();
  const library = await driver.openExtension('library.html');
  await library.activate();
  await until('the library', () => hasEntries(library), 60_000);
  const start = performance.now();
  await library.reload();
  await until('the library again', () => hasEntries(library), 60_000);
  const open = Math.round(performance.now() - start);
  const keys = await library.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) throw new Error('no search');
    // In a list: what has a name is wrapped by what runs this file, and the page has no such wrapper.
    const [drawn] = [
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          }),
        ),
    ] as const;
    const times: number[] = [];
    for (const letter of typed) {
      await drawn();
      const start = performance.now();
      field.value += letter;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      times.push(Math.round(performance.now() - start));
    }
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    return times;
  }, words);
  const { longestFrame, screens } = await library.evaluate(async () => {
    const [frame] = [() => new Promise<number>((resolve) => requestAnimationFrame(resolve))] as const;
    let longest = 0;
    let count = 0;
    let last = await frame();
    const height = document.documentElement.scrollHeight;
    const step = Math.max(innerHeight, height / 300);
    for (let y = 0; y < height; y += step) {
      scrollTo({ top: y, behavior: 'instant' });
      const now = await frame();
      longest = Math.max(longest, now - last);
      last = now;
      count += 1;
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return { longestFrame: Math.round(longest), screens: count };
  });
  const edit = await library.evaluate(async () => {
    const [frame] = [() => new Promise<number>((resolve) => requestAnimationFrame(resolve))] as const;
    while (!document.querySelector('.entry .note-actions button')) await frame();
    const start = performance.now();
    const buttons = [...document.querySelectorAll<HTMLElement>('.entry .note-actions button')];
    buttons.find((button) => button.textContent === 'Edit')?.click();
    while (!document.querySelector('.entry textarea')) await frame();
    return Math.round(performance.now() - start);
  });
  await library.close();
  return { open, keys, longestFrame, screens, edit };
}

function hasEntries(library: Tab): Promise<boolean> {
  return library.evaluate(() => document.querySelectorAll('.entry').length > 0);
}

/** The times as a line of a table. */
export function describeTimes({ open, keys, longestFrame, screens, edit }: LibraryTimes): string {
  const [first = 0, ...others] = keys;
  const sorted = [...others].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `open ${open} ms, first key ${first} ms, others ${middle} ms (at most ${sorted.at(-1)} ms), longest frame of ${screens} while scrolling ${longestFrame} ms, editor ${edit} ms`;
}
