import { runWebHost } from '../web/run-web-host.ts';
import { print } from './print.ts';

/** Runs the loopback host until Ctrl-C and prints its address, which works once. */
export async function serveConsole(call: {
  port: string;
  json?: boolean;
  root: string;
  version: string;
  folder: string;
}): Promise<void> {
  const port = /^\d{1,5}$/.test(call.port) ? Number(call.port) : -1;
  if (port < 0 || port > 65_535) {
    process.stderr.write('--port 应为 0 到 65535。 --port takes 0 to 65535.\n');
    process.exitCode = 2;
    return;
  }
  const host = await runWebHost({ port, dataFolder: call.folder, root: call.root, version: call.version });
  print(call.json ?? false, { url: host.url, dataFolder: call.folder }, () => [host.url]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void host.close().then(() => process.exit(0)));
  }
}
