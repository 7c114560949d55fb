import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from './root.ts';

/**
 * Writes the verifiers that go into every package, from electron/verifier, renderer/verifier and shared/export/verifier: each one file without dependencies, unminified so
 * that it can be read. `npm run verifier` after a change of any; a unit test compares the files with what is bundled here.
 */
export async function verifierTexts(): Promise<Readonly<Record<'verify.html' | 'verify.mjs', string>>> {
  const page = readFileSync(join(root, 'renderer/verifier/verify-page.html'), 'utf8');
  const script = await bundled('renderer/verifier/verify-page.ts');
  return {
    // A closing tag within a text of the script would end it.
    'verify.html': page.replace('/* script */', () => script.replaceAll('</script', '<\\/script').trimEnd()),
    'verify.mjs': await bundled('electron/verifier/verify-node.ts'),
  };
}

async function bundled(entry: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Its entry for Node reaches for worker threads, which nothing here needs.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(root, entry), external: [/^node:/], output: { format: 'es' } },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk, ...more] = built.output;
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error(`${entry} does not give one file`);
  // The same text wherever the dependencies lie.
  return chunk.code.replaceAll(/^\/\/ .*?(?=node_modules\/)/gm, '// ');
}

export const verifierPath = (name: string) => join(root, 'resources/verifier', name);

if (import.meta.main)
  for (const [name, text] of Object.entries(await verifierTexts())) writeFileSync(verifierPath(name), text);
