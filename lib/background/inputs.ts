import * as v from 'valibot';
import type { Input, MessageName } from '../contract';
import type { NotesMessage } from './notes-checks';

/** Most UTF-16 units a page may send to be read at once; longer pages send slices. */
const LONGEST_TEXT = 2_000_000;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const id = text(200);
const url = text(10_000);
const day = text(40);
const language = text(40);
const ids = v.pipe(v.array(id), v.maxLength(10_000));
const nothing = v.object({});

const block = v.object({
  id,
  kind: v.picklist(['headline', 'paragraph', 'list-item', 'caption', 'quote', 'table-cell', 'byline']),
  text: text(LONGEST_TEXT),
  language: v.exactOptional(language),
  published: v.exactOptional(day),
});

const article = v.object({ url, title: text(10_000), language, published: v.nullable(day) });

const context = v.object({
  named: v.record(text(1000), v.nullable(id)),
  areas: v.record(id, v.number()),
  rejected: ids,
});

const scope = v.picklist(['page', 'site', 'everywhere']);

/** Every message but those about notes. */
type OtherMessage = Exclude<MessageName, NotesMessage>;

/** What each message's input must be, whoever sends it: a page's script runs in a process that the page may have taken over. */
const INPUTS: { [N in OtherMessage]: v.GenericSchema<unknown, Input<N>> } = {
  annotate: v.object({
    article,
    blocks: v.pipe(
      v.array(block),
      v.maxLength(100_000),
      v.check((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_TEXT, 'Too much text'),
    ),
    context: v.nullable(context),
  }),
  publishedDay: v.object({ lines: v.pipe(v.array(text(1000)), v.maxLength(50)), url, language }),
  card: v.object({ key: text(300), asOf: v.nullable(day), together: ids }),
  meetings: v.object({ people: ids }),
  search: v.object({ text: text(200), limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)) }),
  correct: v.object({ person: id, surface: text(1000), scope, url, isPrivate: v.exactOptional(v.boolean()) }),
  privateSites: v.object({ change: v.nullable(v.object({ site: text(253), isOn: v.boolean() })) }),
  corrections: nothing,
  removeCorrection: v.object({ id }),
  status: nothing,
  incidents: nothing,
  reinstall: nothing,
  packs: nothing,
  // One too large is told to the reader in words, not refused here.
  importPack: v.object({ id, file: text(1000), text: v.string() }),
  cancelImport: v.object({ id }),
  switchPack: v.object({ id, isOn: v.boolean() }),
  removePack: v.object({ id }),
  pageSettings: nothing,
  openPanel: nothing,
  loadPart: v.object({ part: v.picklist(['card', 'notes', 'marks']) }),
  painted: v.object({ people: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
};

/** A message's input, checked. @throws Error in words where it is not what the contract says */
export function checkInput<N extends OtherMessage>(name: N, input: unknown): Input<N> {
  const parsed = v.safeParse(INPUTS[name], input);
  if (!parsed.success) throw new Error(v.summarize(parsed.issues));
  return parsed.output;
}
