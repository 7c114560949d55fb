import type { RunSummary } from '../../../../shared/contract/drills.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel, Stamp } from '../../../ui/index.ts';

/** As many as are shown; all of them stand among the runs. */
const SHOWN = 8;

/** The short drills played here before, newest first; each opens to its result. */
export function PastDrills(props: { readonly runs: readonly RunSummary[]; readonly shown: string | undefined }) {
  const { t } = useText();
  return (
    <Panel title={t('dailyDrill.past')}>
      <ul className="src-daily-drill__past">
        {props.runs.slice(0, SHOWN).map(({ run, title, team, createdAt }) => (
          <li key={run} aria-current={run === props.shown}>
            <button type="button" className="src-link" onClick={() => go('drills', { tab: 'daily', result: run })}>
              <Stamp at={createdAt} /> {title}
            </button>{' '}
            <span className="src-muted">{team}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
