/** Keeps the most recently used values, up to a number of them. */
export class Cache<K, V> {
  readonly #values = new Map<K, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The values of some keys; those not kept are asked for together.
   *
   * @param read answers in the order of the keys it is given
   */
  async getAll(keys: readonly K[], read: (missing: readonly K[]) => Promise<readonly V[]>): Promise<V[]> {
    const missing = [...new Set(keys.filter((key) => !this.#values.has(key)))];
    const fresh = new Map<K, V>();
    if (missing.length > 0) {
      const values = await read(missing);
      missing.forEach((key, i) => {
        fresh.set(key, values[i] as V);
      });
    }
    const answer = keys.map((key) => (fresh.has(key) ? fresh.get(key) : this.#values.get(key)) as V);
    keys.forEach((key, i) => {
      // Put last again: a Map keeps the order of insertion.
      this.#values.delete(key);
      this.#values.set(key, answer[i] as V);
    });
    for (const key of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(key);
    }
    return answer;
  }
}
