import { app, dialog } from 'electron';
import { TITLE } from './window.ts';

/** A main process that fails sooner than this after its start would fail again at once (milliseconds). */
const TOO_SOON = 30_000;

/** A bug in the main process: logged, told, and the console started anew; what was acknowledged is in the journal. */
export function mendMain(log: (line: string) => void): void {
  let isLeaving = false;
  const leave = (error: unknown) => {
    log(`main: ${error instanceof Error ? error.stack : String(error)}`);
    if (isLeaving) return;
    isLeaving = true;
    const isAgain = performance.now() > TOO_SOON;
    dialog.showErrorBox(
      TITLE,
      [
        '处置台内部出错，已写入日志。已确认的记录不受影响。',
        isAgain ? '点“确定”后将自动重新启动。' : '请重新启动；若再次出现，请保留日志并先用纸质记录。',
        '',
        'The console failed inside; it is in the log. Entries already acknowledged are safe.',
        isAgain
          ? 'It starts again after this message.'
          : 'Start it again; if this happens again, keep the log and write on paper meanwhile.',
      ].join('\n'),
    );
    if (isAgain) app.relaunch();
    app.exit(1);
  };
  process.on('uncaughtException', leave);
  process.on('unhandledRejection', leave);
}
