import { assertNever } from '../../base/assert-never.ts';
import { beijingStamp } from '../../base/instant.ts';
import { text, type Text } from '../../base/text.ts';
import type { NoteSubject, Rating, RunEvent, RunShapes } from './events.ts';

/** One line of the controller's log as a sentence. `objective` names the objectives of the scenario; whoever has no scenario lets them stand by their ids. */
export function runSentence(event: RunEvent, objective: (id: string) => Text = (id) => text(id, id)): Text {
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
      const { rating, words } = event.data;
      const [name, said] = [objective(event.data.objective), RATINGS[rating]];
      return text(`评判目标“${name.zh}”：${said.zh}。${words}`, `Objective "${name.en}" judged ${said.en}. ${words}`);
    }
    case 'ObservationNoted': {
      const { words, about } = event.data;
      if (!about) return text(`观察：${words}`, `Observed: ${words}`);
      const subject = subjectWords(about, objective);
      return text(`观察（${subject.zh}）：${words}`, `Observed (${subject.en}): ${words}`);
    }
    default:
      return assertNever(event, 'run event');
  }
}

function subjectWords(about: NoteSubject, objective: (id: string) => Text): Text {
  if ('inject' in about) return text(`情况 ${about.inject}`, `inject ${about.inject}`);
  if ('objective' in about) return objective(about.objective);
  const { stream, version } = about.line;
  return text(`${stream} 第 ${version} 行`, `${stream}, line ${version}`);
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

export const RATINGS: Readonly<Record<Rating, Text>> = {
  good: text('好', 'good'),
  fair: text('一般', 'fair'),
  poor: text('差', 'poor'),
  'not-seen': text('没看到', 'not seen'),
};
