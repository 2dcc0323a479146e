import { type Tab, until } from './driver';

export type PaintedKind = 'person' | 'office' | 'event' | 'date' | 'note';

/** The element that carries cards on a page; its shadow root is closed to the page. */
export const CARD_HOST = 'backgrounder-card';

/** The texts painted as a kind, in the order of the page. */
export function painted(tab: Tab, kind: PaintedKind): Promise<string[]> {
  return tab.evaluate((name) => {
    const ranges = [...((CSS.highlights.get(`backgrounder-${name}`) ?? []) as Iterable<AbstractRange>)].map((range) => {
      const copy = document.createRange();
      copy.setStart(range.startContainer, range.startOffset);
      copy.setEnd(range.endContainer, range.endOffset);
      return copy;
    });
    // between trees (a shadow root's and the page's) there is no order
    ranges.sort((a, b) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : 0,
    );
    return ranges.map((range) => range.toString().replace(/\s+/g, ' '));
  }, kind);
}

/** Scrolls to the first passage painted as `kind` that reads `text`, and gives the middle of its first line. */
export function placeOf(tab: Tab, kind: PaintedKind, text: string): Promise<{ x: number; y: number } | null> {
  return tab.evaluate(
    async (name, wanted) => {
      for (const range of (CSS.highlights.get(`backgrounder-${name}`) ?? []) as Iterable<AbstractRange>) {
        const copy = document.createRange();
        copy.setStart(range.startContainer, range.startOffset);
        copy.setEnd(range.endContainer, range.endOffset);
        if (copy.toString().replace(/\s+/g, ' ') !== wanted) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const box = copy.getClientRects()[0];
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    },
    kind,
    text,
  );
}

/** The text of the open card; null while none is open. */
export function cardText(tab: Tab): Promise<string | null> {
  return tab.inShadow(CARD_HOST, (root) => {
    const card = root.querySelector<HTMLElement>('[role="dialog"]');
    return card ? card.innerText.trim() : null;
  });
}

/** Rests the pointer on a painted passage until its card is open, and gives the card's text. */
export async function hoverCard(tab: Tab, kind: PaintedKind, text: string): Promise<string> {
  // the welcome page, opened at installation, may have come to the front; a tab behind draws no frames
  await tab.activate();
  const place = await until(`“${text}” to be painted`, () => placeOf(tab, kind, text));
  await tab.move(place.x, place.y);
  return until(`the card of “${text}”`, async () => {
    await tab.move(place.x + 1, place.y);
    return cardText(tab);
  });
}

/** The element that offers a note beside a selection. */
export const OFFER_HOST = 'backgrounder-offer';

/** The middle of the first element that `selector` finds inside a host's closed root, once it is there. */
export function placeInside(tab: Tab, host: string, selector: string): Promise<{ x: number; y: number }> {
  return until(`${selector} in ${host}`, () =>
    tab.inShadow(
      host,
      (root, wanted) => {
        const element = root.querySelector(wanted);
        element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const box = element?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      selector,
    ),
  );
}

/** Clicks the button of the open card that reads so, once the card has come to rest around it. */
export async function clickInCard(tab: Tab, label: string): Promise<void> {
  let before = '';
  const place = await until(`“${label}” in the card`, async () => {
    const now = await tab.inShadow(
      CARD_HOST,
      (root, wanted) => {
        const button = [...root.querySelectorAll('button')].find(
          (one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted,
        );
        button?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const box = button?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      },
      label,
    );
    const isAtRest = JSON.stringify(now) === before;
    before = JSON.stringify(now);
    return isAtRest ? now : null;
  });
  await tab.click(place.x, place.y);
}

/** Chooses one of the open card's further actions. */
export async function chooseInCard(tab: Tab, label: string): Promise<void> {
  await clickInCard(tab, 'More actions');
  await clickInCard(tab, label);
}
