import { text } from '../base/text.ts';
import type { DailyTask } from '../plan/schema.ts';
import { POSTURE_NAMES } from '../review/plan-words.ts';
import { joined, table } from './markdown.ts';
import type { Page } from './page.ts';

/** What is done on days without a response; empty where the plan lists nothing. */
export function dailyTable({ names, say, marks }: Page, tasks: readonly DailyTask[] | undefined): string {
  if (!tasks?.length) return '';
  return joined([
    `## ${say(W.daily)}`,
    table(
      [W.at, W.task, W.owner, W.from].map(say),
      tasks.map((task) => [
        task.at.join(' '),
        `**${say(task.title)}** ${say(task.do)}${marks(...task.basis)}${task.back ? ` ${say(W.back)} ${say(task.back)}` : ''}`,
        say(names.post(task.owner)),
        say(POSTURE_NAMES[task.posture]),
      ]),
    ),
  ]);
}

const W = {
  daily: text('每日事项', 'Daily tasks'),
  at: text('时点', 'By'),
  task: text('事项', 'Task'),
  owner: text('岗位', 'Post'),
  from: text('自何状态起', 'From posture'),
  back: text('回报：', 'Comes back:'),
};
