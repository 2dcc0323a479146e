// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Settings, type SettingsProps } from '../../components/settings/Settings';
import { Welcome } from '../../components/welcome/Welcome';
import { DEFAULT_SETTINGS } from '../../lib/core/settings';
import { buttonNames, buttonOf, click, DE, draw, findings, settle } from './surfaces';

type Data = SettingsProps['data'];

/** One pack, and an import that failed. */
function data(given: Partial<Data['own']> = {}, dataset: Partial<Data['dataset']> = {}): Data {
  return {
    dataset: { state: 'ready', done: 1, total: 1, version: '2026-09-23', ...dataset },
    onReinstall: vi.fn(),
    own: {
      packs: [{ id: 'ee', title: 'Riigikogu', version: '2024', people: 412, events: 0, isOn: true, isOutdated: false }],
      importing: {
        state: 'failed',
        id: '1',
        file: 'mps.csv',
        errors: [
          { place: { key: 'faultLineColumn', values: [12, 'from'] }, what: { key: 'faultNoDay', values: [] } },
          { what: { key: 'faultMore', values: [4] } },
        ],
      },
      onImport: vi.fn(),
      onCancelImport: vi.fn(),
      onSwitchPack: vi.fn(),
      onRemovePack: vi.fn(),
      ...given,
    },
  };
}

function settings(given: Partial<SettingsProps> = {}) {
  const props: SettingsProps = {
    settings: DEFAULT_SETTINGS,
    onSave: vi.fn(async () => undefined),
    onReset: vi.fn(async () => undefined),
    data: data(),
    shortcuts: [{ name: 'next', description: 'Next mention', keys: '' }],
    onChangeShortcuts: vi.fn(),
    hidden: [{ id: '1', name: 'George Bush', site: 'news.example' }],
    onShowAgain: vi.fn(),
    storage: { used: 41_200_000, isPersistent: false },
    report: { make: async () => 'Backgrounder 1.0.0\nNo errors' },
    version: '1.0.0',
    ...given,
  };
  return <Settings {...props} />;
}

async function change(field: Element | null, value?: string): Promise<void> {
  await act(async () => {
    if (!(field instanceof HTMLInputElement)) throw new Error('No such field');
    if (value === undefined) field.click();
    else {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await settle();
}

function shown(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>('section')]
    .filter((section) => !section.hidden)
    .map((section) => section.querySelector('h2')?.textContent ?? '');
}

describe('the settings', () => {
  it('shows a report before it is copied', async () => {
    const root = await draw(settings());
    await click(root, 'Show a report');
    expect(root.querySelector<HTMLTextAreaElement>('textarea.report')?.value).toContain('No errors');
    expect(buttonOf(root, 'Copy the report')).toBeDefined();
    expect(await findings(root)).toEqual([]);
  });

  it('save what is changed, and say so', async () => {
    const onSave = vi.fn(async () => undefined);
    const root = await draw(settings({ onSave }));
    await change(root.querySelector('input[value=click][type=radio]'));
    expect(onSave).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, trigger: 'click' });
    expect(root.querySelector('header [role=status]')?.textContent).toBe('Saved');
  });

  it('say when saving failed', async () => {
    const root = await draw(settings({ onSave: () => Promise.reject(new Error('full')) }));
    await change(root.querySelector('input[value=mark]'));
    expect(root.querySelector('header [role=status]')?.textContent).toBe('Could not be saved.');
  });

  it('warn of a colour that is hard to see', async () => {
    const pale = {
      ...DEFAULT_SETTINGS,
      colours: { ...DEFAULT_SETTINGS.colours, date: { light: '#dddddd', dark: '#6ccbdc' } },
    };
    const root = await draw(settings({ settings: pale }));
    expect(root.textContent).toContain('Contrast 1.3 to 1: hard to see on some pages');
    expect(buttonNames(root).filter((name) => name === 'Default colour')).toHaveLength(1);
  });

  it('can be searched, without regard to accents and case', async () => {
    const root = await draw(settings());
    await change(root.querySelector('input[type=search]'), 'SHORTcut');
    expect(shown(root)).toEqual(['Keyboard shortcuts']);
    await change(root.querySelector('input[type=search]'), 'zebra');
    expect(shown(root)).toEqual([]);
    expect(root.textContent).toContain('No setting matches.');
    await change(root.querySelector('input[type=search]'), '');
    expect(shown(root)).toHaveLength(11);
  });

  it('take sites as hosts or addresses, and nothing else', async () => {
    const onSave = vi.fn(async () => undefined);
    const root = await draw(settings({ onSave }));
    const field = root.querySelector('input[inputmode=url]');
    const add = () => click(root, 'Add');
    await change(field, 'not a site');
    await add();
    expect(root.querySelector('[role=alert].fault')?.textContent).toContain('news.example');
    expect(onSave).not.toHaveBeenCalled();
    await change(field, 'https://www.News.example/a?b');
    await add();
    expect(onSave).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, sitesOff: ['news.example'] });
  });

  it('are reset after a question alone', async () => {
    const onReset = vi.fn(async () => undefined);
    const root = await draw(settings({ onReset }));
    await click(root, 'Reset all settings');
    expect(onReset).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('No');
    await click(root, 'Yes');
    expect(onReset).toHaveBeenCalledOnce();
    expect(root.textContent).toContain('All settings are back to their defaults.');
  });

  it('tell what was wrong with a file, row by row', async () => {
    const root = await draw(settings());
    expect(root.textContent).toContain('mps.csv was not imported; nothing was changed.');
    expect(root.textContent).toContain('line 12, from: must be a day that exists');
    expect(root.textContent).toContain('and 4 more');
  });

  it('take a file, show how far it is, and can end it', async () => {
    const given = data({ importing: { state: 'running', id: '1', file: 'mps.csv', share: 0.4 } });
    const root = await draw(settings({ data: given }));
    expect(root.querySelector('[role=status] progress')?.getAttribute('value')).toBe('0.4');
    expect(root.querySelector<HTMLInputElement>('input[type=file]')?.disabled).toBe(true);
    await click(root, 'Cancel');
    expect(given.own.onCancelImport).toHaveBeenCalledOnce();

    const idle = data({ importing: { state: 'idle' } });
    const field = (await draw(settings({ data: idle }))).querySelector<HTMLInputElement>('input[type=file]');
    const file = new File(['name,post\n'], 'mps.csv');
    await act(async () => {
      if (!field) throw new Error('No field for a file');
      const files = new DataTransfer();
      files.items.add(file);
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(idle.own.onImport).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('say who of a pack was known already', async () => {
    const importing = { state: 'done' as const, id: '1', file: 'mps.csv', people: 101, joined: 7 };
    const root = await draw(settings({ data: data({ importing }) }));
    expect(root.textContent).toContain('mps.csv was imported. 101 people, 7 of them known already');
  });

  it('switch packs off, and take them away after a question alone', async () => {
    const given = data();
    const root = await draw(settings({ data: given }));
    await change(root.querySelector('.packs input[type=checkbox]'));
    expect(given.own.onSwitchPack).toHaveBeenCalledWith('ee', false);
    await click(root, /Riigikogu/);
    expect(given.own.onRemovePack).not.toHaveBeenCalled();
    await click(root, 'Yes');
    expect(given.own.onRemovePack).toHaveBeenCalledWith('ee');
  });

  it('say of a pack that is too old what to do', async () => {
    const [pack] = data().own.packs ?? [];
    if (!pack) throw new Error('No pack');
    const root = await draw(settings({ data: data({ packs: [{ ...pack, isOutdated: true }] }) }));
    expect(root.textContent).toContain('import its file again');
  });

  it('install the dataset anew, unless that is under way', async () => {
    const failed = data({}, { state: 'failed', message: 'QuotaExceededError: full' });
    const root = await draw(settings({ data: failed }));
    expect(root.textContent).toContain('QuotaExceededError: full');
    await click(root, 'Install again');
    expect(failed.onReinstall).toHaveBeenCalledOnce();
    const busy = await draw(settings({ data: data({}, { state: 'installing' }) }));
    expect(buttonOf(busy, 'Install again')).toHaveProperty('disabled', true);
  });

  it('have no accessibility findings, in two languages', async () => {
    expect(await findings(await draw(settings()))).toEqual([]);
    expect(await findings(await draw(settings(), DE))).toEqual([]);
  });
});

describe('the welcome page', () => {
  it('lets readers choose where it runs, and has no accessibility findings', async () => {
    const onRuns = vi.fn();
    const status = { dataset: { state: 'installing' as const, done: 1, total: 3, version: null }, sources: [] };
    const root = await draw(
      <Welcome status={status} runs="everywhere" onRuns={onRuns} onRetry={vi.fn()} sample={<p>Sample</p>} />,
    );
    expect(root.querySelector('progress')).not.toBeNull();
    await change(root.querySelector('input[value=chosen]'));
    expect(onRuns).toHaveBeenCalledWith('chosen');
    expect(await findings(root)).toEqual([]);
  });
});
