/** Backgrounds of the pages that highlights must be seen on. */
const WHITE = '#ffffff';
const NEAR_BLACK = '#14171a';

/** What non-text marks need: https://www.w3.org/TR/WCAG22/#non-text-contrast */
export const ENOUGH = 3;

/**
 * The contrast of two colours as WCAG defines it, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 *
 * @param a `#8a4b08`; what is no such colour counts as black
 */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The contrast of a highlight's colour with the pages it stands on, light or dark. */
export function contrastOnPage(colour: string, page: 'light' | 'dark'): number {
  return contrast(colour, page === 'light' ? WHITE : NEAR_BLACK);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const [red = 0, green = 0, blue = 0] = (digits?.slice(1) ?? []).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
