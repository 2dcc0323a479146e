import { hasForeignRole, namesOf } from './elements';

/**
 * How surely an element is not the article's own text. `foreign`: by what it is (a menu, a sidebar, a footer). `comments`:
 * readers' own writing, however long. `likely`: by its class or id, unless it turns out to hold most of the page's text.
 * `barrier`: named after a paywall, which is what sites call both the text behind it
 * (https://developers.google.com/search/docs/appearance/structured-data/paywalled-content) and the box that asks to subscribe:
 * its words decide ({@link asksToSubscribe}).
 */
export type Furniture = 'foreign' | 'comments' | 'likely' | 'barrier';

const FOREIGN_TAGS = new Set([
  ...['aside', 'dialog', 'marquee', 'menu', 'nav', 'search'],
  // https://amp.dev/documentation/components: what shows other people's things, or asks for something
  ...['amp-ad', 'amp-auto-ads', 'amp-consent', 'amp-embed', 'amp-lightbox', 'amp-list', 'amp-next-page', 'amp-sidebar'],
  ...['amp-social-share', 'amp-sticky-ad', 'amp-user-notification'],
]);

/** Whole words of a class or id, as sites of many makers write them. */
const word = (list: string): RegExp => new RegExp(`(?:^|[ _-])(?:${list.trim().split(/\s+/).join('|')})(?=$|[ _-])`);

/** One class or id that names readers' comments; `tone-comment` is an opinion piece. */
const COMMENTS =
  /^(?:(?:user|reader|readers|post|article|story|fb|facebook|wp|the)[-_]*)?comments?(?:[-_]*(?:list|section|area|threads?|container|wrap|wrapper|block|body|content|box|stream|feed|items?|text|module))?$|^(?:disqus|livefyre|coral)(?:[-_]|$)|^(?:kommentare|commentaires|comentarios|commenti|comentários)$/;

const LIKELY = word(`
  ads? advert advertise advertisement advertising advertorial adsense adslot ad-?slot dfp sponsor sponsored promo promos
  promoted promotion outbrain taboola trc zergnet revcontent
  related relateds related-?(?:links|content|articles|stories|posts|news|topics|coll) recirc recirculation recommended
  recommendations? readnext read-?(?:next|more|also|on) more-?(?:stories|news|from|on|coverage) most-?(?:read|popular|viewed|shared|commented)
  mostread popular trending teasers up-?next see-?also also-?read onward further-?reading suggested rich-?link links-?block
  share shares sharing share-?(?:bar|buttons?|tools?|links) social socials social-?(?:bar|links|share|media) addthis addtoany sharedaddy sociable follow-?us
  nav navbar navigation subnav nav-?(?:bar|menu) menu submenu breadcrumbs? crumbs? pagination pager paging page-?numbers toolbar tool-?bar
  sidebar side-?bar sidebars rail right-?rail left-?rail footer site-?footer page-?footer masthead site-?header topbar
  newsletters? newsletter-?(?:signup|form|promo) signup sign-?up subscribe subscription-?(?:widget|form|box|prompt|offer|wall)(?:-wrap)?
  (?:paywall|regwall|meter)-?(?:offer|prompt|message|barrier|cta|modal|overlay|promo|banner) regwall upsell ticker editsection submeta no-?print
  login log-?in register
  cookie cookies cookie-?(?:banner|notice|bar) consent gdpr cmp onetrust modal popup pop-?up overlay lightbox toast snackbar
  tags tag-?(?:list|cloud|links) taglist keywords topics topic-?list categories cat-?links widget-?area
  author-?(?:bio|box|card|info) about-?(?:the-?)?author copyright disclaimer skip-?link skiplinks print-?only printfriendly affiliate
`);

const BARRIER =
  /paywall|pay-wall|regwall|(?:^|[ _-])(?:piano|poool|tp-container|metered|gate|gated|gateway|barrier|locked|premium|abo|abonnes?)(?=$|[ _-])/;

const ASKING =
  /subscri(?:be|ption|ber)|sign (?:in|up)\b|log ?in\b|register (?:to|now|for)|free trial|continue reading|abonn|réservée?s? aux|connectez-vous|suscr[ií]b|suscri(?:pción|ptor)|inici(?:a|e|ar) sesión|assin(?:e|ante|atura)|faça (?:o )?login|abbona|anmelden|registrieren|jetzt weiterlesen|подпис|подпиш|войдите/i;

/** Whether a passage asks its reader to subscribe or to sign in, in any of the seven languages. */
export function asksToSubscribe(text: string): boolean {
  return ASKING.test(text);
}

/** What a class says about the whole page or about what is missing: `tag-social`, `category-jobs`, `has-sidebar`, `no-ads`. */
const ABOUT_OTHERS =
  /(?:^|(?<= ))(?:tag|category|type|format|status|postid|has|with|without|no|non|hide|show)[-_][^ ]*/g;

const seen = new Map<string, Furniture | null>();
/** Pages that make up class names without end must not fill the memory. */
const MOST_SEEN = 5000;

/**
 * Whether an element is likely the page's furniture, by its tag, role, class and id alone.
 *
 * @returns null for what may be article. The document's own frame (`html`, `body`, `main`, `article`, headings) always may.
 */
export function furnitureOf(element: Element): Furniture | null {
  const tag = element.localName;
  if (isFrameOfStory(element)) return null;
  if (FOREIGN_TAGS.has(tag)) return 'foreign';
  if (tag === 'footer') return element.closest('blockquote, figure') ? null : 'foreign';
  if (hasForeignRole(element)) return 'foreign';
  if (tag === 'header') return isPageHeader(element) ? 'foreign' : null;
  if (element.hasAttribute('data-component') && LIKELY.test(element.getAttribute('data-component') ?? ''))
    return 'likely';
  if (/(?:^|\/)(?:User)?Comment$/.test(element.getAttribute('itemtype') ?? '')) return 'comments';
  if (/^(?:html|body|main|article|h[1-6]|p)$/.test(tag) || element.getAttribute('itemprop') === 'articleBody')
    return null;
  const names = namesOf(element);
  return names === '' ? null : byNames(names);
}

/** A dialog with an article in it: sites open stories over their front page. */
function isFrameOfStory(element: Element): boolean {
  const isDialog = element.localName === 'dialog' || element.getAttribute('role') === 'dialog';
  return isDialog && element.querySelector('article, [role=article]') !== null;
}

/** A page's header, not an article's: outside any article, and without the headline. */
function isPageHeader(element: Element): boolean {
  return element.closest('article, main, [role=main], [role=article]') === null && element.querySelector('h1') === null;
}

function byNames(names: string): Furniture | null {
  const known = seen.get(names);
  if (known !== undefined) return known;
  const plain = names
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(ABOUT_OTHERS, '');
  const isComments = plain.split(/\s+/).some((name) => COMMENTS.test(name));
  const furniture = isComments ? 'comments' : LIKELY.test(plain) ? 'likely' : BARRIER.test(plain) ? 'barrier' : null;
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(names, furniture);
  return furniture;
}
