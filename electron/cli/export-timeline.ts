import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { defined } from '../../shared/base/defined.ts';
import type { Language } from '../../shared/base/text.ts';
import type { ExportFormat } from '../../shared/export/timeline/formats.ts';
import { timelineFilter, type TimelineFilter } from '../../shared/review/timeline/filter.ts';
import type { ReviewScope } from '../../shared/review/timeline/scope.ts';
import { readPlanFiles } from '../backend/library/read-library.ts';
import { printExport } from '../backend/review/print-export.ts';
import type { ReviewTask } from '../backend/review/read-review.ts';
import { readWeatherTables } from '../backend/weather/read-tables.ts';
import { exportReview, isBareExport } from '../backend/work/export/export-review.ts';
import { browserPdf } from '../host/browser-pdf.ts';
import { fittingResponse } from './fitting-response.ts';
import { measuredDays } from './measured-days.ts';
import { print } from './print.ts';

export interface TimelineCall {
  readonly as: ExportFormat;
  readonly from?: string;
  readonly until?: string;
  readonly all?: boolean;
  readonly person?: readonly string[];
  readonly post?: readonly string[];
  readonly plan?: readonly string[];
  readonly lane?: readonly string[];
  readonly train?: readonly string[];
  readonly due?: readonly string[];
  readonly kind?: readonly string[];
  readonly late?: boolean;
  readonly text?: string;
  readonly language: Language;
  readonly to?: string;
  readonly json?: boolean;
}

interface Place {
  readonly folder: string;
  readonly resources: string;
  readonly version: string;
}

/** Writes the filtered timeline of a response, of some days or of everything. Exit code 1 when it is refused, 2 for a wrong call. */
export async function exportTimeline(response: string | undefined, call: TimelineCall, place: Place): Promise<number> {
  const scope = scopeOf(response, call, place.folder);
  if (typeof scope === 'number') return scope;
  const filter = filterOf(call);
  if (!filter) return 2;
  const isBare = isBareExport({ task: { scope }, filter, format: call.as });
  const program = `Station Response Console ${place.version}`;
  const done = await exportReview(
    { folder: place.folder, name: 'journal' },
    {
      task: isBare ? { scope, titles: [] } : { scope, ...titlesIn(place.resources) },
      filter,
      format: call.as,
      language: call.language,
      now: Date.now(),
      by: program,
      program,
      workstation: hostname(),
      ...(call.to === undefined ? {} : { to: resolve(call.to) }),
    },
  );
  const written =
    done.ok && done.value.kind === 'to-print'
      ? await printExport(done.value, (html) => browserPdf(html, process.env))
      : done;
  if (!written.ok) {
    const { zh, en } = written.refusal.message;
    process.stderr.write(`${zh}。 ${en}.\n`);
    return 1;
  }
  const { path, rows, leftOut } = written.value;
  print(call.json ?? false, written.value, () => [
    path,
    `列出 ${rows} 条，未列出 ${leftOut} 条。 ${rows} rows shown, ${leftOut} left out.`,
  ]);
  return 0;
}

/** What lends titles to ids: the plans and the weather tables that came with the console. */
function titlesIn(resources: string): Pick<ReviewTask, 'titles' | 'weather'> {
  const { tables } = readWeatherTables(resources);
  const titles = readPlanFiles(join(resources, 'plans')).flatMap(({ result }) =>
    result.edition ? [{ hash: result.edition.hash, plan: result.edition.plan }] : [],
  );
  return { titles, ...(tables ? { weather: tables } : {}) };
}

/** What was asked for, or the exit code once it has been said what is wrong with it. */
function scopeOf(
  response: string | undefined,
  { from, until, all }: TimelineCall,
  folder: string,
): ReviewScope | number {
  const named = [response, from, all].filter((one) => one !== undefined).length;
  if (named !== 1 || (until !== undefined && from === undefined)) {
    process.stderr.write(
      '请写明导出哪一份：处置编号、--from 与 --until 日期、或 --all，三者择一。 Say which record: a response, days by --from and --until, or --all, one of the three.\n',
    );
    return 2;
  }
  if (all) return { kind: 'all' };
  if (from !== undefined) {
    const to = until ?? from;
    return measuredDays({ from, to }) ? { kind: 'days', from, to } : 2;
  }
  const id = fittingResponse(folder, response ?? '');
  return id === undefined ? 1 : { kind: 'response', response: id };
}

/** Undefined once it has been said what is wrong. */
export function filterOf(call: Partial<TimelineCall>): TimelineFilter | undefined {
  const parsed = timelineFilter.safeParse(
    defined({
      persons: call.person,
      posts: call.post,
      plans: call.plan,
      lanes: call.lane,
      trains: call.train,
      dues: call.due,
      kinds: call.kind,
      late: call.late,
      text: call.text,
    }),
  );
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  process.stderr.write(
    `筛选条件不合要求（${place}），请改正后重试。 The filter does not fit (${place}): correct it and try again.\n`,
  );
  return undefined;
}
