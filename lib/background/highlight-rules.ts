import type { ColourPair, PaintedKind, Settings } from '../core/settings';

/** Line by which a kind is known even without colour. */
const LINES: Record<PaintedKind, string> = {
  person: 'solid',
  office: 'dashed',
  date: 'dotted',
  event: 'double',
  note: 'solid',
};

/**
 * The rules that draw highlights and marks, for injection into pages that are read. Colours follow the text's own: on light
 * text the pair's dark half, whether or not the page says that it is dark.
 */
export function highlightRules({ colours, strength }: Pick<Settings, 'colours' | 'strength'>): string {
  const kinds = Object.keys(LINES) as PaintedKind[];
  const thickness = strength === 'quiet' ? '1px' : '2px';
  const wash = strength === 'strong' ? 16 : 0;
  const rules = kinds.map((kind) => {
    const declarations = draw(LINES[kind], thickness, colours[kind], kind === 'note' ? Math.max(wash, 14) : wash);
    const marks = `mark[data-backgrounder][data-backgrounder-kind="${kind}"]`;
    return (
      `::highlight(backgrounder-${kind}){${declarations}}\n` +
      `${marks}{all:unset;display:inline!important;color:inherit!important;${declarations}}`
    );
  });
  return [
    ...rules,
    // the brighter colour, as a wash, is pale on light pages and deep on dark ones
    `::highlight(backgrounder-active){background-color:${fade({ light: colours.person.dark, dark: colours.person.dark }, 30)}}`,
    '@media (forced-colors:active){' +
      kinds.map((kind) => `::highlight(backgrounder-${kind}){text-decoration-color:LinkText}`).join('') +
      '}',
  ].join('\n');
}

function draw(line: string, thickness: string, pair: ColourPair, wash: number): string {
  const width = line === 'double' && thickness === '2px' ? '3px' : thickness;
  return (
    `text-decoration:underline ${line} ${width} ${pair.light};` +
    `text-decoration-color:${byText(pair)};text-underline-offset:.18em;text-decoration-skip-ink:auto` +
    (wash > 0 ? `;background-color:${fade(pair, wash)}` : '')
  );
}

/**
 * One of two colours by the text's brightness, in CSS alone: a steep ramp over luma around one half.
 * https://drafts.csswg.org/css-color-5/#relative-colors
 */
function byText({ light, dark }: ColourPair): string {
  const step = 'clamp(0, (r * .3 + g * .6 + b * .1 - .5) * 1000, 1)';
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [light, dark].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number];
    return `calc(${from.toFixed(4)} + ${(to - from).toFixed(4)} * ${step})`;
  });
  return `color(from currentColor srgb ${channels.join(' ')})`;
}

function fade(pair: ColourPair, percent: number): string {
  return `color-mix(in srgb, ${byText(pair)} ${percent}%, transparent)`;
}
