import { useState } from 'react';
import { APART_WORDS, MEASURE_DEFINITIONS, SMALL_WORDS } from '../../../../shared/review/measures/definitions.ts';
import type { ResponseMeasure } from '../../../../shared/review/measures/definition.ts';
import { overResponses, type MeasureOver } from '../../../../shared/review/measures/over-responses.ts';
import type { ResponseMeasures } from '../../../../shared/review/measures/shape.ts';
import { valueWords } from '../../../../shared/review/measures/value-words.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';
import { MeasureCases } from './MeasureCases.tsx';
import { SpreadStrip } from './SpreadStrip.tsx';

/** Every measure over the responses of one kind, with its definition beside it; each opens to its responses, their cases and lines. */
export function MeasureTable(props: { readonly title: string; readonly responses: readonly ResponseMeasures[] }) {
  const { title, responses } = props;
  const { t, pick } = useText();
  const [open, setOpen] = useState<ResponseMeasure>();
  return (
    <Panel title={title} flush>
      {responses.length === 0 ? (
        <p className="src-muted src-review-measures__none">{t('measures.none')}</p>
      ) : (
        <table className="src-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('measures.measure')}</th>
              <th scope="col">{t('measures.value')}</th>
              <th scope="col">{t('measures.spread')}</th>
              <th scope="col">{t('measures.definition')}</th>
            </tr>
          </thead>
          <tbody>
            {overResponses(responses).map((over) => (
              <MeasureRow
                key={over.measure}
                over={over}
                responses={responses}
                isOpen={open === over.measure}
                onOpen={() => setOpen(open === over.measure ? undefined : over.measure)}
              />
            ))}
          </tbody>
        </table>
      )}
      <p className="src-muted src-review-measures__none">{pick(APART_WORDS)}</p>
    </Panel>
  );
}

function MeasureRow(props: {
  readonly over: MeasureOver;
  readonly responses: readonly ResponseMeasures[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { over, responses, isOpen, onOpen } = props;
  const { t, pick } = useText();
  const { title, definition, unit } = MEASURE_DEFINITIONS[over.measure];
  const { distribution: spread, numerator, denominator } = over;
  const said = (value: number) => pick(valueWords(value, unit));
  const isShare = numerator !== undefined && denominator !== undefined && denominator > 0;
  const range = spread
    ? t('measures.range', { n: spread.n, min: said(spread.min), max: said(spread.max), middle: said(spread.median) })
    : '';
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" className="src-link" aria-expanded={isOpen} onClick={onOpen}>
            {pick(title)}
          </button>
        </th>
        <td className="src-num">
          {isShare
            ? `${said(numerator / denominator)} (${numerator}/${denominator})`
            : spread
              ? said(spread.median)
              : t('measures.nothing')}
        </td>
        <td>
          {spread && spread.n === 1 ? (
            <div className="src-muted src-review-measures__one">{t('measures.one')}</div>
          ) : null}
          {spread && spread.n > 1 ? (
            <>
              <SpreadStrip values={over.values.map(({ value }) => value)} spread={spread} label={range} />
              <div className="src-muted">{range}</div>
              {spread.small ? <div>{pick(SMALL_WORDS)}</div> : null}
            </>
          ) : null}
        </td>
        <td>{pick(definition)}</td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={4}>
            <MeasureCases measure={over.measure} responses={responses} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
