/** The shortest of some ranges: a name within a note's passage rather than the passage. */
export function smallest(ranges: readonly Range[]): Range | undefined {
  if (ranges.length < 2) return ranges[0];
  return ranges.reduce((best, range) => (range.toString().length < best.toString().length ? range : best));
}

/** Whether a caret's place is in a range, and the point on one of the range's lines and not beside them. */
export function isInside(range: Range, node: Node, offset: number, x: number, y: number): boolean {
  try {
    if (!range.isPointInRange(node, offset)) return false;
  } catch {
    return false;
  }
  return [...range.getClientRects()].some((box) => isOn(box, x, y));
}

/** Whether a point is on a box. */
export function isOn(box: DOMRectReadOnly, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
