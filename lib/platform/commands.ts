import browser from 'webextension-polyfill';

/** A keyboard command as the browser has it; `keys` is empty where none is set. */
export interface Shortcut {
  name: string;
  description: string;
  keys: string;
}

/** The extension's keyboard commands; none on phones. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name, description, shortcut }) =>
    name ? [{ name, description: description || name, keys: shortcut ?? '' }] : [],
  );
}

/** Opens the browser's own page for shortcuts. */
export async function openShortcuts(): Promise<void> {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings)
    await commands.openShortcutSettings(); // Firefox 137
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
