import { text, type Text } from '../base/text.ts';
import { openSteps } from '../response/decide-closing.ts';
import { findStep, type Response } from '../response/state.ts';
import { factLines, factLineTitle, factWords, findFact, isSameValue, reportTime } from './fact-words.ts';
import { joinTexts } from './join-texts.ts';
import { reportName } from '../reporting/report-name.ts';
import { LEVEL_NAMES, STAGE_NAMES } from './names.ts';
import { timesInRow } from './official-words.ts';
import { firstReportFields, type DraftField } from './report-fields.ts';
import { endedMeasures, titleOf, withNote } from './report-measures.ts';

/** The final report: facts, course, measures and their effect, figures that changed, present state, what remains to be done. */
export function finalReportFields(response: Response, contact?: Text): readonly DraftField[] {
  const wanted = ['received', 'source', 'event-time', 'place', 'nature', 'scope', 'casualties', 'contact'];
  const first = firstReportFields(response, contact).filter((field) => wanted.includes(field.id));
  const head = first.filter((field) => field.id !== 'contact');
  const contactField = first.filter((field) => field.id === 'contact');
  return [...head, figures(response), course(response), measures(response), undone(response), reports(response)]
    .concat(state(response), remaining(response), contactField)
    .filter((field) => field !== NOTHING);
}

/** Stands for a line that this response has no use for. */
const NOTHING: DraftField = { id: '', title: text('', ''), value: undefined, cites: [] };

/** Figures that changed while the response ran: each value, so that earlier reports and this one can be held together. */
function figures(response: Response): DraftField {
  const changed = factLines(response).filter((line) =>
    line.entries.some((entry, at) => at > 0 && !isSameValue(entry, line.entries[at - 1] ?? entry)),
  );
  if (changed.length === 0) return NOTHING;
  const parts = changed.map((line) => {
    const fact = findFact(response, line.fact);
    const title = factLineTitle(response, line);
    const values = joinTexts(
      line.entries.map((entry) => factWords(fact, entry)),
      ' → ',
      ' → ',
    );
    return text(`${title.zh} ${values.zh}`, `${title.en} ${values.en}`);
  });
  return {
    id: 'figures',
    title: text('数字变化', 'Figures that changed'),
    value: joinTexts(parts, '；', '; '),
    cites: changed.flatMap((line) => line.entries.map((entry) => entry.version)),
  };
}

/** What was decided and when; the stage that a level brings with it says the same as the level. */
function course(response: Response): DraftField {
  const marks = response.course.filter(({ stage, level }) => stage !== 'graded' || level !== undefined);
  const times = timesInRow(marks.map(({ at }) => at));
  const parts = marks.map((mark, index) => {
    const when = times[index] ?? reportTime(mark.at);
    const what = turnWords(mark, marks[index - 1]);
    return text(`${when.zh}${what.zh}`, `${when.en} ${what.en}`);
  });
  return {
    id: 'course',
    title: text('处置经过', 'Course of the response'),
    value: joinTexts(parts, '，', ', '),
    cites: response.course.map((mark) => mark.version),
  };
}

type Turn = Response['course'][number];

function turnWords({ stage, level }: Turn, before: Turn | undefined): Text {
  if (stage === 'graded' && level !== undefined) {
    const name = LEVEL_NAMES[level];
    return before?.level === undefined
      ? text(`启动${name.zh}响应`, `response started at ${name.en}`)
      : text(`调整为${name.zh}`, `level changed to ${name.en}`);
  }
  return TURNS[stage] ?? STAGE_NAMES[stage];
}

const TURNS: Partial<Readonly<Record<Turn['stage'], Text>>> = {
  verify: text('接报', 'learned of the event'),
  early: text('开始先期处置', 'early handling began'),
  'stand-down': text('终止响应', 'response ended'),
  recovery: text('转入恢复复盘', 'recovery and review began'),
};

function measures(response: Response): DraftField {
  const done = endedMeasures(response, (end) => end === 'done' || end === 'previously-done');
  const parts = done.map((one) =>
    withNote(titleOf(one), one.record.order?.findLast((mark) => mark.phase === 'reported')?.text),
  );
  const list = joinTexts(parts, '、', ', ');
  return {
    id: 'measures',
    title: text('措施和效果', 'Measures and effect'),
    value:
      done.length === 0
        ? text('无', 'none')
        : text(`共 ${done.length} 项：${list.zh}`, `${done.length} in all: ${list.en}`),
    cites: done.map((one) => one.ending.version),
  };
}

/** What was not done, or done otherwise: named with its reason, never left out. */
function undone(response: Response): DraftField {
  const ended = endedMeasures(response, (end) => end === 'failed' || end === 'not-doing' || end === 'overridden');
  if (ended.length === 0) return NOTHING;
  return {
    id: 'undone',
    title: text('未做成、改做和未做', 'Failed, done otherwise, not done'),
    value: joinTexts(
      ended.map((one) => withNote(titleOf(one), one.ending.reason)),
      '；',
      '; ',
    ),
    cites: ended.map((one) => one.ending.version),
  };
}

function reports(response: Response): DraftField {
  const { sent } = response.reporting;
  const times = timesInRow(sent.map(({ at }) => at));
  const parts = sent.map((report, index) => {
    const name = reportName(report.kind, report.number);
    const when = times[index] ?? reportTime(report.at);
    const by = report.channel === 'phone' ? text('电话', 'by phone') : text('书面', 'in writing');
    return text(`${when.zh}${by.zh}${name.zh}`, `${name.en} ${by.en} ${when.en}`);
  });
  return {
    id: 'reports',
    title: text('报告情况', 'Reports sent'),
    value: parts.length === 0 ? text('无', 'none') : joinTexts(parts, '；', '; '),
    cites: sent.map((report) => report.version),
  };
}

function state(response: Response): DraftField {
  const mark = response.course.at(-1);
  const name = STAGE_NAMES[response.stage];
  const level = response.level === undefined ? undefined : LEVEL_NAMES[response.level];
  const since = mark && reportTime(mark.at);
  return {
    id: 'state',
    title: text('现状', 'Present state'),
    value: text(
      `${name.zh}${level ? `，${level.zh}` : ''}${since ? `（${since.zh}起）` : ''}`,
      `${name.en}${level ? `, ${level.en}` : ''}${since ? ` (since ${since.en})` : ''}`,
    ),
    cites: mark ? [mark.version] : [],
  };
}

function remaining(response: Response): DraftField {
  const open = openSteps(response).flatMap((ref) => {
    const place = findStep(response, ref);
    const step = place?.plan.compiled.steps[place.index]?.step;
    return step && step.kind !== 'report' && step.kind !== 'question' ? [step.title] : [];
  });
  return {
    id: 'remaining',
    title: text('后续工作', 'Next steps'),
    value: open.length === 0 ? text('无待办事项', 'nothing left open') : joinTexts(open, '、', ', '),
    cites: [],
  };
}
