import { text, type Text } from '../base/text.ts';
import { durationText } from '../review/plan-words.ts';
import { joined, list, table } from './markdown.ts';
import type { Page } from './page.ts';

/** How a plan keeps held trains: contact, supplies, decision, counts, relatives and arrival. */
export function trainSections({ compiled, names, say, row, marks }: Page): readonly string[] {
  const { plan } = compiled;
  if (plan.tier !== 'special' || !plan.trains) return [];
  const { contact, supplies, legs, decision, families, arrival, links = [], instead = [] } = plan.trains;
  const { rhythm, lostAfter, channels } = contact;
  const fact = (id: string): Text => plan.facts.find((one) => one.id === id)?.title ?? text(id, id);
  const step = (id: string): Text => names.step(`${plan.id}/${id}`)?.step.title ?? text(id, id);
  const titles = (several: readonly { readonly title: Text }[]) => row(several.map(({ title }) => title));
  return [
    joined([
      `## ${say(W.trains)}`,
      list([
        `**${say(W.rhythm)}** ${say(durationText(rhythm.time))}${marks(rhythm.basis)} (${say(names.post(contact.owner))})`,
        `**${say(W.lost)}** ${lostAfter.windows}${marks(lostAfter.basis)}`,
        `**${say(W.within)}** ${say(durationText(decision.within))}${marks(decision.basis)} (${say(names.post(decision.owner))})`,
        `**${say(W.review)}** ${say(durationText(decision.review))}`,
        `**${say(W.families)}** ${say(durationText(families.within))}${marks(families.basis)} (${say(names.post(families.owner))})`,
        `**${say(W.legs)}** ${titles(legs)}`,
        `**${say(W.means)}** ${titles(arrival.means)}${marks(...arrival.basis)}`,
        `**${say(W.checklist)}** ${titles(arrival.checklist)}`,
        ...(links.length === 0 ? [] : [`**${say(W.links)}** ${row(links.map(names.unit))}`]),
        ...(instead.length === 0 ? [] : [`**${say(W.instead)}** ${row(instead.map(step))}`]),
      ]),
    ]),
    table(
      [W.channel, W.how, W.window].map(say),
      channels.map((one) => [
        say(one.title),
        `${say(one.do)}${marks(one.basis)}`,
        one.window ? `${say(durationText(one.window.time))}${marks(one.window.basis)}` : '',
      ]),
    ),
    supplies.length === 0
      ? ''
      : table(
          [W.supply, W.tight, W.critical].map(say),
          supplies.map((one) => [say(fact(one.fact)), `${one.tight}`, `${one.critical}${marks(one.basis)}`]),
        ),
    table(
      [W.option, W.prompt].map(say),
      decision.options.map((one) => [say(one.title), say(one.prompt)]),
    ),
  ];
}

const W = {
  trains: text('列车卡', 'Train cards'),
  rhythm: text('每列联络一次：', 'Each train is contacted every:'),
  lost: text('连漏几个窗口提请失联：', 'Windows missed in a row that propose lost:'),
  within: text('停下后多久决定留移撤：', 'Hold, move or evacuate decided within:'),
  review: text('最迟多久复核：', 'Reviewed at the latest after:'),
  families: text('家属来电多久回：', 'Relatives called back within:'),
  legs: text('点数环节：', 'People are counted:'),
  means: text('离站方式：', 'Ways on:'),
  checklist: text('到站前点检：', 'There before arrival:'),
  links: text('要接通的单位：', 'Units to be joined:'),
  instead: text('有卡后由卡计时的监看：', 'Watches whose clocks the cards keep:'),
  channel: text('联络通道', 'Channel'),
  how: text('做法', 'How'),
  window: text('开机间隔', 'Open every'),
  supply: text('补给', 'Supply'),
  tight: text('吃紧（小时）', 'Tight (h)'),
  critical: text('危急（小时）', 'Critical (h)'),
  option: text('选项', 'Option'),
  prompt: text('要想到的', 'What to think of'),
};
