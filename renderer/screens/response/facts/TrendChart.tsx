import { beijingStamp, type Instant } from '../../../../shared/base/instant.ts';
import type { Trend, TrendPoint } from './trend.ts';
import './trend.css';

/**
 * A trend line in plain SVG. A chart library (uPlot) draws on a canvas: it would take colours, fonts and both themes out of our style sheet
 * and leave nothing for a screen reader or a test to see; for some hundred points this file is all that is needed.
 *
 * Filled: known. Hollow: estimated, with a bar for its range. Diamond: another source says otherwise. Dashed: nobody measured for longer than a value
 * counts, or the last value is stale. A question mark: recorded as unknown.
 */
export function TrendChart(props: {
  readonly trend: Trend;
  readonly label: string;
  /** With a time axis and the values of its scale. */
  readonly large?: boolean;
  readonly now: Instant;
}) {
  const { trend, label, large = false, now } = props;
  const { points, rivals, gaps, thresholds, stale, domain } = trend;
  const size = large ? LARGE : SMALL;
  const x = (at: Instant) => size.left + ratio(at, domain.from, domain.to) * (size.width - size.left - size.right);
  const y = (value: number) =>
    size.height - size.bottom - ratio(value, domain.low, domain.high) * (size.height - size.top - size.bottom);
  const last = points.at(-1);
  const shown = thresholds.filter(({ at }) => at >= domain.low && at <= domain.high);
  const radius = large ? 3.5 : points.length > 12 ? 0 : 2;
  return (
    <svg
      className={`src-trend${large ? ' src-trend--large' : ''}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      {shown.map(({ level, at }, index) => (
        <g key={level} className={`src-trend__level src-trend__level--${level}`}>
          <line x1={size.left} x2={size.width - size.right} y1={y(at)} y2={y(at)} />
          {/* Letters of levels that lie close together stand side by side. */}
          <text x={size.width - size.right + 3 + (large ? 0 : (index % 2) * 12)} y={y(at) + 4}>
            {large ? `${ROMAN[level]} ${at}` : ROMAN[level]}
          </text>
        </g>
      ))}
      {large ? <Axes trend={trend} x={x} y={y} now={now} /> : null}
      {points.slice(1).map((to, index) => {
        const from = points[index];
        const broken = from ? trend.isBroken(from, to) : 'unknown';
        if (!from || broken === 'unknown') return null;
        const kind = broken === 'long' ? ' src-trend__line--dashed' : '';
        return (
          <line
            key={to.version}
            className={`src-trend__line${kind}`}
            x1={x(from.at)}
            y1={y(from.middle)}
            x2={x(to.at)}
            y2={y(to.middle)}
          />
        );
      })}
      {stale && last ? (
        <line
          className="src-trend__line src-trend__line--dashed src-trend__line--stale"
          x1={x(last.at)}
          y1={y(last.middle)}
          x2={x(domain.to)}
          y2={y(last.middle)}
        />
      ) : null}
      {gaps.map((at) => (
        <text key={at} className="src-trend__unknown" x={x(at)} y={size.height - size.bottom}>
          ?
        </text>
      ))}
      {points.map((point) => (
        <Mark key={point.version} point={point} x={x} y={y} radius={point === last ? radius || 2.5 : radius} />
      ))}
      {rivals.map((point) => {
        const [cx, cy, r] = [x(point.at), y(point.middle), large ? 5 : 3.5];
        return (
          <path
            key={point.version}
            className="src-trend__rival"
            d={`M${cx} ${cy - r}L${cx + r} ${cy}L${cx} ${cy + r}L${cx - r} ${cy}Z`}
          />
        );
      })}
    </svg>
  );
}

const SMALL = { width: 160, height: 40, left: 4, right: 27, top: 6, bottom: 6 } as const;
const LARGE = { width: 840, height: 200, left: 56, right: 64, top: 10, bottom: 24 } as const;
const ROMAN = { IV: 'Ⅳ', III: 'Ⅲ', II: 'Ⅱ', I: 'Ⅰ' } as const;

type Scale = (value: number) => number;

/** Where a value lies between two others; in the middle where they are one. */
const ratio = (value: number, low: number, high: number) => (high === low ? 0.5 : (value - low) / (high - low));

function Mark(props: {
  readonly point: TrendPoint;
  readonly x: Scale;
  readonly y: Scale;
  /** 0: only what has to be told apart is marked. */
  readonly radius: number;
}) {
  const { point, x, y, radius } = props;
  const r = point.estimated ? Math.max(radius, 2) : radius;
  if (r === 0) return null;
  const at = x(point.at);
  return (
    <>
      {point.low === point.high ? null : (
        <line className="src-trend__range" x1={at} x2={at} y1={y(point.low)} y2={y(point.high)} />
      )}
      <circle
        className={point.estimated ? 'src-trend__estimated' : 'src-trend__known'}
        cx={at}
        cy={y(point.middle)}
        r={r}
      />
    </>
  );
}

function Axes(props: { readonly trend: Trend; readonly x: Scale; readonly y: Scale; readonly now: Instant }) {
  const { trend, x, y, now } = props;
  const { from, to } = trend.domain;
  const times = to === from ? [from] : [0, 1, 2, 3, 4].map((n) => from + ((to - from) * n) / 4);
  const values = trend.min === trend.max ? [trend.min] : [trend.min, trend.max];
  return (
    <g className="src-trend__axes">
      {times.map((at) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1={LARGE.top} y2={LARGE.height - LARGE.bottom} />
          <text x={x(at)} y={LARGE.height - 6} textAnchor="middle">
            {beijingStamp(at, now)}
          </text>
        </g>
      ))}
      {values.map((value) => (
        <text key={value} x={LARGE.left - 6} y={y(value) + 4} textAnchor="end">
          {value}
        </text>
      ))}
    </g>
  );
}
