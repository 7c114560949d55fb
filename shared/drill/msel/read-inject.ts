import type { PlanPath } from '../../plan/plan-path.ts';
import type { InjectColumn } from './columns.ts';
import { ASSUMED, FACT, MANUAL } from './inject-cells.ts';
import { conditionIn, expectationIn } from './lines.ts';
import type { MselReport } from './msel-report.ts';
import type { Table, TableRow } from './read-table.ts';
import { readTimes } from './read-times.ts';
import type { ReadTrigger, RowGround } from './row-ground.ts';
import { ASSUMED_WORDS, CHANNEL_WORDS, idIn, idOf, idsIn, linesIn } from './words.ts';

/** One row of the table as an inject of a scenario file. What cannot be read is left out and said; whether it makes an inject, the schema looks at. */
export function readInject(
  row: TableRow<InjectColumn>,
  has: Table<InjectColumn>['has'],
  ground: RowGround,
  report: MselReport,
): object {
  const { like, labels, path } = ground;
  const say = (key: InjectColumn, ...at: PlanPath) => {
    const cell = row(key);
    report.place([...path, ...at], cell);
    return cell.words;
  };
  const pair = (zh: InjectColumn, en: InjectColumn, at: string) => {
    const both = { zh: say(zh, at, 'zh'), en: say(en, at, 'en') };
    report.place([...path, at], row(both.zh === '' ? zh : en));
    return both.zh === '' && both.en === '' ? undefined : both;
  };
  /** Without the column, what the scenario has that this workbook was made from. */
  const own = (key: InjectColumn, value: unknown, kept: unknown): unknown => (has.has(key) ? value : kept);

  const id = say('id', 'id');
  report.place(path, row('id'));
  const trigger = readTrigger(row, has, ground, report);
  return withoutEmpty({
    id,
    ...readTimes(row, has, ground, report, trigger),
    drillOffset: own('drillOffset', say('drillOffset', 'drillOffset') || undefined, like?.drillOffset),
    ...trigger,
    from: idIn(labels.units, say('from', 'from')),
    to: idIn(labels.posts, say('to', 'to')),
    channel: readChannel(row, report, path),
    trains: own('trains', idsIn(say('trains', 'trains')), like?.trains),
    place: own('placeZh', pair('placeZh', 'placeEn', 'place'), like?.place),
    content: pair('zh', 'en', 'content'),
    attachments: own('attachments', readData(row('attachments'), [...path, 'attachments'], report), like?.attachments),
    warning: own('warning', readData(row('warning'), [...path, 'warning'], report)[0], like?.warning),
    arrivals: own('arrivals', readData(row('arrivals'), [...path, 'arrivals'], report)[0], like?.arrivals),
    facts: own('facts', readData(row('facts'), [...path, 'facts'], report), like?.facts),
    conflicts: own('conflicts', readData(row('conflicts'), [...path, 'conflicts'], report), like?.conflicts),
    source: own('source', idsIn(say('source', 'source')), like?.source),
    assumed: own('assumed', readAssumed(row, report, path), like?.assumed),
    expect: readExpectations(row, report, path),
    hint: own('hintZh', pair('hintZh', 'hintEn', 'hint'), like?.hint),
  });
}

function readTrigger(
  row: TableRow<InjectColumn>,
  has: Table<InjectColumn>['has'],
  { like, path }: RowGround,
  report: MselReport,
): ReadTrigger {
  if (!has.has('trigger'))
    return { ...(like?.manual ? { manual: true } : {}), ...(like?.when ? { when: like.when } : {}) };
  const cell = row('trigger');
  report.place([...path, 'when'], cell);
  report.place([...path, 'manual'], cell);
  if (cell.words === '' || cell.words === '按时') return {};
  if (cell.words === MANUAL) return { manual: true };
  const when = conditionIn(cell.words);
  if (when !== undefined) return { when };
  report.errorAt(
    cell,
    'trigger',
    `看不懂“${cell.words}”；请写“${MANUAL}”，或如“自接报起 15 min 内未见 首报”“完成 general/check，5 min 后”“达到 II 级”“启动预案 flood”“情况 09 发出”`,
    `This says nothing that an inject can wait for: write “${MANUAL}”, or a condition as shared/drill/README.md lists them`,
  );
  return {};
}

function readChannel(row: TableRow<InjectColumn>, report: MselReport, path: PlanPath): string | undefined {
  const cell = row('channel');
  report.place([...path, 'channel'], cell);
  const channel = idOf(CHANNEL_WORDS, cell.words);
  if (channel === undefined) {
    report.errorAt(
      cell,
      'channel',
      `渠道应为 ${Object.values(CHANNEL_WORDS).join('、')} 之一；请改正`,
      `A channel is one of ${Object.keys(CHANNEL_WORDS).join(', ')}: correct it`,
    );
  }
  return channel;
}

function readAssumed(row: TableRow<InjectColumn>, report: MselReport, path: PlanPath): unknown {
  const cell = row('assumed');
  report.place([...path, 'assumed'], cell);
  if (cell.words === '' || cell.words === FACT) return undefined;
  if (cell.words === ASSUMED || cell.words === '假定') return true;
  const parts = idsIn(/假定[：:](.*)$/.exec(cell.words)?.[1] ?? '').map((word) => idOf(ASSUMED_WORDS, word));
  if (parts.length > 0 && !parts.includes(undefined)) return parts;
  report.errorAt(
    cell,
    'assumed',
    `请写“${FACT}”“${ASSUMED}”，或如“${FACT}；假定：${Object.values(ASSUMED_WORDS).join('、')}”`,
    `Write “${FACT}”, “${ASSUMED}”, or the parts that are assumed: ${FACT}；假定：${Object.values(ASSUMED_WORDS).join('、')}`,
  );
  return undefined;
}

function readExpectations(row: TableRow<InjectColumn>, report: MselReport, path: PlanPath): readonly unknown[] {
  const cell = row('expect');
  report.place([...path, 'expect'], cell);
  return linesIn(cell.words).flatMap((line) => {
    const one = expectationIn(line);
    if (one !== undefined) return [one];
    report.errorAt(
      cell,
      'expectation',
      `看不懂“${line}”；每行写一项：步骤编号（如 general/first-report）、如“完成 general/first-report，10 min 内”“首报，15 min 内”，或用“中文 ｜ English”写话`,
      `“${line}” is no expectation: write one a line, a step such as general/first-report, an act as shared/drill/README.md lists them, or words as “中文 ｜ English”`,
    );
    return [];
  });
}

/** One JSON entry a line, as it was exported. */
function readData(cell: ReturnType<TableRow<InjectColumn>>, path: PlanPath, report: MselReport): readonly unknown[] {
  report.place(path, cell);
  return linesIn(cell.words).flatMap((line): unknown[] => {
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      report.errorAt(
        cell,
        'data',
        '这一格每行应是导出时的一条数据；请照导出的样子改，或清空后在脚本里写',
        'Each line here is one entry as it was exported: keep that form, or empty the cell and write it in the scenario',
      );
      return [];
    }
  });
}

function withoutEmpty(value: Readonly<Record<string, unknown>>): object {
  const isEmpty = (one: unknown) => one === undefined || one === '' || (Array.isArray(one) && one.length === 0);
  return Object.fromEntries(Object.entries(value).filter(([, one]) => !isEmpty(one)));
}
