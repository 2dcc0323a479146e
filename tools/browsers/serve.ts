import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Served {
  /** `http://127.0.0.1:PORT`, without a final slash. */
  origin: string;
  /** Paths asked for so far, in order. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Serves a folder on a free loopback port. Saved real pages need their scripts stopped, which `still` does by a content
 * security policy; `own` leaves them what this folder itself holds: scripts to load and files to fetch.
 */
export async function serve(directory: string, options: { still?: boolean; own?: boolean } = {}): Promise<Served> {
  const root = path.resolve(directory);
  const requests: string[] = [];
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const file = path.join(root, path.normalize(decodeURIComponent(pathname)));
    try {
      if (!file.startsWith(root)) throw new Error('outside the folder');
      const body = await fs.readFile(file);
      if (options.still) {
        const own = options.own ? "; script-src 'self'; connect-src 'self'" : '';
        response.setHeader('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'${own}`);
      }
      response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
