import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { ok, refuse, type Result } from '../../shared/base/result.ts';

/** Printing through a browser that is installed on this machine, for the hosts that have none of their own. Nothing is downloaded. */

const run = promisify(execFile);

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Printing ten thousand rows takes a slow machine the better part of this. */
const MOST_WAIT = 180_000;

/** Chromium, Chrome or Edge: what SRC_BROWSER names, else the first that is installed; undefined when there is none. */
export function installedBrowser(env: NodeJS.ProcessEnv): string | undefined {
  if (env['SRC_BROWSER']) return env['SRC_BROWSER'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find((path) =>
    existsSync(path),
  );
}

/** Prints HTML with an installed browser that runs without a window, on a profile that is thrown away. */
export async function browserPdf(html: string, env: NodeJS.ProcessEnv): Promise<Result<Uint8Array>> {
  const browser = installedBrowser(env);
  if (browser === undefined) {
    return refuse(
      'no-browser',
      '没有找到 Chromium、Chrome 或 Edge，不能直接生成 PDF；可用环境变量 SRC_BROWSER 指明浏览器程序',
      'No Chromium, Chrome or Edge was found to make the PDF; SRC_BROWSER can name a browser program',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'station-print-'));
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  try {
    await writeFile(page, html);
    await run(browser, [...FLAGS, `--user-data-dir=${folder}`, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], {
      timeout: MOST_WAIT,
    });
    return ok(await readFile(pdf));
  } catch {
    // What a browser says about itself helps nobody at the desk.
    return refuse('browser-failed', `浏览器 ${browser} 没有生成 PDF`, `The browser ${browser} did not make the PDF`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--no-first-run',
  '--no-pdf-header-footer',
  // As root Chromium starts no sandbox of its own; the page is ours and runs no script.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
