/**
 * A file's bytes as text. Wrong bytes are not replaced: a name with a sign that is not its own would be kept for good.
 *
 * @returns null where the bytes are not UTF-8
 */
export function decodeText(bytes: ArrayBuffer | Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
