/** A text's words alone, to compare texts by: in lower case, one space between them, without punctuation or marks. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
