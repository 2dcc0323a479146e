import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { type Tab, until } from '../../tools/browsers/driver';
import { type Served, serve } from '../../tools/browsers/serve';

/** What the gallery draws a state in. */
export interface Look {
  theme?: 'light' | 'dark';
  direction?: 'ltr' | 'rtl';
  language?: 'en' | 'de';
}

/** One font on every machine, so that text is as wide everywhere. */
const oneFont = {
  postcssPlugin: 'one-font',
  Declaration(declaration: { value: string }) {
    declaration.value = declaration.value.replace(/system-ui|Georgia/, 'Gallery').replace('"Noto Serif",', '');
  },
};

/** Every state of every surface with facts of its own, as a page for a real browser: no extension and no dataset is in it. */
export class Gallery {
  readonly #served: Served;
  readonly #folder: string;

  private constructor(served: Served, folder: string) {
    this.#served = served;
    this.#folder = folder;
  }

  static async open(): Promise<Gallery> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'backgrounder-gallery-'));
    await build({
      root: path.resolve('tests/visual/gallery'),
      configFile: false,
      logLevel: 'error',
      plugins: [preact()],
      css: { postcss: { plugins: [oneFont] } },
      build: { outDir: folder, target: 'esnext', emptyOutDir: true, modulePreload: false },
    });
    return new Gallery(await serve(folder), folder);
  }

  /** The names of all states. */
  async states(tab: Tab): Promise<string[]> {
    await tab.goto(`${this.#served.origin}/index.html`);
    return until('the gallery', async () => {
      const names = await tab.evaluate(() => document.title.split(' '));
      return names.length > 1 ? names : null;
    });
  }

  /** Draws a state into a tab, and waits until it is reached. */
  async show(tab: Tab, state: string, look: Look = {}): Promise<void> {
    // a tab behind another draws no frames
    await tab.activate();
    await tab.goto(`${this.#served.origin}/index.html?${new URLSearchParams({ state, ...look })}`);
    await until(`${state} to be drawn`, () => tab.evaluate(() => document.documentElement.dataset.ready === 'true'));
  }

  async close(): Promise<void> {
    await this.#served.close();
    await fs.rm(this.#folder, { recursive: true, force: true });
  }
}
