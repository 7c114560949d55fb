import { stationName } from '../../../shared/review/names.ts';
import { useIsDrill, useOpenReplay } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import './replay.css';

const TIMES = 60;

/** The edge of a replay's window: neither live nor drill. The replay of a drill has the frame of drills around it; the bar says that it is one. */
export function ReplayFrame() {
  const { t, pick } = useText();
  const isDrill = useIsDrill();
  const open = useOpenReplay((one) => one);
  if (isDrill) return null;
  const state = open?.replay.stateAt(open.position);
  const words = Array.from({ length: TIMES }, () => t('replay.word')).join(' ');
  const whence = open?.record.name === undefined ? '' : ` · ${t('replay.fromPackage', { name: open.record.name })}`;
  const name = state
    ? t('replay.name', {
        mark: t('replay.mark'),
        station: pick(stationName(state)),
        what: `${state.awareness?.what ?? ''}${whence}`,
      })
    : t('replay.mark');
  return (
    <div className="src-replay-frame">
      <div className="src-replay-frame__edge src-replay-frame__edge--top">
        <strong className="src-replay-frame__name" title={name}>
          {name}
        </strong>
        <span className="src-replay-frame__words" aria-hidden>
          {words}
        </span>
      </div>
      <div className="src-replay-frame__edge src-replay-frame__edge--left" />
      <div className="src-replay-frame__edge src-replay-frame__edge--right" />
      <div className="src-replay-frame__edge src-replay-frame__edge--bottom" />
    </div>
  );
}
