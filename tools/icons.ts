import fs from 'node:fs';
import puppeteer from 'puppeteer-core';
import { requireBrowsers } from './browsers/find';

/**
 * Draws the icons in the sizes that browsers and stores ask for, from public/icon/icon.svg, through Chromium. Run it after the
 * drawing was changed: `npm run icons`.
 */
const SIZES = [16, 32, 48, 96, 128];

const [found] = requireBrowsers(['chromium']);
const drawing = fs.readFileSync('public/icon/icon.svg').toString('base64');
const browser = await puppeteer.launch({ executablePath: found?.executable ?? '', args: ['--no-sandbox'] });
try {
  for (const size of SIZES) {
    const page = await browser.newPage();
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin: 0"><img style="display: block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
    );
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
