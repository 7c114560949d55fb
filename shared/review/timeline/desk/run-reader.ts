import { assertNever } from '../../../base/assert-never.ts';
import { beijingStamp } from '../../../base/instant.ts';
import { text, type Text } from '../../../base/text.ts';
import { RUN_STREAM, type Rating, type RunEvent, type RunShapes } from '../../../drill/run/events.ts';
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
      return { words: runWords(event), ...move(event) };
    },
  };
}

function runWords(event: RunEvent): Text {
  switch (event.type) {
    case 'RunCreated': {
      const { title, team } = event.data;
      return text(`建立演练场次“${title}”，班组 ${team}`, `Drill run "${title}" set up for ${team}`);
    }
    case 'RunStarted':
      return event.data.realEventOver
        ? text('真实事件不再需要参演人员，演练继续', 'The real event no longer needs the players: the drill goes on')
        : text('演练开始', 'Drill started');
    case 'RunPaused':
      return PAUSES[event.data.why];
    case 'SpeedSet':
      return text(`演练时钟速度 ×${event.data.speed}`, `Clock of the drill ×${event.data.speed}`);
    case 'TimeJumped': {
      const { from, to, target } = event.data;
      const [was, now] = [beijingStamp(from, event.at), beijingStamp(to, event.at)];
      const where = TARGETS[target];
      return text(`演练时钟${where.zh}：${was} 到 ${now}`, `Clock of the drill ${where.en}: ${was} to ${now}`);
    }
    case 'InjectDelivered': {
      const how = WAYS[event.data.how];
      return text(`发出情况 ${event.data.inject}（${how.zh}）`, `Inject ${event.data.inject} played (${how.en})`);
    }
    case 'InjectSkipped':
      return text(
        `跳过情况 ${event.data.inject}：${event.data.reason}`,
        `Inject ${event.data.inject} skipped: ${event.data.reason}`,
      );
    case 'InjectHeld':
      return text(`暂扣情况 ${event.data.inject}`, `Inject ${event.data.inject} held`);
    case 'InjectReleased':
      return text(`放行情况 ${event.data.inject}`, `Inject ${event.data.inject} released`);
    case 'InjectAdded': {
      const { id, content } = event.data.inject;
      return text(`加入情况 ${id}：${content.zh}`, `Inject ${id} added: ${content.en}`);
    }
    case 'RunEnded':
      return text(`演练结束：${event.data.reason}`, `Drill ended: ${event.data.reason}`);
    case 'ObjectiveJudged': {
      const { objective, rating, words } = event.data;
      const said = RATINGS[rating];
      return text(`评判目标 ${objective}：${said.zh}。${words}`, `Objective ${objective} judged ${said.en}. ${words}`);
    }
    case 'ObservationNoted':
      return text(`观察：${event.data.words}`, `Observed: ${event.data.words}`);
    default:
      return assertNever(event, 'run event');
  }
}

const PAUSES: Readonly<Record<RunShapes['RunPaused']['why'], Text>> = {
  controller: text('演练暂停', 'Drill paused'),
  'real-event': text('发生真实事件，演练停止', 'Real event: the drill was stopped'),
  'console-stopped': text('程序关闭，演练停住', 'The console was shut down: the drill stands'),
};

const TARGETS: Readonly<Record<RunShapes['TimeJumped']['target'], Text>> = {
  inject: text('跳到下一条情况', 'went to the next inject'),
  due: text('跳到下一时限', 'went to the next due'),
  time: text('跳到指定时间', 'went to a time'),
};

const WAYS: Readonly<Record<RunShapes['InjectDelivered']['how'], Text>> = {
  time: text('按时', 'by the clock'),
  condition: text('按条件', 'by its condition'),
  controller: text('导控发出', 'by the controller'),
};

const RATINGS: Readonly<Record<Rating, Text>> = {
  good: text('好', 'good'),
  fair: text('一般', 'fair'),
  poor: text('差', 'poor'),
  'not-seen': text('没看到', 'not seen'),
};

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
