/**
 * Everything that is set up while something lasts, and taken back with it: listeners, timers, observers, nested scopes. One
 * call of {@link close} leaves nothing behind.
 */
export class Scope {
  readonly #undo = new Set<() => void>();
  readonly #listening = new AbortController();
  #isClosed = false;

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Ends with the scope: for questions that are under way. */
  get signal(): AbortSignal {
    return this.#listening.signal;
  }

  /** Has `undo` run when the scope closes. @returns runs it now, once */
  add(undo: () => void): () => void {
    if (this.#isClosed) {
      undo();
      return () => undefined;
    }
    this.#undo.add(undo);
    return () => {
      if (this.#undo.delete(undo)) undo();
    };
  }

  /** Listens while the scope lasts. An error in the listener is ours and never the page's. */
  listen<E extends Event>(
    target: EventTarget,
    type: string,
    listener: (event: E) => void,
    options: { capture?: boolean; passive?: boolean } = { capture: true, passive: true },
  ): void {
    target.addEventListener(type, listener as (event: Event) => void, { ...options, signal: this.signal });
  }

  /** Calls once after some milliseconds, unless the scope closes before. @returns takes it back */
  after(milliseconds: number, call: () => void): () => void {
    const timer = setTimeout(() => {
      this.#undo.delete(clear);
      call();
    }, milliseconds);
    const clear = () => clearTimeout(timer);
    return this.add(clear);
  }

  /** Calls again and again. */
  every(milliseconds: number, call: () => void): () => void {
    const timer = setInterval(call, milliseconds);
    return this.add(() => clearInterval(timer));
  }

  /** A scope that closes with this one at the latest. */
  child(): Scope {
    const child = new Scope();
    const forget = this.add(() => child.close());
    child.add(() => {
      this.#undo.delete(forget);
    });
    return child;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#listening.abort();
    for (const undo of [...this.#undo].reverse()) undo();
    this.#undo.clear();
  }
}
