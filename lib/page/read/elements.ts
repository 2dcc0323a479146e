import type { Block } from '../../core/model';

/**
 * How an element's tag takes part in reading. `block`: its borders are borders of text. `inline`: text flows through.
 * `break`: a line break. `drop`: shows no text of its own, the text around it flows on. `cut`: shows something that is not
 * ours to read (a field, code), so no name may span it.
 */
export type Role = 'block' | 'inline' | 'break' | 'drop' | 'cut';

const words = (text: string): string[] => text.trim().split(/\s+/);

const ROLES = new Map<string, Role>([
  // Displayed as blocks by https://html.spec.whatwg.org/multipage/rendering.html, and what stands alone in practice.
  ...words(`
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
    form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noframes ol optgroup p plaintext
    search section summary table tbody td tfoot th thead tr ul xmp
  `).map((tag): [string, Role] => [tag, 'block']),
  ['br', 'break'],
  ...words(`
    area base basefont bgsound embed head link meta noembed noscript object param rp rt rtc script source style template
    title track wbr map datalist iframe frame audio video canvas svg math picture img applet
  `).map((tag): [string, Role] => [tag, 'drop']),
  ...words('button code input kbd label meter output pre progress samp select textarea tt var').map(
    (tag): [string, Role] => [tag, 'cut'],
  ),
]);

/** Parts of a page, by ARIA role, that are never an article's own text. https://www.w3.org/TR/wai-aria-1.2/#role_definitions */
const FOREIGN_ROLES = new Set(
  words(`
    alert alertdialog banner button combobox complementary contentinfo dialog form grid listbox log menu menubar navigation
    option progressbar radiogroup scrollbar search searchbox slider spinbutton status switch tab tablist textbox timer
    toolbar tooltip tree treegrid
  `),
);

/** How an element takes part in reading, by its tag, its role and whether the reader can see or edit it. */
export function roleOf(element: Element): Role {
  const role = ROLES.get(element.localName) ?? 'inline';
  if (role === 'drop' || role === 'cut' || role === 'break') return role;
  if (isEditable(element)) return 'cut';
  if (isHidden(element)) return 'drop';
  return role;
}

/** Whether the tag begins a new block of text. */
export function isBlock(element: Element): boolean {
  return ROLES.get(element.localName) === 'block';
}

/** Whether an ARIA role says that the part is a control, a menu or the page's furniture. */
export function hasForeignRole(element: Element): boolean {
  const role = element.getAttribute('role');
  return role !== null && FOREIGN_ROLES.has(role.trim().toLowerCase());
}

/** Whether the reader's own typing goes here: an editor is never read, nor painted. */
export function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return element.getAttribute('role') === 'textbox';
}

/** Hidden by its own markup; what a style sheet hides is asked of the browser once a block (`isRendered`). */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/**
 * Whether the browser draws the element at all. One question a block, in a pass that changes nothing, costs one style
 * computation in all; a small DOM without styles draws everything.
 */
export function isRendered(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

const KINDS = new Map<string, Block['kind']>([
  ...words('h1 h2 h3 h4 h5 h6').map((tag): [string, Block['kind']] => [tag, 'headline']),
  ...words('li dd dt').map((tag): [string, Block['kind']] => [tag, 'list-item']),
  ...words('td th').map((tag): [string, Block['kind']] => [tag, 'table-cell']),
  ...words('figcaption caption').map((tag): [string, Block['kind']] => [tag, 'caption']),
  // what stands in a picture beside its caption is its credit
  ['figure', 'caption'],
  ['blockquote', 'quote'],
  ['address', 'byline'],
]);

/** One class or id that tells what a block is, where the tag does not. */
const CAPTION = /(?:^|[-_])(?:caption|caption-text|credits?|legende|bildunterschrift)$/i;
const BYLINE =
  /(?:^|[-_])(?:byline|by-line|authors?|dateline|autor|autore|auteur|creator|submitted|posted-on|(?:entry|post|article|story)-?meta)(?:[-_]+(?:name|names|link|info|line|meta|date|block|wrapper|wrap|container))?$/i;

/** Attributes that name parts of a page as classes do. */
const NAMING = ['itemprop', 'data-component', 'data-testid', 'data-gu-name'];

/** What kind of block an element makes of its text; undefined where it only passes its parent's kind on. */
export function kindOf(element: Element): Block['kind'] | undefined {
  const kind = KINDS.get(element.localName);
  if (kind) return kind;
  if (/\bauthor\b/.test(element.getAttribute('rel') ?? '')) return 'byline';
  const all = [namesOf(element), ...NAMING.map((name) => element.getAttribute(name) ?? '')]
    .join(' ')
    .trim()
    .split(/\s+/);
  if (all[0] === '') return undefined;
  if (all.some((name) => BYLINE.test(name))) return 'byline';
  return all.some((name) => CAPTION.test(name)) ? 'caption' : undefined;
}

/** Class and id of an element in one string, as its author chose them. */
export function namesOf(element: Element): string {
  const own = element.getAttribute('class') ?? '';
  return element.id ? `${own} ${element.id}` : own;
}
