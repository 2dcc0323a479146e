/** Milliseconds after which a download has surely begun and its address can go. */
const BEGUN = 60_000;

/** Gives a file to the reader as a download. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGUN);
}
