import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, until } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { hoverCard, painted } from '../../tools/browsers/probe';
import { type Served, serve } from '../../tools/browsers/serve';
import { BROWSERS } from './browsers';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy';

/** What browsers ask of their makers on their own, without any extension. */
const BROWSERS_OWN =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|firefoxusercontent\.com|mozgcp\.net|google(apis|usercontent)?\.com|gstatic\.com|gvt1\.com)(:\d+)?$/;

describe.each(BROWSERS)('no network in $name', ({ find }) => {
  let served: Served;
  let proxy: RecordingProxy;
  let driver: Driver;

  beforeAll(async () => {
    served = await serve('tools/demo');
    proxy = await startRecordingProxy();
    driver = await launch(find(), { proxy: proxy.address });
  });

  afterAll(async () => {
    await driver?.close();
    await proxy?.close();
    await served?.close();
  });

  it('asks nobody for anything while reading, opening cards and every page of its own', async () => {
    const tab = await driver.open(`${served.origin}/article.html`);
    await until('the article to be painted', async () => (await painted(tab, 'person')).length > 0, 90_000);
    await hoverCard(tab, 'person', 'Vladimir Putin');
    await hoverCard(tab, 'date', '18 February');
    for (const page of ['popup.html', 'library.html', 'options.html', 'welcome.html', 'sidepanel.html']) {
      const own = await driver.openExtension(page);
      await until(`${page} to show something`, () => own.evaluate(() => document.body.innerText.length > 20));
      await own.close();
    }
    const page = new URL(served.origin).host;
    expect(proxy.hosts).toContain(page);
    expect(proxy.hosts.filter((host) => host !== page && !BROWSERS_OWN.test(host))).toEqual([]);
    expect(served.requests.filter((path) => path !== '/article.html' && path !== '/favicon.ico')).toEqual([]);
  });
});
