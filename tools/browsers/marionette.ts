import net from 'node:net';

/**
 * Firefox's own remote protocol (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html): messages are framed as
 * LENGTH:JSON; a command is [0, id, name, parameters], an answer [1, id, error, result]. WebDriver BiDi refuses
 * moz-extension: pages, Marionette does not.
 */
export class Marionette {
  readonly #socket: net.Socket;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('close', () => this.#fail(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.#fail(error));
  }

  /** Connects as soon as Firefox listens. @throws Error after about 30 seconds. */
  static async connect(port: number): Promise<Marionette> {
    for (let attempt = 0; attempt < 120; attempt++) {
      const socket = await new Promise<net.Socket | null>((resolve) => {
        const candidate = net.connect(port, '127.0.0.1', () => resolve(candidate));
        candidate.once('error', () => resolve(null));
      });
      if (socket) return new Marionette(socket);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error('Firefox did not open its remote port');
  }

  /** Sends one command. @throws Error with Firefox's own words where it refuses. */
  async send(name: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const body = JSON.stringify([0, id, name, parameters]);
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#socket.write(`${Buffer.byteLength(body)}:${body}`);
    return answer;
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (let colon = this.#buffer.indexOf(':'); colon > 0; colon = this.#buffer.indexOf(':')) {
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      if (Array.isArray(message)) this.#answer(message); // all else is the greeting
    }
  }

  #answer([, id, error, result]: unknown[]): void {
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (!waiting) return;
    if (error) {
      const { error: kind, message } = error as { error: string; message: string };
      waiting.reject(new Error(`${kind}: ${message}`));
    } else waiting.resolve(result);
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
