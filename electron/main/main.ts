import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, crashReporter, dialog, shell } from 'electron';
import { openBackend } from '../backend/backend.ts';
import { dataFolder } from '../host/data-folder.ts';
import { TOLD_AND_LEFT } from '../host/exit-codes.ts';
import { troubleLines, troubleOf } from '../host/host-trouble.ts';
import { machineServices } from '../host/machine-services.ts';
import { keepHeapSmall } from '../host/small-heap.ts';
import { answerPage } from './answer-page.ts';
import { lockDown } from './lock-down.ts';
import { mendMain } from './main-crashes.ts';
import { setMenu } from './menu.ts';
import { mendPage } from './page-crashes.ts';
import { pagePdf } from './page-pdf.ts';
import { printHtml } from './print-html.ts';
import { registerPageScheme, servePage } from './page-scheme.ts';
import { isFirstInstance } from './single-window.ts';
import { stayAwake } from './stay-awake.ts';
import { wearIcons } from './window-icons.ts';
import { openWindow, TITLE } from './window.ts';

/** Electron's main process: wires the backend to one window. What each part does is in the file named for it. */

// One place for the journal whichever host runs, so that falling back to the browser shows the same record.
app.setPath('userData', dataFolder(process.env, process.platform, homedir()));
app.enableSandbox();
registerPageScheme();
crashReporter.start({ uploadToServer: false });
if (isFirstInstance()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const resourcesFolder = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
  const services = {
    ...machineServices({
      host: 'electron',
      version: app.getVersion(),
      dataFolder: app.getPath('userData'),
      resourcesFolder,
      workerFile: join(import.meta.dirname, 'worker.js'),
    }),
    pagePdf,
    printPdf: printHtml,
    showFile: (path: string) => shell.showItemInFolder(path),
  };
  mendMain(services.log);
  keepHeapSmall();
  const backend = openOrTell(() => openBackend(services));
  if (!backend) return;
  lockDown();
  setMenu();
  servePage(join(import.meta.dirname, '..', 'renderer'));
  answerPage(backend);
  const icons = join(resourcesFolder, 'icons');
  wearIcons({ live: join(icons, 'icon.png'), drill: join(icons, 'icon-drill.png') });
  mendPage(openWindow(join(icons, 'icon.png')), services.log);
  void stayAwake(backend);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', backend.close);
}

/** Opens the backend; trouble with the machine is told in a dialog, with the path and the next action, and the console leaves. */
function openOrTell<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    dialog.showErrorBox(TITLE, troubleLines(trouble));
    app.exit(TOLD_AND_LEFT);
    return undefined;
  }
}
