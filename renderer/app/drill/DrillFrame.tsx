import { HighPriorityIcon } from '@blueprintjs/icons';
import { stopForRealEvent, useIsDrill, useRunsUnderWay, useStations, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { forkWords } from './fork-words.ts';
import { RealEventBar } from './RealEventBar.tsx';
import { useFramed } from './use-framed.ts';
import { useStopKey } from './use-stop-key.ts';
import { useWindowTitle } from './use-window-title.ts';
import './drill.css';

/** As often as the widest screen can hold the word. */
const TIMES = 80;

/**
 * A broad striped edge around everything of a drill's window, dialogs and the locked screen too, with what is being practised and the way out of it. Where
 * there is no drill on the screen there is no frame, but STOP is heard while one is under way anywhere.
 */
export function DrillFrame() {
  const isDrill = useIsDrill();
  const isAnyUnderWay = useRunsUnderWay().length > 0;
  const framed = useFramed();
  useStopKey(isDrill || isAnyUnderWay);
  useWindowTitle(framed);
  return framed ? <Frame {...framed} /> : null;
}

function Frame({ role, run }: NonNullable<ReturnType<typeof useFramed>>) {
  const { t, pick } = useText();
  const stations = useStations();
  const realEvent = useView((state) => state.realEvent);
  const words = Array.from({ length: TIMES }, () => t('common.mode.drill')).join(' ');
  const station = stations.find((plan) => plan.station.id === run?.station)?.station.name;
  const mark = t(
    role === 'controller' ? 'drillLook.controllerMark' : run?.fork ? 'drillLook.forkMark' : 'drillLook.mark',
  );
  const name = run
    ? t('drillLook.name', { mark, title: run.title, team: run.team, station: station ? pick(station) : run.station })
    : mark;
  const full = run?.fork ? `${name} · ${forkWords(t, run.fork)}` : name;
  return (
    <section className="src-drill" aria-label={t('drillLook.frame')}>
      <div className="src-drill__edge src-drill__edge--top">
        <strong className="src-drill__name" title={full}>
          {full}
        </strong>
        <span className="src-drill__words" aria-hidden>
          {words}
        </span>
        <button
          type="button"
          className="src-drill__stop"
          aria-keyshortcuts="F12"
          onClick={() => void stopForRealEvent()}
        >
          <HighPriorityIcon size={14} /> {t('drillLook.stop')} <kbd>F12</kbd>
        </button>
      </div>
      <div className="src-drill__edge src-drill__edge--left" />
      <div className="src-drill__edge src-drill__edge--right" />
      <div className="src-drill__edge src-drill__edge--bottom" aria-hidden>
        <div className="src-drill__words">{words}</div>
      </div>
      <div className="src-drill__print" aria-hidden>
        {mark}
      </div>
      {realEvent && role === 'player' ? <RealEventBar /> : null}
    </section>
  );
}
