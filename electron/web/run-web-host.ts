import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openBackend } from '../backend/backend.ts';
import { browserPdf } from '../host/browser-pdf.ts';
import { HostTroubleError } from '../host/host-trouble.ts';
import { machineServices } from '../host/machine-services.ts';
import { keepHeapSmall } from '../host/small-heap.ts';
import { serve, type Served } from './serve.ts';

export interface WebHostOptions {
  readonly port?: number;
  readonly dataFolder: string;
  /** The checkout: its plans, its built page and its worker script are used where they stand. */
  readonly root: string;
  readonly version: string;
}

export interface WebHost extends Pick<Served, 'url' | 'origin' | 'close'> {
  readonly log: (line: string) => void;
}

/** Opens the backend and serves it. `close` ends the connections first, so that nothing is asked of a backend that has let go. */
export async function runWebHost(options: WebHostOptions): Promise<WebHost> {
  const { root, dataFolder, version } = options;
  const rendererFolder = join(root, 'out', 'renderer');
  if (!existsSync(join(rendererFolder, 'index.html'))) throw pageMissing(rendererFolder);
  const services = {
    ...machineServices({
      host: 'web',
      version,
      dataFolder,
      resourcesFolder: join(root, 'resources'),
      workerFile: join(root, 'electron', 'backend', 'work', 'worker.ts'),
    }),
    printPdf: (html: string) => browserPdf(html, process.env),
  };
  keepHeapSmall();
  const backend = openBackend(services);
  try {
    const served = await serve({ backend, rendererFolder, port: options.port ?? 0, log: services.log });
    services.log(`web: listening on ${served.origin}`);
    return {
      url: served.url,
      origin: served.origin,
      log: services.log,
      async close() {
        await served.close();
        backend.close();
        services.log('web: stopped');
      },
    };
  } catch (error) {
    backend.close();
    throw error;
  }
}

function pageMissing(path: string): HostTroubleError {
  return new HostTroubleError({
    code: 'page-missing',
    path,
    message: { zh: `界面尚未构建：${path}。`, en: `The page has not been built: ${path}.` },
    next: { zh: '请先运行 npm run build，再重新启动。', en: 'Run npm run build, then start again.' },
  });
}
