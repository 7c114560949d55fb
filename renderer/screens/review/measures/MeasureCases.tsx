import { MEASURE_DEFINITIONS } from '../../../../shared/review/measures/definitions.ts';
import type { ResponseMeasure } from '../../../../shared/review/measures/definition.ts';
import type { MeasureCase, ResponseMeasures } from '../../../../shared/review/measures/shape.ts';
import { measureWords, valueWords } from '../../../../shared/review/measures/value-words.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import { LineLinks } from '../LineLinks.tsx';

/** So many cases of one response are listed; its timeline has the lines of all. */
const MOST = 50;

/** One measure, response by response: its value, and what it was counted from, each with its journal lines. */
export function MeasureCases(props: {
  readonly measure: ResponseMeasure;
  readonly responses: readonly ResponseMeasures[];
}) {
  const { t, pick } = useText();
  return (
    <ul className="src-review-measures__responses">
      {props.responses.map((one) => {
        const value = one.measures.find(({ measure }) => measure === props.measure);
        if (!value) return null;
        const left = value.cases.length - MOST + (value.casesLeft ?? 0);
        return (
          <li key={`${one.run?.id ?? ''} ${one.response}`}>
            {one.run ? `${one.run.title} · ` : ''}
            {pick(one.station.title)} · {one.what} <Stamp at={one.awareAt} />{' '}
            <strong>{pick(measureWords(value))}</strong>
            {one.voided === undefined ? '' : ` · ${t('measures.voided', { why: one.voided })}`}
            <ol>
              {value.cases.slice(0, MOST).map((each) => (
                <CaseLine key={each.key} one={each} of={one} measure={props.measure} />
              ))}
            </ol>
            {left > 0 ? <p className="src-muted">{t('measures.more', { n: left })}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}

function CaseLine(props: {
  readonly one: MeasureCase;
  readonly of: ResponseMeasures;
  readonly measure: ResponseMeasure;
}) {
  const { one, of, measure } = props;
  const { t, pick } = useText();
  const { unit } = MEASURE_DEFINITIONS[measure];
  const subject = { kind: 'response', response: of.response, ...(of.run ? { run: of.run.id } : {}) } as const;
  const parts = [
    ...(one.value === undefined ? [] : [pick(valueWords(one.value, unit === 'share' ? 'span' : unit))]),
    ...(one.verdict === undefined ? [] : [t(`drillResults.evaluation.verdict.${one.verdict}`)]),
    ...(one.why ? [pick(one.why)] : []),
  ];
  return (
    <li>
      {[pick(one.subject), ...parts].join(' · ')}
      <LineLinks subject={subject} lines={one.lines} />
    </li>
  );
}
