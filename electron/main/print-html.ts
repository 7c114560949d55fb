import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session } from 'electron';
import { ok, type Result } from '../../shared/base/result.ts';

/**
 * Prints HTML in a window that is never shown and closed afterwards. It runs no script, keeps nothing, and its session loads that one file and nothing else: what
 * people typed into the record stands in it.
 */
export async function printHtml(html: string): Promise<Result<Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'station-print-'));
  const page = join(folder, 'page.html');
  const own = session.fromPartition('print');
  const address = pathToFileURL(page).href;
  own.setPermissionRequestHandler((_contents, _permission, allow) => allow(false));
  own.webRequest.onBeforeRequest((details, decide) => decide({ cancel: details.url !== address }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await writeFile(page, html);
    await window.loadURL(address);
    return ok(
      await window.webContents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
      }),
    );
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
