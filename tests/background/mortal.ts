/**
 * A background that can be stopped at any of its awaits, as browsers stop it. Everything outside of it (databases, storage,
 * timers, the browser) is reached through promises and events; the code goes on where one of them comes back. Each coming back
 * is counted, and at a chosen one the background dies: transactions that are not committed are undone, and nothing of it runs
 * any more. What was committed just before stays, though nobody heard of it.
 */
export class Life {
  static current: Life | null = null;
  readonly #transactions = new Set<IDBTransaction>();
  readonly #connections = new Set<IDBDatabase>();
  readonly #end: () => void;
  /** Resolves when this background is dead. */
  readonly ended: Promise<void>;
  isDead = false;
  /** How often it came back from outside so far. */
  steps = 0;
  readonly #last: number;

  /** @param last the step at which it dies instead of going on */
  constructor(last = Number.POSITIVE_INFINITY) {
    this.#last = last;
    let end = () => {};
    this.ended = new Promise((resolve) => {
      end = resolve;
    });
    this.#end = end;
    Life.current = this;
  }

  /** Asked before code goes on. @returns false where it does not */
  goesOn(): boolean {
    if (this.isDead) return false;
    this.steps += 1;
    if (this.steps <= this.#last) return true;
    this.die();
    return false;
  }

  die(): void {
    if (this.isDead) return;
    this.isDead = true;
    this.#undo();
    // What had been heard before may still run to its next await; then everything it held is gone.
    setImmediate(() => {
      this.#undo();
      for (const connection of this.#connections) connection.close();
      this.#end();
    });
  }

  #undo(): void {
    for (const transaction of this.#transactions) {
      try {
        transaction.abort();
      } catch {
        // Finished before.
      }
    }
    this.#transactions.clear();
  }

  began(transaction: IDBTransaction): void {
    this.#transactions.add(transaction);
    // Asked for in the last moment, it comes to nobody.
    if (this.isDead) this.#undo();
  }

  opened(connection: IDBDatabase): void {
    this.#connections.add(connection);
    if (this.isDead) connection.close();
  }
}

/** A value that comes from outside: at once for the world, a little later for the background. */
export function fromOutside<T>(value: T | Promise<T>): Promise<T> {
  const life = Life.current;
  return new Promise((resolve, reject) => {
    const later = (tell: () => void) => setImmediate(() => (life?.goesOn() ?? true) && tell());
    Promise.resolve(value).then(
      (result) => later(() => resolve(result)),
      (error) => later(() => reject(error)),
    );
  });
}

type Listener = (event: Event) => void;

/** Binds what the globals bring back to whoever lives when they are called. Call it once, with fake-indexeddb in place. */
export function makeMortal(): void {
  const target = Object.getPrototypeOf(IDBTransaction.prototype) as EventTarget & { listeners: unknown[] };
  const addEventListener = target.addEventListener as (this: unknown, type: string, listener: Listener) => void;
  // The fake itself listens to each transaction: three times before anyone else does, and to start the next one.
  const isOwn = (one: unknown, listener: Listener) =>
    listener.name === 'bound processTransactions' ||
    (one instanceof IDBTransaction && (one as unknown as { listeners: unknown[] }).listeners.length < 3);
  const wrapped = new WeakMap<Listener, Listener>();
  Object.assign(target, {
    addEventListener(this: unknown, type: string, listener: Listener) {
      const life = Life.current;
      if (!life || isOwn(this, listener)) return addEventListener.call(this, type, listener);
      const mortal: Listener = (event) => {
        if (type === 'upgradeneeded') life.began((event.target as IDBOpenDBRequest).transaction as IDBTransaction);
        if (type === 'success' && (event.target as IDBRequest).result instanceof IDBDatabase)
          life.opened((event.target as IDBOpenDBRequest).result);
        if (life.goesOn()) listener(event);
      };
      wrapped.set(listener, mortal);
      return addEventListener.call(this, type, mortal);
    },
  });
  const remove = target.removeEventListener as (this: unknown, type: string, listener: Listener) => void;
  Object.assign(target, {
    removeEventListener(this: unknown, type: string, listener: Listener) {
      return remove.call(this, type, wrapped.get(listener) ?? listener);
    },
  });
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...values) {
    const transaction = begin.apply(this, values);
    Life.current?.began(transaction);
    return transaction;
  };
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  crypto.subtle.digest = (...values: Parameters<SubtleCrypto['digest']>) => fromOutside(digest(...values));
  const later = globalThis.setTimeout;
  globalThis.setTimeout = ((call: () => void, wait?: number) => {
    const life = Life.current;
    return later(() => (life?.goesOn() ?? true) && call(), wait);
  }) as typeof setTimeout;
}
