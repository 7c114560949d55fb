import { beijingStamp } from '../../../../../shared/base/instant.ts';
import type { ResponseEvent } from '../../../../../shared/response/events.ts';
import { sentence } from '../../../../../shared/review/sentence.ts';
import type { RunDesk } from '../../../../state/index.ts';
import { actionFrom } from '../../../../ui/corrective/action-from.ts';
import { RaiseAction } from '../../../../ui/corrective/index.ts';
import type { Words } from '../../words/use-words.ts';

const SHOWN = 10;

/** The last lines of the players' journals, newest first. */
export function NewestLines(props: {
  readonly run: string;
  readonly responses: RunDesk['responses'];
  readonly now: number;
  readonly words: Words;
}) {
  const { responses, now } = props;
  const { t, pick } = props.words;
  const lines = responses
    .flatMap(({ response, events }) =>
      (events.slice(-SHOWN) as readonly ResponseEvent[]).map((event) => ({ response, event })),
    )
    .toSorted((a, b) => b.event.recordedAt - a.event.recordedAt || b.event.version - a.event.version)
    .slice(0, SHOWN);
  if (lines.length === 0) return null;
  return (
    <section className="src-player__part">
      <h3>{t('drillControl.player.lines')}</h3>
      <ol>
        {lines.map(({ response, event }) => (
          <li key={`${response.id} ${event.version}`}>
            <span className="src-num src-muted">{beijingStamp(event.at, now)}</span> {pick(sentence(response, event))}
            <RaiseAction
              start={actionFrom(event, pick(sentence(response, event)), props.run)}
              label={t('corrective.raiseLine', { n: event.version })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
