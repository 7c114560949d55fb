import { beijingStamp } from '../../../../../shared/base/instant.ts';
import { useNow, type RunView } from '../../../../state/index.ts';
import type { Words } from '../../words/use-words.ts';
import { logWords } from './log-words.ts';

/** What controller and observers have done, newest first; by both clocks. */
export function OwnLog(props: { readonly view: RunView; readonly words: Words }) {
  const { clock, events, scenario } = props.view;
  const { t } = props.words;
  const today = useNow(60_000);
  return (
    <ol className="src-drills__lines" aria-label={t('drillControl.log.label')}>
      {events.toReversed().map((event) => (
        <li key={event.version}>
          <span className="src-num">{beijingStamp(event.at, clock.now)}</span> {logWords(props.words, event, scenario)}
          <span className="src-muted">
            {' '}
            {event.byPerson} · {t('drillControl.log.wall', { at: beijingStamp(event.data.wall, today) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
