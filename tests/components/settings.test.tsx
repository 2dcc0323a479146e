// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Settings, type SettingsProps } from '../../components/settings/Settings';
import { Welcome } from '../../components/welcome/Welcome';
import { DEFAULT_SETTINGS } from '../../lib/core/settings';
import { buttonNames, click, DE, draw, findings, settle } from './surfaces';

function settings(given: Partial<SettingsProps> = {}) {
  const props: SettingsProps = {
    settings: DEFAULT_SETTINGS,
    onSave: vi.fn(async () => undefined),
    onReset: vi.fn(async () => undefined),
    data: {
      dataset: { state: 'ready', done: 1, total: 1, version: '2026-09-23' },
      own: {
        packs: [{ id: 'ee', title: 'Riigikogu', version: '2024', people: 412, events: 0, isOn: true }],
        importing: {
          state: 'failed',
          file: 'mps.csv',
          faults: [{ row: 12, message: 'the date 2024-13-01 is none' }],
          more: 4,
        },
        onImport: vi.fn(),
        onCancelImport: vi.fn(),
        onSwitchPack: vi.fn(),
        onRemovePack: vi.fn(),
      },
    },
    shortcuts: [{ name: 'next', description: 'Next mention', keys: '' }],
    onChangeShortcuts: vi.fn(),
    hidden: [{ id: '1', name: 'George Bush', site: 'news.example' }],
    onShowAgain: vi.fn(),
    storage: { used: 41_200_000, isPersistent: false },
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
    expect(shown(root)).toHaveLength(9);
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
    expect(root.textContent).toContain('Row 12: the date 2024-13-01 is none');
    expect(root.textContent).toContain('and 4 more faults');
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
