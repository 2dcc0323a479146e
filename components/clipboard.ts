/**
 * Puts text on the clipboard; to be called within a click. Pages without TLS have no clipboard API: there a field that is
 * selected and copied does the same.
 *
 * @param home where the field may stand for a moment: on a page that is not ours, inside our shadow root, where the page sees
 *   nothing of it
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
  const before = (home.getRootNode() as Document | ShadowRoot).activeElement;
  field.value = text;
  field.style.cssText = 'position: fixed; inset-block-start: -100px; opacity: 0';
  home.append(field);
  field.focus({ preventScroll: true });
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    // The focus first: were the field removed with it, the page would see it leave the card.
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    field.remove();
  }
}
