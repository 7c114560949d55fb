import { basename, dirname, parse } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { HostServices } from '../host.ts';
import type { ExportDone, WrittenExport } from '../work/export/export-task.ts';
import { takePath } from '../work/take-path.ts';
import { writeAtomically } from '../work/write-atomically.ts';

/** Prints an export into its file. Where nothing can print it, the HTML is left in its place and the refusal names it: any browser prints it by hand. */
export async function printExport(
  { html, path, rows, leftOut }: Extract<ExportDone, { kind: 'to-print' }>,
  printPdf: HostServices['printPdf'],
): Promise<Result<WrittenExport>> {
  const printed = printPdf ? await printPdf(html) : nothingPrints();
  if (printed.ok) {
    const taken = takePath(dirname(path), parse(path).name, 'pdf');
    writeAtomically(taken, [printed.value]);
    return ok({ path: taken, name: basename(taken), rows, leftOut, bytes: printed.value.length });
  }
  const page = takePath(dirname(path), parse(path).name, 'html');
  writeAtomically(page, [html]);
  const { code, message } = printed.refusal;
  return refuse(
    code,
    `${message.zh}。已写出 ${page}：请用浏览器打开，在打印对话框里选“另存为 PDF”`,
    `${message.en}. ${page} was written: open it in a browser and choose “Save as PDF” in the print dialog`,
  );
}

const nothingPrints = () => refuse('no-printer', '本机不能直接生成 PDF', 'Nothing on this machine can make the PDF');
