import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { beijingIso } from '../../shared/base/instant.ts';
import type { RecordReading, ReplayRecord } from '../../shared/contract/replay.ts';
import { contentHash } from '../../shared/base/content-hash.ts';
import { parsePlan, type PlanEdition } from '../../shared/plan/parse.ts';
import type { ResponseEvent } from '../../shared/response/events.ts';
import { foldTwice } from '../../shared/review/regression-replay.ts';
import type { RecordedPlans } from '../../shared/review/regression-source.ts';
import { stateHash } from '../../shared/response/state-hash.ts';
import { checkHashes, replayOf, type HashCheck, type Replay } from '../../shared/review/replay.ts';
import { regress, type RegressionReport } from '../../shared/review/regression.ts';
import { sentence } from '../../shared/review/sentence.ts';
import { planSource } from '../backend/plan-source.ts';
import { readPackageRecord } from '../backend/work/read-record.ts';
import { print } from './print.ts';

/** Every event of a package replayed: 0 when each state has the hash written beside it, 1 when one has another, 2 for what cannot be read. */
export function replayRecord(call: { package: string; editions: readonly string[]; json: boolean }): number {
  const path = resolve(call.package);
  const absent = [path, ...call.editions.map((one) => resolve(one))].find((one) => !isFile(one));
  if (absent !== undefined) {
    process.stderr.write(`没有文件 ${absent}。 There is no file ${absent}.\n`);
    return 2;
  }
  const candidates: PlanEdition[] = [];
  for (const file of call.editions) {
    const { edition, findings } = parsePlan(readFileSync(resolve(file), 'utf8'), file);
    if (!edition) {
      print(call.json, { edition: file, findings }, () =>
        findings.map(({ line, message }) => `${file}:${line ?? 1}  ${message.zh} / ${message.en}`),
      );
      return 2;
    }
    candidates.push(edition);
  }
  const reading = readPackageRecord(basename(path), readFileSync(path));
  if (!reading.record) {
    print(call.json, { package: path, ...reading }, () => unreadLines(path, reading));
    return 2;
  }
  const replayed = replayPackage(reading.record, candidates);
  print(call.json, { package: path, ...replayed.told }, () => replayed.lines);
  return replayed.told.differs === 0 ? 0 : 1;
}

function replayPackage(record: ReplayRecord, candidates: readonly PlanEdition[]) {
  const events = record.events as readonly ResponseEvent[];
  const editions = new Map(record.plans.map(({ hash, plan }) => [hash, { hash, plan, text: '' }]));
  const recorded = planSource((hash) => editions.get(hash));
  const replay = replayOf(record.response, events, recorded.source);
  const checks = checkHashes(replay, 0, events.length);
  const count = (verdict: HashCheck['verdict']) => checks.filter((check) => check.verdict === verdict).length;
  const under = candidates.length === 0 ? undefined : regress(events, recorded, candidates);
  const hashesUnder = under ? hashesWith(events, recorded, candidates) : [];
  const told = {
    response: record.response,
    mode: record.mode,
    events: events.map((event, index) => ({
      ...checks[index],
      at: event.at,
      recordedAt: event.recordedAt,
      type: event.type,
      ...(under ? { under: hashesUnder[index] } : {}),
    })),
    equal: count('equal'),
    differs: count('differs'),
    notRecorded: count('not-recorded'),
    /** All state hashes in order, hashed together: one value to compare two replays by. */
    together: contentHash(checks.map(({ hash }) => hash).join('\n')).slice(0, 16),
    ...(under === undefined ? {} : { under }),
  };
  return { told, lines: [...eventLines(replay, checks), verdict(told), ...(under ? underLines(under) : [])] };
}

/** The state hash after each event with the candidates in force. */
function hashesWith(
  events: readonly ResponseEvent[],
  recorded: RecordedPlans,
  candidates: readonly PlanEdition[],
): readonly string[] {
  const hashes: string[] = [];
  foldTwice(events, recorded, candidates, { look: (_was, now) => void hashes.push(stateHash(now)) });
  return hashes;
}

function eventLines(replay: Replay, checks: readonly HashCheck[]): readonly string[] {
  return replay.events.map((event, index) => {
    const check = checks[index];
    const mark = check?.verdict === 'equal' ? '✓' : check?.verdict === 'differs' ? `✗ ${check.recorded}` : '–';
    const said = check?.verdict === 'differs' ? `  ${sentence(replay.stateAt(index + 1), event).zh}` : '';
    return `${String(event.version).padStart(5)}  ${beijingIso(event.recordedAt)}  ${event.type.padEnd(22)}  ${check?.hash} ${mark}${said}`;
  });
}

function verdict({ equal, differs, notRecorded }: { equal: number; differs: number; notRecorded: number }): string {
  if (differs > 0)
    return `有 ${differs} 条与当时的状态不符（✗）。 ${differs} events come to another state than was recorded (✗).`;
  const older =
    notRecorded === 0
      ? ''
      : `，另有 ${notRecorded} 条当时没有记状态。 ${notRecorded} were written without a state hash`;
  return `${equal} 条与当时的状态一致${older}。 ${equal} events come to the state that was recorded.`;
}

function underLines({ headline, findings }: RegressionReport): readonly string[] {
  return ['', headline.zh, headline.en, ...findings.map(({ message }) => `  ${message.zh} / ${message.en}`)];
}

function unreadLines(path: string, { findings, lines }: RecordReading): readonly string[] {
  return [
    `${path} 不能回放。 ${path} cannot be replayed.`,
    ...findings.map(({ file, row, message }) => {
      const place = [file, row].filter((one) => one !== undefined).join(':');
      return `  ${place}  ${message.zh} / ${message.en}`;
    }),
    ...lines.map(
      ({ version, recordedAt, message }) => `${String(version).padStart(5)}  ${beijingIso(recordedAt)}  ${message.zh}`,
    ),
  ];
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
