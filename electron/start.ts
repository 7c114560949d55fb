import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from './host/data-folder.ts';
import { TOLD_AND_LEFT } from './host/exit-codes.ts';
import { troubleLines, troubleOf } from './host/host-trouble.ts';
import { runElectron } from './launch/run-electron.ts';
import { electronOrReason, type Reason } from './launch/why-not-electron.ts';

/**
 * `npm start` and `npm run dev`: Electron where it can run, otherwise the loopback host in this process, with the reason in a sentence.
 * STATION_HOST=web asks for the loopback host, STATION_DATA names the data folder, --port the port.
 */

const root = dirname(import.meta.dirname);
const say = (line: string) => process.stdout.write(`${line}\n`);

await start().catch((error: unknown) => {
  const trouble = troubleOf(error);
  if (!trouble) throw error;
  process.stderr.write(`${troubleLines(trouble)}\n`);
  process.exitCode = 1;
});

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { dev: { type: 'boolean' }, port: { type: 'string' } } });
  const port = readPort(values.port);
  if (port === undefined) {
    say('--port 应为 0 到 65535 之间的整数。 --port takes a whole number from 0 to 65535.');
    process.exitCode = 2;
    return;
  }
  const choice = await electronOrReason(root, process.env);
  if (!('program' in choice)) return runInBrowser(port, values.dev ?? false, choice.reason);
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const didRun = await runElectron({
    ...(values.dev ? { program: process.execPath, args: [vite, 'dev'] } : { program: choice.program, args: [root] }),
    env: { ...process.env, ELECTRON_EXEC_PATH: choice.program },
    ownCodes: [0, TOLD_AND_LEFT],
  });
  if (!didRun)
    await runInBrowser(port, values.dev ?? false, { zh: 'Electron 未能启动', en: 'Electron did not come up' });
}

async function runInBrowser(port: number, isDev: boolean, reason: Reason): Promise<void> {
  say(`${reason.zh}，改用本机浏览器。`);
  say(`Running in a browser on this computer: ${reason.en}.`);
  if (isDev) await (await import('./launch/watch-renderer.ts')).watchRenderer(root);
  const { runWebHost } = await import('./web/run-web-host.ts');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const folder = dataFolder(process.env, process.platform, homedir());
  const host = await runWebHost({ port, dataFolder: folder, root, version });
  process.exitCode = 0;
  let leavingSince: number | undefined;
  const leave = () => {
    // A second Ctrl-C does not wait for the first; one at the same moment is npm passing the first one on.
    if (leavingSince !== undefined && performance.now() - leavingSince > 1000) process.exit(1);
    if (leavingSince !== undefined) return;
    leavingSince = performance.now();
    void host.close().then(() => process.exit(0));
  };
  process.on('uncaughtException', (error) => {
    host.log(`web: ${error.stack}`);
    process.stderr.write(
      '处置台内部出错，已写入日志，请重新启动。已确认的记录不受影响。\n' +
        'The console failed inside; it is in the log: start it again. Entries already acknowledged are safe.\n',
    );
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  say('');
  say('站区应急处置台已就绪，请在本机浏览器打开以下网址（只能用一次）：');
  say('The console is ready. Open this address in a browser on this computer (it works once):');
  say('');
  say(`  ${host.url}`);
  say('');
  say(`数据文件夹 Data folder: ${folder}`);
  say('按 Ctrl-C 退出。 Press Ctrl-C to stop.');
}

function readPort(given: string | undefined): number | undefined {
  if (given === undefined) return 0;
  const port = /^\d{1,5}$/.test(given) ? Number(given) : -1;
  return port >= 0 && port <= 65_535 ? port : undefined;
}
