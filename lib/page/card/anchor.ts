import type { Painter } from '../paint/painter';
import type { Anchor } from './surface';

/** Where a painted passage stands in the viewport, one box a line. */
export function boxesOf(painter: Painter, id: string): DOMRect[] {
  return painter.rangesOf(id).flatMap((range) => [...range.getClientRects()]);
}

/** The element that a place is in; for a place right under a shadow root, its host. */
export function elementOf(node: Node): Element {
  return node.nodeType === Node.ELEMENT_NODE
    ? (node as Element)
    : (node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? document.documentElement);
}

/** A stretch of the page that is not painted. */
export function anchorOn(range: Range): Anchor {
  return { boxes: () => [...range.getClientRects()], element: elementOf(range.startContainer), point: null };
}
