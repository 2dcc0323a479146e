import fs from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Bytes, compressed, that every page may be made to load. */
const MOST = 30_000;

describe.each(['chrome-mv3', 'firefox-mv3'])('the content script of %s', (build) => {
  it('stays small', async () => {
    const script = await fs.readFile(`.output/${build}/content-scripts/content.js`);
    expect(gzipSync(script).length).toBeLessThanOrEqual(MOST);
  });
});
