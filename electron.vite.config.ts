import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/**
 * Three bundles: the main process with the worker it starts, one CommonJS preload file (a sandboxed preload can load nothing else), and
 * the page that both hosts show. better-sqlite3 is the only package that is not bundled, since it is native.
 */
export default defineConfig({
  main: {
    publicDir: false,
    // Its entry for Node declares a `require` of its own, which collides with the one electron-vite adds. Only its synchronous part is used.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'out/main',
      externalizeDeps: { include: ['better-sqlite3'] },
      sourcemap: false,
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main/main.ts'),
          worker: resolve(root, 'electron/backend/work/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    publicDir: false,
    build: {
      outDir: 'out/preload',
      sourcemap: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    server: { host: '127.0.0.1', fs: { allow: [root] } },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      sourcemap: false,
      // Every file comes from the host: the page's policy allows no data: fonts or scripts.
      assetsInlineLimit: 0,
      // Loaded from the same machine.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
