/** What TypeScript's DOM does not know yet: https://wicg.github.io/storage-buckets/ */
interface Buckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** The bucket's name; the browser allows small letters, digits, `-` and `_`. */
const BUCKET = 'facts';

/**
 * Where the facts' database is kept: in a storage bucket of its own where the browser knows them, else beside the notes.
 *
 * Chromium keeps all databases of a bucket in one LevelDB, and throws the whole of it away where it finds it broken. It was,
 * in about one of twelve starts after a browser had been killed while it tidied up after the facts' many megabytes (Chromium
 * 156, two busy cores), and the notes went with them. Apart, there is next to nothing to tidy up beside the notes.
 */
export async function factsFactory(): Promise<IDBFactory> {
  const buckets = (globalThis.navigator as { storageBuckets?: Buckets } | undefined)?.storageBuckets;
  if (!buckets) return indexedDB;
  return buckets.open(BUCKET).then(
    (bucket) => bucket.indexedDB,
    () => indexedDB,
  );
}
