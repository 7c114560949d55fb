import { resolve } from 'node:path';
import type { DocumentForm } from '../../shared/export/official/document.ts';
import type { ReportChannel, ReportKind } from '../../shared/reporting/events.ts';
import { reportName } from '../../shared/reporting/report-name.ts';
import { writeDocument } from '../backend/work/write-document.ts';
import { fittingResponse } from './fitting-response.ts';
import { print } from './print.ts';

export interface ReportCall {
  readonly response: string;
  readonly kind: ReportKind;
  /** Of a follow-up, from 1. */
  readonly number: string;
  readonly channel: ReportChannel;
  readonly form: DocumentForm;
  readonly out?: string;
  readonly json?: boolean;
  readonly folder: string;
}

/** Writes a report that has gone as a Word file in the official layout. Exit code 1 when no such report has gone. */
export async function exportReport(call: ReportCall): Promise<number> {
  const { kind, channel, form, folder } = call;
  const response = fittingResponse(folder, call.response);
  if (response === undefined) return 1;
  const number = kind === 'follow-up' ? Number(call.number) : 0;
  const written = await writeDocument({
    place: { folder, name: 'journal' },
    response,
    order: { form, report: { kind, number, channel } },
    now: Date.now(),
    ...(call.out === undefined ? {} : { folder: resolve(call.out) }),
  });
  if (!written) {
    const name = reportName(kind, number);
    const by = channel === 'written' ? { zh: '书面', en: 'in writing' } : { zh: '电话', en: 'by phone' };
    process.stderr.write(
      `这次处置没有报出过${by.zh}${name.zh}，请核对 --kind、--number 和 --channel。 No ${name.en} has gone ${by.en}: check --kind, --number and --channel.\n`,
    );
    return 1;
  }
  print(call.json ?? false, written, () => [
    written.path,
    ...(written.replaced === 0
      ? []
      : [
          `有 ${written.replaced} 个字符 Word 不能表示，以 � 代替。 ${written.replaced} characters that Word cannot hold show as �.`,
        ]),
  ]);
  return 0;
}
