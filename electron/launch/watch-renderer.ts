import { join } from 'node:path';
import { build, loadConfigFromFile, type Rolldown, type UserConfig } from 'vite';

/** Builds the page, and again whenever a file changes; resolves after the first build. */
export async function watchRenderer(root: string): Promise<void> {
  const file = join(root, 'electron.vite.config.ts');
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'development' }, file, root);
  const renderer = (loaded?.config as { readonly renderer?: UserConfig } | undefined)?.renderer ?? {};
  const watcher = (await build({
    ...renderer,
    configFile: false,
    mode: 'development',
    logLevel: 'warn',
    build: { ...renderer.build, minify: false, watch: {} },
  })) as Rolldown.RolldownWatcher;
  await new Promise<void>((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'END') resolve();
      if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`);
    });
  });
}
