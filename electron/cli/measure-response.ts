import type { Instant } from '../../shared/base/instant.ts';
import { percent } from '../../shared/base/percent.ts';
import { CONFORMANCE_DEFINITION } from '../../shared/review/deviations/conformance.ts';
import { DEVIATIONS_DEFINITION } from '../../shared/review/deviations/deviation-words.ts';
import type { Conformance, Deviation } from '../../shared/review/deviations/shape.ts';
import { MEASURE_DEFINITIONS } from '../../shared/review/measures/definitions.ts';
import type { MeasureValue } from '../../shared/review/measures/shape.ts';
import { measureWords, valueWords } from '../../shared/review/measures/value-words.ts';
import { runFolders } from '../backend/drill/run-files.ts';
import { measureOne } from '../backend/review/measure-one.ts';
import { headOf } from './measure-responses.ts';
import { print } from './print.ts';

/** All measures of one response, live or of a run, with its deviations from the plans. 0 when measured, 2 when there is no such response. */
export function measureResponse(call: {
  readonly folder: string;
  readonly response: string;
  readonly json: boolean;
  readonly now: Instant;
}): number {
  const { folder, response, json, now } = call;
  const found = measureOne(response, { folder, runs: runFolders(folder), now });
  if (!found) {
    process.stderr.write(
      `没有处置“${response}”，请用 responses list 或 measure responses 查编号。 There is no response “${response}”: look up its id with responses list or measure responses.\n`,
    );
    return 2;
  }
  const { measures, deviations, conformance } = found;
  const definitions = Object.values(MEASURE_DEFINITIONS);
  print(json, { definitions, ...found }, () => [
    headOf(measures, now),
    ...measures.measures.flatMap(measureLines),
    '按预案完成 Steps done as planned',
    ...conformance.map(editionLine),
    `  ${CONFORMANCE_DEFINITION.zh}`,
    `  ${CONFORMANCE_DEFINITION.en}`,
    `偏差 ${deviations.length} 项 Deviations: ${deviations.length}`,
    ...deviations.map(deviationLine),
    `  ${DEVIATIONS_DEFINITION.zh}`,
    `  ${DEVIATIONS_DEFINITION.en}`,
  ]);
  return 0;
}

function measureLines(value: MeasureValue): readonly string[] {
  const { title, definition, unit } = MEASURE_DEFINITIONS[value.measure];
  const said = measureWords(value);
  return [
    `${title.zh} ${title.en}：${said.zh}${said.zh === said.en ? '' : ` ${said.en}`}`,
    ...(value.groups ?? []).map((group) => {
      const of = group.value === undefined ? '—' : valueWords(group.value, unit).zh;
      return `  · ${group.title.zh}：${of}（${group.n} 例）`;
    }),
    `  ${definition.zh}`,
    `  ${definition.en}`,
  ];
}

function editionLine({ plan, opened, numerator, denominator, share, open }: Conformance): string {
  const rate = share === undefined ? '—' : percent(share);
  return `  《${plan.title.zh}》“${plan.edition}”（${plan.hash.slice(0, 12)}）：${rate}（${numerator}/${denominator}）；开启 opened ${opened}，仍在办 in hand ${open}`;
}

function deviationLine({ words, reason, lines }: Deviation): string {
  const where = lines.length === 0 ? '' : `  #${lines.map(({ version }) => version).join('、')}`;
  return `  ${words.zh}${reason === undefined ? '' : `。理由：${reason}`}  ${words.en}${where}`;
}
