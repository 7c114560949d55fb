import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Many tests start the command line or a worker thread: the sources are read from TypeScript once, not each time.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

/** Tests by kind; each project runs alone with `npx vitest run --project <name>`. */
const common = { setupFiles: ['tests/support/require-node.ts'] };

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      {
        test: {
          ...common,
          name: 'unit',
          include: ['tests/{shared,backend,renderer,contracts,migrations,replay}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // All cores: left to itself the runner keeps one back, which on a small machine is half of it.
          maxWorkers: availableParallelism(),
        },
      },
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // A screen on a busy small machine takes longer than the second that is meant for a computation.
          expect: { poll: { timeout: 20_000 } },
          // A whole browser on a busy small machine misses a frame now and then; a fault fails twice, and the report says what passed only then.
          retry: 1,
          // One browser at a time: the machines these run on are small.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
