/**
 * Puts text on the clipboard; to be called within a click. Pages without TLS have no clipboard API: there a field that is
 * selected and copied does the same.
 *
 * @param home where the field may stand for a moment
 * @returns whether it worked
 */
export async function copyText(text: string, home: HTMLElement = document.body): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text, home);
  }
}

function copyByField(text: string, home: HTMLElement): boolean {
  const field = document.createElement('textarea');
  const before = document.activeElement;
  field.value = text;
  field.style.cssText = 'position: fixed; inset-block-start: -100px; opacity: 0';
  home.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
