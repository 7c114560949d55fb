/** What is measured of every response. A measure is never folded into another: there is no mark for a whole response. */
export const RESPONSE_MEASURES = [
  'first-phone',
  'first-written',
  'report-rhythm',
  'early-handling',
  'response-start',
  'level-set',
  'step-times',
  'dues',
  'conformance',
  'order-received',
  'order-done',
  'order-checked',
  'city-calls',
  'roll-calls',
  'contact-lost',
  'contact-gap',
  'interruptions',
  'late-entries',
  'corrections',
] as const;
export type ResponseMeasure = (typeof RESPONSE_MEASURES)[number];

/**
 * What a value is: `span` in milliseconds, the middle of its cases; `share` 0 to 1, numerator ÷ denominator; `per-hour` and `count` as they say. Responses
 * are compared by it.
 */
export const MEASURE_UNITS = ['span', 'share', 'per-hour', 'count'] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];
