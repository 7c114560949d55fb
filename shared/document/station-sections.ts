import { text } from '../base/text.ts';
import type { StationPlan } from '../plan/schema.ts';
import { PLACE_KIND_NAMES } from '../review/plan-words.ts';
import { dailyTable } from './daily-table.ts';
import { escaped, joined, list, table } from './markdown.ts';
import { onwardSection } from './onward-sections.ts';
import type { Page } from './page.ts';

/** What only a station plan has: the station, its parties, places and grids, its tasks, and what it changes in the special plans. */
export function stationSections(page: Page, plan: StationPlan): readonly string[] {
  const { names, say, marks } = page;
  const { station } = plan;
  const amount = (value: number | 'unknown') => (value === 'unknown' ? say(W.unknown) : value.toLocaleString('en'));
  const changes = [
    ...plan.overlays.map((one) => [
      say(W.replaces),
      `${say(names.step(`${one.plan}/${one.step}`)?.step.title ?? text(one.step, one.step))} (\`${one.plan}/${one.step}\`)`,
      one.set.do ? say(one.set.do) : escaped(Object.keys(one.set).join(', ')),
      say(one.why),
    ]),
    ...plan.additions.map((one) => [
      say(W.adds),
      `${say(one.step.title)} (\`${one.plan}/${one.step.id}\`)`,
      say(one.step.do),
      say(one.why),
    ]),
  ];
  return [
    `## ${say(W.station)}`,
    say(station.profile),
    list([
      `**${say(W.code)}** ${escaped(station.code)}`,
      `**${say(W.district)}** ${say(station.district)}`,
      `**${say(W.platforms)}** ${amount(station.platforms.platforms)} / ${amount(station.platforms.tracks)}${marks(station.platforms.basis)}`,
      ...(station.waitingArea
        ? [`**${say(W.waitingArea)}** ${amount(station.waitingArea.value)}${marks(station.waitingArea.basis)}`]
        : []),
      `**${say(W.waiting)}** ${amount(station.waiting.value)}${marks(station.waiting.basis)}`,
    ]),
    `## ${say(W.parties)}`,
    table(
      [W.layer, W.unit, W.role].map(say),
      plan.parties.map((one) => [
        say(one.layer === 'city' ? W.city : W.area),
        say(names.unit(one.unit)),
        say(one.role),
      ]),
    ),
    `## ${say(W.places)}`,
    table(
      [W.kind, W.place, W.capacity, W.note].map(say),
      plan.places.map((one) => [
        say(PLACE_KIND_NAMES[one.kind]),
        `${say(one.title)}${marks(one.basis)}`,
        one.capacity
          ? `${amount(one.capacity.value)} ${say(one.capacity.unit)}${marks(one.capacity.basis)}`
          : say(W.notGiven),
        [one.area && `${say(W.usable)} ${amount(one.area.value)} ㎡${marks(one.area.basis)}`, one.note && say(one.note)]
          .filter((words) => words !== undefined)
          .join(' '),
      ]),
    ),
    plan.grids.length === 0
      ? ''
      : joined([
          `## ${say(W.grids)}`,
          table(
            [W.place, W.size, W.elements].map(say),
            plan.grids.map((one) => [say(one.title), say(one.size === 'large' ? W.large : W.small), say(one.elements)]),
          ),
        ]),
    changes.length === 0
      ? ''
      : joined([`## ${say(W.changes)}`, table([W.what, W.step, W.text, W.why].map(say), changes)]),
    onwardSection(page, plan),
    dailyTable(page, plan.daily),
  ];
}

const W = {
  station: text('站区概况', 'The station area'),
  unknown: text('不明', 'unknown'),
  code: text('代码：', 'Code:'),
  district: text('属地：', 'District:'),
  platforms: text('站台 / 股道：', 'Platforms / tracks:'),
  waiting: text('候车容量（人）：', 'Waiting capacity (people):'),
  waitingArea: text('等候接驳的场地（㎡）：', 'Area where people wait for a way onward (m²):'),
  parties: text('各方', 'Parties'),
  layer: text('层面', 'Layer'),
  city: text('市级', 'City'),
  area: text('站区', 'Station area'),
  unit: text('单位', 'Unit'),
  role: text('职责', 'Role'),
  places: text('点位', 'Places'),
  kind: text('类别', 'Kind'),
  place: text('名称', 'Name'),
  capacity: text('容量', 'Capacity'),
  usable: text('可用面积', 'Usable area'),
  note: text('说明', 'Note'),
  notGiven: text('未列', 'Not given'),
  grids: text('网格（样本，待核定）', 'Grids (sample, to be confirmed)'),
  size: text('大小', 'Size'),
  large: text('大网格', 'Large'),
  small: text('小网格', 'Small'),
  elements: text('要素', 'Elements'),
  changes: text('对专项预案的改写和增加', 'What changes in the special plans'),
  what: text('改动', 'Change'),
  step: text('步骤', 'Step'),
  text: text('内容', 'Text'),
  why: text('原因', 'Why'),
  replaces: text('改写', 'Replaces'),
  adds: text('增加', 'Adds'),
};
