import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { documentName } from '../../../shared/export/official/file-name.ts';
import { defined } from '../../../shared/base/defined.ts';
import { emptyResponse } from '../../../shared/response/state.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { reportName } from '../../../shared/reporting/report-name.ts';
import type { Desk } from '../desk.ts';
import { planSource } from '../plan-source.ts';
import { noPagePdf } from './paper.ts';
import type { ReportKey } from '../work/document-order.ts';
import { freePath } from '../work/free-path.ts';
import type { Jobs } from '../work/jobs.ts';
import { writeAtomically } from '../work/write-atomically.ts';

/** Answers the requests that set reports as official documents. */
export function documentHandlers(desk: Desk, jobs: Jobs) {
  const { services, responses } = desk;
  const isThere = (id: string) => responses.events(id).length > 0;

  return {
    async exportReport(input: ParsedInput<'exportReport'>): Promise<Result<RequestOutput<'exportReport'>>> {
      const { id, form, report, filled, draft } = input;
      if (!isThere(id)) return noResponse();
      const order = { form, report, filled, draft };
      const written = await jobs.writeDocument(services.newId(), id, order, services.clock.now());
      return written ? ok(written) : noReport(report);
    },
    async reportIssue({ id, report }: ParsedInput<'reportIssue'>): Promise<Result<RequestOutput<'reportIssue'>>> {
      if (!isThere(id)) return noResponse();
      return ok(defined({ issue: await jobs.readIssue(services.newId(), id, report) }));
    },
    async saveReportPdf(input: ParsedInput<'saveReportPdf'>): Promise<Result<RequestOutput<'saveReportPdf'>>> {
      const { id, form, report, isDraft } = input;
      if (!isThere(id)) return noResponse();
      if (!services.pagePdf) return noPagePdf();
      const at = services.clock.now();
      const response = fold(emptyResponse(id), responses.events(id), planSource(desk.planText).source);
      const sent = response.reporting.sent.find(
        (one) => one.kind === report.kind && one.number === report.number && one.channel === report.channel,
      );
      if (!sent && !isDraft) return noReport(report);
      const pdf = await services.pagePdf();
      const name = documentName(response, isDraft || !sent ? { ...report, at } : sent, form, isDraft);
      const path = freePath(join(services.dataFolder, 'exports'), name, 'pdf');
      writeAtomically(path, [pdf]);
      return ok({ path, name: basename(path) });
    },
    showExport({ name }: ParsedInput<'showExport'>): Result<RequestOutput<'showExport'>> {
      const path = join(services.dataFolder, 'exports', name);
      if (!services.showFile) {
        return refuse(
          'no-file-manager',
          `浏览器方式下程序打不开文件夹：请到 ${path} 查看`,
          `In a browser the console cannot open the folder: look at ${path}`,
        );
      }
      if (!existsSync(path)) {
        return refuse('no-export', `${path} 已不在，请重新导出`, `${path} is no longer there: export it again`);
      }
      services.showFile(path);
      return ok({});
    },
  };
}

const noResponse = () => refuse('no-response', '没有这次处置', 'There is no such response');

function noReport({ kind, number, channel }: ReportKey) {
  const name = reportName(kind, number);
  const by = channel === 'written' ? { zh: '书面', en: 'in writing' } : { zh: '电话', en: 'by phone' };
  return refuse(
    'no-report',
    `这次处置没有报出过${by.zh}${name.zh}：请先报出，或导出草稿`,
    `No ${name.en} has gone ${by.en} in this response: send it first, or export the draft`,
  );
}
