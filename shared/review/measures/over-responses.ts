import { MEASURE_DEFINITIONS } from './definitions.ts';
import { RESPONSE_MEASURES, type ResponseMeasure } from './definition.ts';
import { distributionOf, type Distribution } from './distribution.ts';
import type { ResponseMeasures } from './shape.ts';

/** One measure over several responses. */
export interface MeasureOver {
  readonly measure: ResponseMeasure;
  /** One a response, in the order given; those that have nothing of it are left out. */
  readonly values: readonly { readonly response: string; readonly run?: string; readonly value: number }[];
  /** How the values of the responses lie; a response counts once, however many cases it has. */
  readonly distribution?: Distribution;
  /** Of shares: the cases of all responses taken together. */
  readonly numerator?: number;
  readonly denominator?: number;
}

/**
 * Each measure over responses of one kind, in the order of RESPONSE_MEASURES. Voided false alarms and forks are left out. Throws where live responses and
 * drills are given together: they are never in one figure.
 */
export function overResponses(responses: readonly ResponseMeasures[]): readonly MeasureOver[] {
  if (new Set(responses.map(({ mode }) => mode)).size > 1)
    throw new Error('Live responses and drills are never measured together');
  const counted = responses.filter(({ voided, isFork }) => voided === undefined && isFork === undefined);
  return RESPONSE_MEASURES.map((measure): MeasureOver => {
    const all = counted.flatMap((response) =>
      response.measures
        .filter((one) => one.measure === measure)
        .map((one) => ({ ...one, response: response.response, run: response.run?.id })),
    );
    const values = all.flatMap(({ response, run, value }) =>
      value === undefined ? [] : [{ response, ...(run === undefined ? {} : { run }), value }],
    );
    const distribution = distributionOf(values.map(({ value }) => value));
    const isShare = MEASURE_DEFINITIONS[measure].unit === 'share';
    const sum = (part: 'numerator' | 'denominator') => all.reduce((total, one) => total + (one[part] ?? 0), 0);
    return {
      measure,
      values,
      ...(distribution ? { distribution } : {}),
      ...(isShare ? { numerator: sum('numerator'), denominator: sum('denominator') } : {}),
    };
  });
}
