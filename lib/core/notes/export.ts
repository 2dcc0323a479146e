import type { Note } from '../model';
import { toCollection } from './web-annotation';

export const EXPORT_FORMATS = ['jsonld', 'markdown', 'csv', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file ready to be saved. */
export interface ExportFile {
  name: string;
  mediaType: string;
  text: string;
}

/**
 * Writes notes into a file's text, in the order given. JSON-LD loses nothing and can be imported again; the others are for
 * reading and for other programs.
 */
export function exportNotes(notes: readonly Note[], format: ExportFormat, now: Date): ExportFile {
  const name = `backgrounder-notes-${now.toISOString().slice(0, 10)}`;
  switch (format) {
    case 'jsonld':
      return {
        name: `${name}.jsonld`,
        mediaType: 'application/ld+json',
        text: `${JSON.stringify(toCollection(notes), null, 2)}\n`,
      };
    case 'markdown':
      return { name: `${name}.md`, mediaType: 'text/markdown', text: toMarkdown(notes) };
    case 'csv':
      return { name: `${name}.csv`, mediaType: 'text/csv', text: toCsv(notes) };
    case 'html':
      return { name: `${name}.html`, mediaType: 'text/html', text: toHtml(notes) };
  }
}

/** What a note is about, in a few words of the reader's own data. */
export function subjectOf({ target, page }: Pick<Note, 'target' | 'page'>): string {
  switch (target.kind) {
    case 'person':
    case 'event':
      return target.name;
    case 'date':
      return target.edtf;
    case 'passage':
      return target.quote.exact;
    case 'page':
      return page?.title ?? '';
  }
}

/** Notes by the page they were made on, pages in the order of their first note. */
function byPage(notes: readonly Note[]): { page: Note['page']; notes: Note[] }[] {
  const groups = new Map<string, { page: Note['page']; notes: Note[] }>();
  for (const note of notes) {
    const key = note.page?.canonicalUrl ?? '';
    const group = groups.get(key);
    if (group) group.notes.push(note);
    else groups.set(key, { page: note.page, notes: [note] });
  }
  return [...groups.values()];
}

function toMarkdown(notes: readonly Note[]): string {
  const parts: string[] = [];
  for (const group of byPage(notes)) {
    const { page } = group;
    if (page) {
      parts.push(`# [${escapeMarkdown(page.title || page.url)}](<${page.url.replace(/[<>]/g, encodeURIComponent)}>)`);
      if (page.published) parts.push(page.published.slice(0, 10));
    } else if (parts.length > 0) parts.push('# –');
    for (const note of group.notes) {
      if (note.target.kind === 'passage') parts.push(quoteLines(escapeMarkdown(note.target.quote.exact)));
      else if (note.target.kind !== 'page') parts.push(`## ${escapeMarkdown(subjectOf(note))}`);
      if (note.text) parts.push(note.text);
      const tags = note.tags.map((tag) => `#${escapeMarkdown(tag.replace(/\s+/g, '-'))}`).join(' ');
      parts.push(`*${note.modified.slice(0, 10)}*${tags && ` ${tags}`}`);
    }
  }
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function quoteLines(text: string): string {
  return text.replace(/^/gm, '> ');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

const COLUMNS = ['id', 'kind', 'subject', 'text', 'tags', 'colour', 'title', 'url', 'published', 'created', 'modified'];

/** RFC 4180, with a byte order mark, without which spreadsheets take UTF-8 for something else. */
function toCsv(notes: readonly Note[]): string {
  const rows = notes.map((note) => [
    note.id,
    note.target.kind,
    subjectOf(note),
    note.text,
    note.tags.join(', '),
    note.colour,
    note.page?.title ?? '',
    note.page?.url ?? '',
    note.page?.published ?? '',
    note.created,
    note.modified,
  ]);
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/**
 * A cell that a spreadsheet would run as a formula is given an apostrophe in front, as
 * https://owasp.org/www-community/attacks/CSV_Injection advises.
 */
function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/.test(value) ? `'${value}` : value;
  return /[",\r\n';\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function toHtml(notes: readonly Note[]): string {
  const sections = byPage(notes).map(({ page, notes: own }) => {
    const heading = page
      ? `<h2><a href="${escapeHtml(page.url)}">${escapeHtml(page.title || page.url)}</a></h2>${page.published ? `<p>${escapeHtml(page.published.slice(0, 10))}</p>` : ''}`
      : '';
    return `<section>${heading}${own.map(noteToHtml).join('\n')}</section>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Backgrounder</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:44em;margin:2em auto;padding:0 1em}article{border-top:1px solid #ccc;padding:.5em 0}blockquote{margin:.5em 0;padding-left:1em;border-left:3px solid #a3235b}.text{white-space:pre-wrap}footer{color:#666;font-size:.85em}</style>
<body>
${sections.join('\n')}
</body>
`;
}

/** The text stays Markdown, as it was written: to a reader it is plain enough, and nothing in it can become markup. */
function noteToHtml(note: Note): string {
  const subject = escapeHtml(subjectOf(note));
  const head =
    note.target.kind === 'passage'
      ? `<blockquote>${subject}</blockquote>`
      : note.target.kind === 'page'
        ? ''
        : `<h3>${subject}</h3>`;
  const tags = note.tags.map((tag) => ` #${escapeHtml(tag)}`).join('');
  const text = note.text ? `<div class="text">${escapeHtml(note.text)}</div>` : '';
  return `<article>${head}${text}<footer><time datetime="${escapeHtml(note.modified)}">${escapeHtml(note.modified.slice(0, 10))}</time>${tags}</footer></article>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
