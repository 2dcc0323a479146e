/**
 * Bytes that must be free on the disk before anything of the reader's is written: more than a database writes when it tidies up.
 */
const RESERVE = 16 << 20;

/**
 * Makes sure that there is room before a write is begun. Chromium's databases are LevelDB; a write that the full disk cuts off
 * leaves half a record there, with the next one behind it, and the whole database is thrown away at the next start (seen in
 * Chromium 156). For an extension with unlimited storage its quota is what is used and what is free on the disk. Firefox's says
 * nothing of the disk, and its databases are SQLite, to which a write that is cut off does nothing.
 *
 * @param bytes that are to be written
 * @throws DOMException `QuotaExceededError` where there is no room; what a browser does not tell is taken for enough
 */
export async function makeSureOfRoom(bytes = 0): Promise<void> {
  if (!('storageBuckets' in navigator)) return;
  const estimate = await navigator.storage.estimate().catch(() => null);
  const { quota, usage } = estimate ?? {};
  if (quota !== undefined && quota - (usage ?? 0) < RESERVE + bytes)
    throw new DOMException('There is no room left', 'QuotaExceededError');
}
