import { build } from 'vite';

/** Bundles a module into one script that hangs its exports on `window[name]`, to be run inside a page. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: true, lib: { entry, name, formats: ['iife'], fileName: name } },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  const chunk = output.find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`Nothing came of bundling ${entry}`);
  return `${chunk.code}\nwindow.${name} = ${name};`;
}
