import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

export const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte'] as const;
type Framework = (typeof FRAMEWORKS)[number];

const SOURCES = path.resolve('tests/fixtures/frameworks');

/** Renders each framework's page as its server would, and bundles what makes it live. @returns the folder with `react.html` … */
export async function makeFrameworkPages(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'backgrounder-frameworks-'));
  for (const framework of FRAMEWORKS) {
    await bundle(`${framework}.client.js`, path.join(folder, framework), 'client');
    await bundle(`${framework}.server.js`, path.join(folder, 'server'), 'server');
    const server = path.join(folder, 'server', `${framework}.server.mjs`);
    const { render } = (await import(pathToFileURL(server).href)) as { render(): string | Promise<string> };
    await fs.writeFile(path.join(folder, `${framework}.html`), page(framework, await render()));
  }
  return { folder, remove: () => fs.rm(folder, { recursive: true, force: true }) };
}

/** The page waits with its script until it is told, so that it can be read before it comes to life. */
function page(framework: Framework, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Leaders meet again</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-28T09:00:00Z">
<script>
window.complaints = [];
for (const level of ['error', 'warn']) {
  const tell = console[level];
  console[level] = (...values) => { window.complaints.push(values.map(String).join(' ')); tell.apply(console, values); };
}
addEventListener('error', (event) => window.complaints.push(event.message));
addEventListener('unhandledrejection', (event) => window.complaints.push(String(event.reason)));
window.comeAlive = () => import('./${framework}/${framework}.client.mjs');
</script></head><body><div id="app">${body}</div></body></html>`;
}

async function bundle(entry: string, outDir: string, side: 'client' | 'server'): Promise<void> {
  await build({
    configFile: false,
    root: SOURCES,
    logLevel: 'error',
    mode: 'development',
    plugins: [svelte(side)],
    define: {
      'process.env.NODE_ENV': '"development"',
      // https://link.vuejs.org/feature-flags
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    ...(side === 'server' && { ssr: { noExternal: true } }),
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      ...(side === 'server' && { ssr: true }),
      rollupOptions: { input: path.join(SOURCES, entry), output: { entryFileNames: '[name].mjs', format: 'es' } },
    },
  });
}

function svelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte-components',
    transform: (code, id) =>
      id.endsWith('.svelte') ? { code: compile(code, { generate, filename: id, dev: true }).js.code, map: null } : null,
  };
}
