import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, until } from '../../tools/browsers/driver';
import { launch } from '../../tools/browsers/launch';
import { hoverCard, painted } from '../../tools/browsers/probe';
import { type Served, serve } from '../../tools/browsers/serve';
import { BROWSERS } from './browsers';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy';
import { USES, writeNote } from './uses';

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

  it('asks nobody for anything while every feature is used', async () => {
    const tab = await driver.open(`${served.origin}/article.html`);
    await until('the article to be painted', async () => (await painted(tab, 'person')).length > 0, 90_000);
    await hoverCard(tab, 'person', 'Vladimir Putin');
    await hoverCard(tab, 'date', '18 February');
    await hoverCard(tab, 'person', 'Sergei Lavrov');
    await writeNote(tab, 'met Rubio in Riyadh');
    for (const use of Object.values(USES)) await use(driver, tab);
    await driver.killBackground();
    await tab.reload();
    await until('the article to be painted again', async () => (await painted(tab, 'person')).length > 0);
    await hoverCard(tab, 'event', 'G20 summit in Osaka');
    const page = new URL(served.origin).host;
    expect(proxy.hosts).toContain(page);
    expect(proxy.hosts.filter((host) => host !== page && !BROWSERS_OWN.test(host))).toEqual([]);
    expect(served.requests.filter((path) => path !== '/article.html' && path !== '/favicon.ico')).toEqual([]);
  });

  it('could not if it wanted to: its own pages’ policy forbids every way out', async () => {
    const own = await driver.openExtension('options.html');
    const outcomes = await own.evaluate(async (origin) => {
      const ends = (target: EventTarget) =>
        new Promise<string>((resolve) => {
          target.addEventListener('load', () => resolve('loaded'));
          target.addEventListener('open', () => resolve('loaded'));
          target.addEventListener('error', () => resolve('refused'));
        });
      const element = (name: 'img' | 'script' | 'link', attribute: 'src' | 'href') => {
        const made = document.createElement(name);
        const ended = ends(made);
        made.setAttribute(attribute, `${origin}/leak-${name}`);
        if (name === 'link') made.setAttribute('rel', 'stylesheet');
        document.head.append(made);
        return ended;
      };
      return Promise.all([
        fetch(`${origin}/leak-fetch`).then(
          () => 'loaded',
          () => 'refused',
        ),
        element('img', 'src'),
        element('script', 'src'),
        element('link', 'href'),
        ends(new EventSource(`${origin}/leak-events`)),
      ]);
    }, served.origin);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
    expect(served.requests.filter((path) => path.includes('leak'))).toEqual([]);
    await own.close();
  });
});
