/** Joins the background and the extension's own pages; a web page, of another origin, hears nothing of it. */
const CHANNEL = 'backgrounder-notes';

/** Tells the extension's other pages that notes changed. */
export function tellNotesChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls `changed` when notes changed in another page of the extension, or in a web page. @returns ends it */
export function whenNotesChange(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => changed();
  return () => channel.close();
}
