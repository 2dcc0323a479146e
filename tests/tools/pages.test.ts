import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BinaryFileError, decode } from '../../tools/lib/decode';
import { readPage, textArticle } from '../../tools/lib/pages';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('decoding saved pages', () => {
  it('follows a byte order mark before anything else', () => {
    expect(decode(Buffer.from('\ufeff<meta charset="windows-1252">é'))).toBe('<meta charset="windows-1252">é');
    expect(decode(Buffer.from('\ufeffé', 'utf16le'))).toBe('é');
    expect(decode(Buffer.from('\ufeffé', 'utf16le').swap16())).toBe('é');
  });

  it('takes valid UTF-8 for what it is, whatever was declared', () => {
    expect(decode(Buffer.from('<meta charset="iso-8859-1">François'))).toContain('François');
  });

  it('else follows the declaration, and windows-1252 without one', () => {
    expect(decode(latin('<meta charset="windows-1251">\xcf\xf3\xf2\xe8\xed'))).toContain('Путин');
    expect(decode(latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">\xb9'))).toContain(
      'š',
    );
    expect(decode(latin('<?xml version="1.0" encoding="ISO-8859-1"?>\xe9'))).toContain('é');
    expect(decode(latin('Fran\xe7ois \x93says\x94'))).toBe('François “says”');
    expect(decode(latin('<meta charset="no-such-thing">\xe7'))).toContain('ç');
  });

  it('refuses what is no text', () => {
    expect(() => decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))).toThrow(BinaryFileError);
    expect(() => decode(Uint8Array.from({ length: 64 }, (_, i) => i % 16))).toThrow(BinaryFileError);
    expect(decode(new Uint8Array())).toBe('');
  });
});

describe('reading files', () => {
  it('reads a text file as blocks, one a line', () => {
    const article = textArticle(
      'Headline\r\n\r\nThe ministers met in the hall of the town.\n',
      'https://news.example/',
    );
    expect(article.title).toBe('Headline');
    expect(article.blocks.map(({ text }) => text)).toEqual(['Headline', 'The ministers met in the hall of the town.']);
  });

  it('reads a page, and also a mere fragment', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'pages-'));
    const file = join(directory, 'page.html');
    await writeFile(file, '<h1>Headline</h1><p>The ministers met in the hall of the town, and they said so.</p>');
    const article = await readPage(file, { within: 'p' });
    expect(article.blocks.map(({ text }) => text)).toEqual([
      'The ministers met in the hall of the town, and they said so.',
    ]);
    await expect(readPage(join(directory, 'none.html'))).rejects.toThrow();
  });
});
