import http from 'node:http';
import type net from 'node:net';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  /** `127.0.0.1:PORT` */
  address: string;
  /** Every host asked for, with its port. */
  hosts: string[];
  close(): Promise<void>;
}

/** A proxy that lets loopback through, refuses the rest, and remembers who was asked for. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const hosts: string[] = [];
  const server = http.createServer((request, response) => {
    const target = new URL(request.url ?? '/', 'http://unknown.invalid');
    hosts.push(target.host);
    if (target.hostname !== '127.0.0.1') {
      response.writeHead(502).end();
      return;
    }
    const forward = http.request(target, { method: request.method ?? 'GET', headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forward.on('error', () => response.writeHead(502).end());
    request.pipe(forward);
  });
  server.on('connect', (request, socket: net.Socket) => {
    hosts.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    hosts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
