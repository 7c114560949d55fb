import { setImmediate } from 'node:timers/promises';
import { ok, refuse, type Result } from '../../../../shared/base/result.ts';
import { MOST_REVIEW_ROWS } from '../../../../shared/contract/review.ts';
import { MOST_ROWS, type ExportFormat } from '../../../../shared/export/timeline/formats.ts';
import { filterTimeline, filterWords } from '../../../../shared/review/timeline/filter.ts';
import { gapsIn } from '../../../../shared/review/timeline/gaps.ts';
import type { ReviewSource, Timeline } from '../../../../shared/review/timeline/row.ts';
import { timelineInSlices } from '../../../../shared/review/timeline/timeline.ts';
import { readReview } from '../../review/read-review.ts';
import { readJournalSteadily, type StorePlace } from '../../store/index.ts';
import { coverFor } from './cover-for.ts';
import type { ExportDone, ReviewExport, Steering } from './export-task.ts';
import { exportRawRows } from './raw-export.ts';
import { scopeWords } from './scope-words.ts';
import { writeForm } from './write-form.ts';

/** Writes what a review shows as a file that other programs open. Refused where there is nothing to write, or more than the form takes. */
export async function exportReview(
  place: StorePlace,
  wanted: ReviewExport,
  steering: Steering = {},
): Promise<Result<ExportDone>> {
  const done = isBareExport(wanted)
    ? await exportRawRows(place, wanted, steering)
    : await exportTimeline(place, wanted, steering);
  if (done === undefined) return refuse('cancelled', '已取消，没有写出文件', 'Cancelled: no file was written');
  return 'ok' in done ? done : ok({ kind: 'written', ...done });
}

/** Everything, for programs: rows as they stand in the journal, without titles and moves. */
export function isBareExport({
  task,
  filter,
  format,
}: Pick<ReviewExport, 'filter' | 'format'> & { readonly task: Pick<ReviewExport['task'], 'scope'> }): boolean {
  const isForPrograms = format === 'csv' || format === 'jsonl';
  return task.scope.kind === 'all' && isForPrograms && Object.values(filter).every((one) => one === undefined);
}

/** Undefined when stopped. */
function exportTimeline(
  place: StorePlace,
  wanted: ReviewExport,
  steering: Steering,
): Promise<Result<ExportDone> | undefined> {
  const { task, filter, format } = wanted;
  return readJournalSteadily(place, async (journal) => {
    const read = await readReview(journal, task, steering);
    if (!read.ok) {
      if (read.refusal.code === 'cancelled') return undefined;
      return read.refusal.code === 'too-many-rows' ? scopeTooLong(wanted) : read;
    }
    const timeline = await built(read.value, steering);
    if (!timeline) return undefined;
    const { rows, leftOut } = filterTimeline(timeline.rows, filter);
    if (rows.length === 0) return nothingFits();
    if (rows.length > MOST_ROWS[format]) return tooManyRows(rows.length, format);
    const cover = coverFor(place, journal, wanted, {
      scope: scopeWords(task.scope, timeline.names),
      filter: filterWords(filter, timeline.names),
      rows: rows.length,
      leftOut,
      unread: [...read.value.unread],
    });
    const source = { place, journal, wanted, cover, rows, names: timeline.names, streams: read.value.streams };
    const done = await writeForm({ ...source, gaps: gapsIn(timeline.rows) }, steering);
    return done && ok(done);
  });
}

/** The timeline, built so that a word to stop is heard between slices; undefined when it came. */
async function built(source: ReviewSource, { onProgress, signal }: Steering): Promise<Timeline | undefined> {
  const slices = timelineInSlices(source);
  for (;;) {
    const next = slices.next();
    if (next.done) return next.value;
    onProgress?.(next.value.done, next.value.total);
    await setImmediate();
    if (signal?.aborted) return undefined;
  }
}

/** Too long to be made into a timeline at all, however few of its rows were to be shown. */
function scopeTooLong({ task }: ReviewExport): Result<never> {
  const most = MOST_REVIEW_ROWS.toLocaleString('en');
  return task.scope.kind === 'all'
    ? refuse(
        'too-many-rows',
        `日志库全部记录超过 ${most} 行，不能整理成时间线：请按日期或按处置导出，或不加筛选导出为 CSV、JSON Lines`,
        `The journal has more than ${most} rows, too many for a timeline: export some days or one response, or everything unfiltered as CSV or JSON Lines`,
      )
    : refuse(
        'too-many-rows',
        `所选范围超过 ${most} 行，不能整理成时间线：请缩短日期后再导出`,
        `This scope has more than ${most} rows, too many for a timeline: take fewer days and export again`,
      );
}

function tooManyRows(rows: number, format: ExportFormat): Result<never> {
  const [n, most] = [rows.toLocaleString('en'), MOST_ROWS[format].toLocaleString('en')];
  return refuse(
    'too-many-rows',
    `筛选后有 ${n} 行，${format} 最多写 ${most} 行：请收窄筛选，或改用 CSV、JSON Lines`,
    `${n} rows fit the filter and ${format} takes ${most} at most: narrow the filter, or take CSV or JSON Lines`,
  );
}

const nothingFits = (): Result<never> =>
  refuse(
    'no-rows',
    '没有符合筛选条件的记录，没有写出文件；请放宽筛选后重试',
    'No row fits the filter and no file was written: widen the filter and try again',
  );
