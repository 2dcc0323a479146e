import { describe, expect, it } from 'vitest';
import { until } from '../../tools/browsers/driver';
import { CARD_HOST, hoverCard, painted, placeInside } from '../../tools/browsers/probe';
import { BROWSERS } from './browsers';
import { askFrom } from './own-messages';
import { setStage } from './stage';

const PAIR = ['Vladimir Putin', 'Donald Trump'];

describe.each(BROWSERS)('pages that fight back, in $name', ({ find }) => {
  const stage = setStage(find, 'tests/fixtures/hostile');
  const open = (page: string, names: readonly string[] = PAIR) => stage.open(page, names);

  it.each([
    ['a strict policy and trusted types', 'strict-policy.html', PAIR],
    ['an XHTML page', 'article.xhtml', PAIR],
    ['a megabyte in one text node', 'one-long-node.html', [...PAIR, 'Angela Merkel']],
    ['elements nested ten thousand deep', 'ten-thousand-deep.html', [...PAIR, 'Angela Merkel']],
    ['open shadow roots that fill late', 'frames-and-roots.html', [...PAIR, 'Emmanuel Macron']],
    ['a page that changes a thousand times a second', 'never-still.html', PAIR],
  ] as const)('reads %s', async (_kind, page, names) => {
    const tab = await open(page, names);
    await tab.close();
  });

  it.each([
    ['a policy that lets nothing in, with trusted types', 'strict-policy.html'],
    ['XHTML', 'article.xhtml'],
  ])('shows a card and keeps a note on a page of %s', async (_kind, page) => {
    const tab = await open(page);
    expect(await hoverCard(tab, 'person', 'Vladimir Putin')).toContain('Osaka');
    const text = `noted on ${page}`;
    const field = await placeInside(tab, CARD_HOST, 'textarea');
    await tab.click(field.x, field.y);
    await tab.type(text);
    const save = await placeInside(tab, CARD_HOST, 'button[type="submit"]');
    await tab.click(save.x, save.y);
    const own = await stage.driver.openExtension('options.html');
    await until('the note to be stored', async () =>
      (await askFrom(own, 'allNotes', {})).some((note) => note.text === text),
    );
    await own.close();
    await tab.close();
  });

  it('lets a page that listens to everything hear nothing of a note', async () => {
    const tab = await open('listen-to-typing.html');
    const heard = () => tab.evaluate(() => (window as unknown as { heard: string[] }).heard);
    // It does hear what is typed into the page itself.
    await tab.press('q');
    await until('the page to hear', async () => (await heard()).some((event) => event.startsWith('keydown q')));
    await hoverCard(tab, 'person', 'Vladimir Putin');
    const before = (await heard()).length;
    const field = await placeInside(tab, CARD_HOST, 'textarea');
    await tab.click(field.x, field.y);
    await tab.type('xzzx zx');
    await until('the text in the note', () =>
      tab.inShadow(CARD_HOST, (root) => root.querySelector('textarea')?.value === 'xzzx zx'),
    );
    const looks = async () => (await heard()).slice(before).filter((event) => event.startsWith('focus')).length;
    const seen = await looks();
    await until('the page to have looked again', async () => (await looks()) > seen);
    expect((await heard()).slice(before).filter((event) => /^key|[xz]/.test(event))).toEqual([]);
    await tab.close();
  });

  it('does without what the page took away, and breaks nothing of it', async () => {
    const tab = await stage.driver.open(`${stage.origin}/redefine-everything.html`);
    await until('the page to be painted', () =>
      tab.evaluate(() => ((CSS.highlights.get('backgrounder-person') as unknown as { size: number })?.size ?? 0) >= 2),
    );
    expect(await tab.evaluate(() => (window as unknown as { pageErrors: string[] }).pageErrors)).toEqual([]);
    await tab.close();
  });

  it('paints again what the page clears from the registry', async () => {
    const tab = await stage.driver.open(`${stage.origin}/clear-highlights.html`);
    await until('the page to have cleared', () =>
      tab.evaluate(() => (window as unknown as { cleared: number }).cleared > 5),
    );
    await tab.evaluate(() => {
      (window as unknown as { isQuiet: boolean }).isQuiet = true;
      CSS.highlights.clear();
    });
    await until('the page to be painted again', async () => (await painted(tab, 'person')).length >= 2);
    await tab.close();
  });

  it('reads a document that is written anew', async () => {
    const tab = await stage.driver.open(`${stage.origin}/written-anew.html`);
    await tab.activate();
    await until('the other document to be painted', async () =>
      (await painted(tab, 'person')).includes('Emmanuel Macron'),
    );
    expect(await painted(tab, 'person')).not.toContain('Vladimir Putin');
    await tab.close();
  });

  it('shows a card that the page can neither read nor hide nor command', async () => {
    const tab = await open('spy-on-host.html');
    const card = await hoverCard(tab, 'person', 'Vladimir Putin');
    expect(card).toContain('Osaka');
    const seen = await tab.evaluate(() => {
      const page = window as unknown as { command(): void; host?: HTMLElement; stolen: string[]; pageErrors: string[] };
      page.command();
      const box = page.host?.getBoundingClientRect();
      return {
        stolen: page.stolen.join(' '),
        errors: page.pageErrors,
        width: box?.width ?? 0,
        text: page.host?.textContent ?? '',
      };
    });
    expect(seen.stolen + seen.text).not.toContain('Osaka');
    expect(seen.errors).toEqual([]);
    expect(seen.width).toBeGreaterThan(200);
    expect(await hoverCard(tab, 'person', 'Vladimir Putin')).toContain('Osaka');
    await tab.close();
  });
});
