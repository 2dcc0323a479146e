/** A file that is no text at all: a picture, a program, an archive. */
export class BinaryFileError extends Error {
  override name = 'BinaryFileError';
}

/** The labels a page declares stand in its first kilobyte. https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN_BYTES = 1024;
const DECLARED = [/<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i, /<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)["']/i];

/**
 * Decodes a saved page or text: by its byte order mark, else as UTF-8 where its bytes are valid UTF-8 (a browser saves in
 * UTF-8 and leaves the old declaration standing), else by the encoding it declares, else as windows-1252, as browsers do.
 *
 * @throws BinaryFileError where the bytes are no text
 */
export function decode(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (isBinary(bytes)) throw new BinaryFileError('not a text file');
  const declared = declaredEncoding(bytes);
  // ISO-2022-JP writes Japanese in ASCII bytes, so it looks like UTF-8.
  if (declared?.encoding !== 'iso-2022-jp') {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Some older encoding.
    }
  }
  return !declared || declared.encoding === 'windows-1252' ? decodeWindows1252(bytes) : declared.decode(bytes);
}

/** What windows-1252 has in place of Latin-1's control characters 0x80 to 0x9f. https://encoding.spec.whatwg.org/#index-windows-1252 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes windows-1252 as Latin-1: https://github.com/nodejs/node/issues/56542 */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] as string);
}

/** A decoder for what the page says of itself; none where it says nothing or something unknown. */
function declaredEncoding(bytes: Uint8Array): TextDecoder | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  for (const pattern of DECLARED) {
    const label = pattern.exec(start)?.[1];
    if (label === undefined) continue;
    try {
      return new TextDecoder(label);
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Text of any 8-bit encoding has no zero bytes and hardly a control character. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls += 1;
  }
  return controls > sample.length / 100;
}
