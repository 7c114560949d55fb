import { useMemo } from 'react';
import { beijingStamp } from '../../../shared/base/instant.ts';
import { LEVEL_NAMES } from '../../../shared/review/names.ts';
import type { ReplayMark } from '../../../shared/review/replay-marks.ts';
import { goToPosition, pause, type OpenReplay } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

/** The whole record as a line to be drawn along, with what stands out on it. Native, so that arrow keys and screen readers know it. */
export function ReplaySlider({ open }: { readonly open: OpenReplay }) {
  const { t } = useText();
  const { replay, position, marks } = open;
  const { events } = replay;
  const at = events[position - 1];
  const ticks = useMemo(() => <Ticks marks={marks} length={events.length} />, [marks, events.length]);
  return (
    <div className="src-replay-slider">
      {ticks}
      <input
        type="range"
        min={1}
        max={events.length}
        value={position}
        aria-label={t('replay.bar.slider')}
        aria-valuetext={`${t('replay.bar.place', { at: position, n: events.length })} ${at ? beijingStamp(at.recordedAt, at.recordedAt) : ''}`}
        onChange={(event) => {
          pause();
          goToPosition(Number(event.target.value));
        }}
      />
    </div>
  );
}

/** Each kind has a height and a letter of its own: colour alone tells nothing. */
function Ticks(props: { readonly marks: readonly ReplayMark[]; readonly length: number }) {
  const { t, pick } = useText();
  const { marks, length } = props;
  return (
    <div className="src-replay-slider__marks" aria-hidden>
      {marks.map((mark) => {
        const kind = t(`replay.bar.marks.${mark.kind}`);
        const level = mark.level === undefined ? '' : ` ${pick(LEVEL_NAMES[mark.level])}`;
        return (
          <span
            key={mark.position}
            className={`src-replay-tick src-replay-tick--${mark.kind}`}
            style={{ left: `${(100 * (mark.position - 1)) / Math.max(1, length - 1)}%` }}
            title={`${kind}${level}`}
          >
            {mark.kind === 'level' ? (mark.level ?? '') : ''}
          </span>
        );
      })}
    </div>
  );
}
