import { OutdatedIcon, StopwatchIcon, TimeIcon } from '@blueprintjs/icons';
import { isRunning } from '../../../../../shared/response/state.ts';
import { rankedDuesOf, type RunDesk } from '../../../../state/index.ts';
import { countdownWords } from '../../../../text/duration-words.ts';
import { dueState, Tag } from '../../../../ui/index.ts';
import type { Words } from '../../words/use-words.ts';

const LOOK = {
  calm: { tone: 'plain', icon: TimeIcon },
  soon: { tone: 'warn', icon: StopwatchIcon },
  past: { tone: 'bad', icon: OutdatedIcon },
} as const;
const MOST_SHOWN = 6;

/** The dues at the players' desk by the simulated clock, the most urgent first. */
export function RunningDues(props: {
  readonly responses: RunDesk['responses'];
  readonly now: number;
  readonly words: Words;
}) {
  const { responses, now } = props;
  const { t, pick } = props.words;
  const dues = responses
    .flatMap(({ response }) => (isRunning(response) ? rankedDuesOf(response) : []))
    .toSorted((a, b) => a.dueAt - b.dueAt);
  return (
    <section className="src-player__part">
      <h3>{t('drillControl.player.dues')}</h3>
      {dues.length === 0 ? <p className="src-muted">{t('drillControl.player.noDues')}</p> : null}
      <ul>
        {dues.slice(0, MOST_SHOWN).map(({ id, title, ownerTitle, from, dueAt }) => {
          const { tone, icon: Icon } = LOOK[dueState(from, dueAt, now)];
          return (
            <li key={id} className="src-player__due">
              <span>
                {pick(title)} <span className="src-muted">{pick(ownerTitle)}</span>
              </span>
              <Tag tone={tone} icon={<Icon size={14} />}>
                {countdownWords(t, dueAt, now)}
              </Tag>
            </li>
          );
        })}
      </ul>
      {dues.length > MOST_SHOWN ? (
        <p className="src-muted">{t('drillControl.player.moreDues', { n: dues.length - MOST_SHOWN })}</p>
      ) : null}
    </section>
  );
}
