import type { Distribution } from '../../../../shared/review/measures/distribution.ts';

const [WIDTH, HEIGHT, ROOM] = [140, 18, 4];

/** How the values of responses lie: each as a tick, and where they are not few, the middle half as a box with its middle. `label` says the same in words. */
export function SpreadStrip(props: {
  readonly values: readonly number[];
  readonly spread: Distribution;
  readonly label: string;
}) {
  const { values, spread, label } = props;
  const { min, max, p25, p75, median, small } = spread;
  const x = (value: number) => ROOM + (max === min ? 0.5 : (value - min) / (max - min)) * (WIDTH - 2 * ROOM);
  return (
    <svg className="src-review-strip" width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      {small ? null : (
        <>
          <rect x={x(p25)} y={3} width={Math.max(1, x(p75) - x(p25))} height={HEIGHT - 6} />
          <line x1={x(median)} x2={x(median)} y1={1} y2={HEIGHT - 1} className="src-review-strip__middle" />
        </>
      )}
      {[...new Set(values)].map((value) => (
        <line key={value} x1={x(value)} x2={x(value)} y1={5} y2={HEIGHT - 5} />
      ))}
    </svg>
  );
}
