import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { INTERFACE_LANGUAGES } from '../lib/core/wording/words';
import { type Driver, type Tab, until } from './browsers/driver';
import { requireBrowsers } from './browsers/find';
import { launch } from './browsers/launch';
import { hoverCard, painted } from './browsers/probe';
import { serve } from './browsers/serve';
import { changeSettings } from './browsers/settings';

/**
 * The pictures that stores show, of the built extension at work, in every language of the interface: `npm run build` first, then
 * `npm run store -- [FOLDER]`. Texts of the listings lie in `store/`.
 */
const WHOLE = { width: 1280, height: 800 };
const PANEL = { width: 400, height: 800 };
/** As high as Chrome lets a popup be. */
const POPUP = { width: 400, height: 590 };
/** Chrome's small promotional tile. */
const TILE = { width: 440, height: 280 };

/** A picture to be laid on another: its file and its place, in CSS properties. */
type Layer = { file: string; style: string };

class Studio {
  readonly #driver: Driver;
  readonly #article: Tab;
  readonly #scratch: string;

  constructor(driver: Driver, article: Tab, scratch: string) {
    this.#driver = driver;
    this.#article = article;
    this.#scratch = scratch;
  }

  /** The article, with the card of a passage open where one is named. */
  async article(file: string, card?: ['person' | 'event', string], size = WHOLE): Promise<void> {
    await this.#article.resize(size);
    await this.#article.reload();
    await until('the article to be painted', async () => (await painted(this.#article, 'event')).length > 0);
    await this.#article.activate();
    if (card) await hoverCard(this.#article, ...card);
    await this.#article.screenshot(file);
    await this.#article.press('Escape');
  }

  /** One of the extension's pages, once it shows what `selector` finds; before that it clicks what `clicks` finds. */
  async page(file: string, page: string, size: typeof WHOLE, selector: string, clicks?: string): Promise<void> {
    await this.#article.activate();
    const tab = await this.#driver.openExtension(page);
    await tab.resize(size);
    for (const wanted of clicks ? [clicks, selector] : [selector]) {
      await until(wanted, () =>
        tab.evaluate(
          (path, isClicked) => {
            const found = document.querySelector<HTMLElement>(path);
            if (isClicked) found?.click();
            return found !== null;
          },
          wanted,
          wanted === clicks,
        ),
      );
    }
    await tab.screenshot(file);
    await tab.close();
  }

  /** Lays pictures side by side or over one another, as the browser's window shows them. */
  async compose(file: string, layers: readonly Layer[]): Promise<void> {
    const images = await Promise.all(
      layers.map(async ({ file: from, style }) => ({
        style,
        source: `data:image/png;base64,${(await fs.readFile(from)).toString('base64')}`,
      })),
    );
    await this.#draw(file, WHOLE, images, '');
  }

  /** The promotional tile: the icon, the name and a line. */
  async tile(file: string, title: string, line: string): Promise<void> {
    const icon = (await fs.readFile('public/icon/icon.svg')).toString('base64');
    const image = {
      source: `data:image/svg+xml;base64,${icon}`,
      style: 'left: 40px; top: 56px; inline-size: 72px',
    };
    await this.#draw(file, TILE, [image], `${title}\n${line}`);
  }

  /** A name for a picture that only becomes a part of another. */
  part(name: string): string {
    return path.join(this.#scratch, `${name}.png`);
  }

  async #draw(file: string, size: typeof WHOLE, images: { source: string; style: string }[], text: string) {
    const tab = await this.#driver.open('about:blank');
    await tab.resize(size);
    await tab.evaluate(
      async (parts, words) => {
        document.body.style.cssText = 'margin: 0; background: #f3f1ec; color: #1b1d21; overflow: hidden';
        for (const { source, style } of parts) {
          const image = new Image();
          image.src = source;
          image.style.cssText = `position: absolute; ${style}`;
          await image.decode();
          document.body.append(image);
        }
        words.split('\n').forEach((line, index) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = line;
          const font = index === 0 ? '700 34px/1.2' : '20px/1.35';
          paragraph.style.cssText = `position: absolute; margin: 0; left: 40px; right: 24px; top: ${index === 0 ? 148 : 196}px; font: ${font} system-ui, sans-serif`;
          document.body.append(paragraph);
        });
      },
      images,
      text,
    );
    await tab.screenshot(file);
    await tab.close();
  }
}

async function shoot(studio: Studio, folder: string): Promise<void> {
  const file = (name: string) => path.join(folder, `${name}.png`);
  const narrow = { width: WHOLE.width - PANEL.width, height: WHOLE.height };
  await studio.article(file('1-card'), ['person', 'Sergei Lavrov']);

  const beside = studio.part('beside');
  await studio.article(beside, undefined, narrow);
  for (const [name, selector, clicks] of [
    ['2-panel', '.rows .row', undefined],
    ['3-meetings', '.chart .dot', '[data-tab="picture"]'],
  ] as const) {
    const panel = studio.part(name);
    await studio.page(panel, 'sidepanel.html', PANEL, selector, clicks);
    await studio.compose(file(name), [
      { file: beside, style: 'left: 0; top: 0' },
      { file: panel, style: `left: ${narrow.width - 1}px; top: 0; border-inline-start: 1px solid #8b919b` },
    ]);
  }

  const [behind, popup] = [studio.part('behind'), studio.part('popup')];
  await studio.article(behind);
  await studio.page(popup, 'popup.html', POPUP, '.rows .row');
  await studio.compose(file('4-popup'), [
    { file: behind, style: 'left: 0; top: 0' },
    {
      file: popup,
      style: 'right: 16px; top: 8px; border-radius: 10px; box-shadow: 0 8px 28px rgb(0 0 0 / 0.28)',
    },
  ]);
  await studio.page(file('5-welcome'), 'welcome.html', WHOLE, '.sample-card .card');
}

const target = path.resolve(process.argv[2] ?? '.output/store');
const [chromium] = requireBrowsers(['chromium']);
if (!chromium) throw new Error('no Chromium');
const served = await serve('tools/demo');
const scratch = await fs.mkdtemp(path.join(os.tmpdir(), 'backgrounder-store-'));
const driver = await launch(chromium, { size: WHOLE });
try {
  const article = await driver.open(`${served.origin}/article.html`);
  await until('the facts to be installed', async () => (await painted(article, 'event')).length > 0, 90_000);
  const studio = new Studio(driver, article, scratch);
  for (const language of INTERFACE_LANGUAGES) {
    const folder = path.join(target, language);
    await fs.mkdir(folder, { recursive: true });
    await changeSettings(driver, { interfaceLanguage: language });
    await shoot(studio, folder);
    const messages = JSON.parse(await fs.readFile(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
      'name' | 'welcomeTitle',
      { message: string }
    >;
    await studio.tile(path.join(folder, 'tile.png'), messages.name.message, messages.welcomeTitle.message);
    for (const text of ['name', 'summary', 'description'])
      await fs.copyFile(`store/${language}/${text}.txt`, path.join(folder, `${text}.txt`));
  }
} finally {
  await driver.close();
  await served.close();
  await fs.rm(scratch, { recursive: true, force: true });
}
console.log(target);
