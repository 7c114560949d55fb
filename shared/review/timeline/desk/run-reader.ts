import { assertNever } from '../../../base/assert-never.ts';
import { beijingStamp } from '../../../base/instant.ts';
import { text, type Text } from '../../../base/text.ts';
import { RUN_STREAM, type Rating, type RunEvent } from '../../../drill/run/events.ts';
import { RATINGS, runSentence } from '../../../drill/run/sentence.ts';
import type { StreamReader } from '../ground.ts';
import { rowKey, type Reading } from '../row.ts';

/** Reads the controller's log of one run. Objectives stand by their ids: the scenario that names them is not of the record. */
export function runReader(): StreamReader {
  const injects = new Map<string, Text>();
  const judged = new Map<string, { readonly version: number; readonly rating: Rating }>();
  let [phase, speed]: [Text, number] = [SAID.none, 1];

  function move(event: RunEvent): Pick<Reading, 'from' | 'to' | 'corrects'> {
    const toPhase = (to: Text) => {
      const from = phase;
      phase = to;
      return { from, to };
    };
    const toInject = (inject: string, to: Text) => {
      const from = injects.get(inject) ?? SAID.waiting;
      injects.set(inject, to);
      return { from, to };
    };
    switch (event.type) {
      case 'RunCreated':
        return toPhase(SAID.ready);
      case 'RunStarted':
        return toPhase(SAID.running);
      case 'RunPaused':
        return toPhase(SAID.paused);
      case 'RunEnded':
        return toPhase(SAID.ended);
      case 'SpeedSet': {
        const from = speed;
        speed = event.data.speed;
        return { from: text(`×${from}`, `×${from}`), to: text(`×${speed}`, `×${speed}`) };
      }
      case 'TimeJumped': {
        const [from, to] = [beijingStamp(event.data.from, event.at), beijingStamp(event.data.to, event.at)];
        return { from: text(from, from), to: text(to, to) };
      }
      case 'InjectDelivered':
        return toInject(event.data.inject, SAID.delivered);
      case 'InjectSkipped':
        return toInject(event.data.inject, SAID.skipped);
      case 'InjectHeld':
        return toInject(event.data.inject, SAID.held);
      case 'InjectReleased':
        return toInject(event.data.inject, SAID.waiting);
      case 'InjectAdded':
        return { from: SAID.none, to: SAID.waiting };
      case 'ObjectiveJudged': {
        const { objective, rating } = event.data;
        const before = judged.get(objective);
        judged.set(objective, { version: event.version, rating });
        // The later judgement stands in place of the earlier one.
        const corrects = before ? { corrects: rowKey(RUN_STREAM, before.version) } : {};
        return { from: before ? RATINGS[before.rating] : SAID.notJudged, to: RATINGS[rating], ...corrects };
      }
      case 'ObservationNoted':
        return {};
      default:
        return assertNever(event, 'run event');
    }
  }

  return {
    read(journalEvent) {
      const event = journalEvent as RunEvent;
      return { words: runSentence(event), ...move(event) };
    },
  };
}

const SAID = {
  none: text('无', 'none'),
  ready: text('未开始', 'ready'),
  running: text('进行中', 'running'),
  paused: text('已暂停', 'paused'),
  ended: text('已结束', 'ended'),
  waiting: text('待发', 'waiting'),
  delivered: text('已发出', 'played'),
  skipped: text('已跳过', 'skipped'),
  held: text('暂扣', 'held'),
  notJudged: text('未评判', 'not judged'),
} as const satisfies Readonly<Record<string, Text>>;
