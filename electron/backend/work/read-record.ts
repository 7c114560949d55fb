import type { JournalRow } from '../../../shared/base/journal-row.ts';
import { NO_HASH } from '../../../shared/base/journal-row.ts';
import { text, type Text } from '../../../shared/base/text.ts';
import type { RecordFinding, RecordLine, RecordReading } from '../../../shared/contract/replay.ts';
import { editionName } from '../../../shared/export/package.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import { fold } from '../../../shared/response/evolve.ts';
import { pinnedPlans, responseStream, type PinnedPlan, type ResponseEvent } from '../../../shared/response/events.ts';
import { emptyResponse } from '../../../shared/response/state.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import { responseEvents } from '../journal-events.ts';
import { planSource } from '../plan-source.ts';
import type { JournalReader } from '../store/read.ts';
import { rowHash } from '../store/rows.ts';
import { unpacked } from './read-package.ts';

interface Found {
  readonly response: string;
  readonly events: readonly ResponseEvent[];
  readonly editionText: (hash: string) => string | undefined;
}

/** Reads the record of a response from its journal, whole or not at all: every row is held against its hash and the row before it. */
export function readJournalRecord(journal: JournalReader, response: string): RecordReading {
  const rows = [...journal.readStream(responseStream(response))];
  if (rows.length === 0)
    return unreadable({
      code: 'no-response',
      message: text('日志库里没有这次处置', 'The journal has no such response'),
    });
  const broken = brokenRow(rows);
  if (broken) return unreadable(broken);
  const record = { response, events: responseEvents(rows), editionText: (hash: string) => journal.edition(hash)?.text };
  return reading(record, { from: 'journal' });
}

/** Reads a package from its bytes. One byte altered, a row taken out, a newer format: findings that name file and row, and nothing else. */
export function readPackageRecord(name: string, bytes: Uint8Array): RecordReading {
  const { report, events, editionText } = unpacked(bytes, name);
  // A text that is missing or altered stands against the replay, not against the lines.
  const others = report.findings.filter(({ file }) => !file.startsWith(EDITIONS));
  if (report.response === undefined || others.length > 0)
    return { findings: others.length > 0 ? others : report.findings, lines: [] };
  const broken = new Set(report.findings.map(({ file }) => file));
  const sound = (hash: string) => (broken.has(editionName(hash)) ? undefined : editionText(hash));
  return reading({ response: report.response, events: events(), editionText: sound }, { from: 'package', name });
}

const EDITIONS = 'editions/';

function reading(
  found: Found,
  whence: { readonly from: 'journal' | 'package'; readonly name?: string },
): RecordReading {
  const { response, events, editionText } = found;
  const plans = new Map<string, NonNullable<RecordReading['record']>['plans'][number]>();
  const missing = new Map<string, RecordFinding>();
  for (const pinned of events.flatMap(pinnedPlans)) {
    const { hash } = pinned;
    if (plans.has(hash) || missing.has(hash)) continue;
    const edition = parsePlan(editionText(hash) ?? '', editionName(hash)).edition;
    if (edition?.hash === hash) plans.set(hash, { hash, plan: edition.plan });
    else missing.set(hash, missingText(pinned, whence.from));
  }
  if (missing.size > 0) return { findings: [...missing.values()], lines: linesOf(found) };
  try {
    fold(emptyResponse(response), events, planSource(editionText).source);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable({
      code: 'not-foldable',
      message: text(
        `这份记录里有本版程序不认识的内容（${reason}），请用记下它的版本或更新的版本打开`,
        `This record holds what this version does not know (${reason}): open it with the version that wrote it, or a newer one`,
      ),
    });
  }
  const mode = events[0]?.mode ?? 'live';
  return {
    record: { response, mode, ...whence, events: [...events], plans: [...plans.values()] },
    findings: [],
    lines: [],
  };
}

function missingText({ id, title, edition, hash }: PinnedPlan, from: 'journal' | 'package'): RecordFinding {
  const place: Text = from === 'journal' ? text('日志库', 'the journal') : text('数据包', 'the package');
  return {
    code: 'plan-text',
    file: editionName(hash),
    message: text(
      `预案《${title.zh}》（${id}）版本“${edition}”的文本（哈希 ${hash.slice(0, 12)}）不在${place.zh}里或已被改动，不能回放；请从备份或另一份数据包取回。下面只能逐条阅读`,
      `The text of plan ${id}, edition "${edition}" (hash ${hash.slice(0, 12)}), is missing from ${place.en} or altered, so there is no replay: fetch it from a backup or another package. Below, the record can only be read line by line`,
    ),
  };
}

/** The record in words, without a plan to lend titles. */
function linesOf({ response, events }: Found): readonly RecordLine[] {
  const untitled = emptyResponse(response);
  return events.map((event) => ({
    version: event.version,
    at: event.at,
    recordedAt: event.recordedAt,
    post: event.byPost,
    message: sentence(untitled, event),
  }));
}

/** The first row of a stream that was altered or does not follow the one before it; undefined where all are sound. */
export function brokenRow(rows: readonly JournalRow[]): RecordFinding | undefined {
  let previous = NO_HASH;
  for (const [index, row] of rows.entries()) {
    const isWhole = rowHash(row) === row.hash && row.prevHash === previous && row.version === index + 1;
    if (!isWhole) {
      return {
        code: 'row-altered',
        row: index + 1,
        message: text(
          `日志库中这次处置的第 ${index + 1} 条被改动，或与前一条不相接，不能回放；请到设置里核验日志库`,
          `Row ${index + 1} of this response has been altered or does not follow the one before, so there is no replay: verify the journal in the settings`,
        ),
      };
    }
    previous = row.hash;
  }
  return undefined;
}

const unreadable = (finding: RecordFinding): RecordReading => ({ findings: [finding], lines: [] });
