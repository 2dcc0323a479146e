import browser from 'webextension-polyfill';

/** Reads a file of the extension's own package. @throws Error where it is not there */
export async function readOwnFile(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path} is missing in this build`);
  return response;
}

/** Reads a gzipped file of the extension's own package. */
export async function readOwnGzip(path: string): Promise<ArrayBuffer> {
  const { body } = await readOwnFile(path);
  if (!body) return new ArrayBuffer(0);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}
