import { Button } from '@blueprintjs/core';
import { ExportIcon, WrenchIcon } from '@blueprintjs/icons';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import type { RollCall, RollCallAnswer } from '../../../../shared/duty/roll-call.ts';
import { useBusy, useIsDrill, useNow } from '../../../state/index.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, Tag } from '../../../ui/index.ts';
import { EntryTime } from '../EntryTime.tsx';
import { RateWords } from '../RateWords.tsx';
import { exportCall } from '../sheet/export-call.ts';
import { StateTag } from '../StateTag.tsx';
import { raiseMissed } from './raise-missed.ts';

/** A roll call of ours in the record: the rate in words, and every party with its answer. */
export function OurCallItem(props: { readonly day: string; readonly call: RollCall }) {
  const { opened, answers, closedAt } = props.call;
  const { t, pick } = useText();
  const now = useNow(60_000);
  const { busy, run } = useBusy();
  const isDrill = useIsDrill();
  const missedWords = (who: string) => t('corrective.missedCall', { who, at: beijingStamp(opened.at, now) });
  return (
    <li className="src-day__item">
      <div className="src-day__head">
        <strong>
          <Stamp at={opened.at} />
        </strong>
        <span className="src-day__kind">{t('rollcall.day.ours')}</span>
        <Tag>{t(`common.channel.${opened.channel}`)}</Tag>
        <RateWords call={props.call} />
        <span className="src-muted">
          {closedAt === undefined
            ? t('rollcall.day.running')
            : t('rollcall.day.closedAt', { at: beijingStamp(closedAt, now) })}
        </span>
        <Button
          size="small"
          variant="minimal"
          icon={<ExportIcon />}
          disabled={busy}
          onClick={() => void run(() => exportCall(props.day, opened.rollCall))}
        >
          {t('calls.sheet.export')}
        </Button>
      </div>
      <p className="src-day__text">
        {t('rollcall.day.content', { content: opened.content })}{' '}
        <span className="src-muted">
          {t('rollcall.day.windowBasis', { time: lengthWords(t, opened.window), basis: opened.windowBasis })}
        </span>
        {opened.drawn ? (
          <span className="src-muted">
            {' '}
            {t('calls.drawn', { n: opened.drawn.count, of: opened.drawn.pool.length, seed: opened.drawn.seed })}
          </span>
        ) : null}
      </p>
      <details className="src-day__list">
        <summary>{t('rollcall.day.list', { n: opened.targets.length })}</summary>
        <table className="src-table">
          <tbody>
            {opened.targets.map((target) => {
              const answer = answers[target.id];
              const missed = isMissed(answer, closedAt !== undefined);
              return (
                <tr key={target.id}>
                  <th scope="row">{pick(target.title)}</th>
                  <td>
                    <StateTag state={answer?.state} />
                  </td>
                  <td>{answer ? <EntryTime answer={answer} /> : null}</td>
                  <td>{answer ? t(`common.channel.${answer.channel}`) : null}</td>
                  <td>{answer ? t('rollcall.day.attempts', { n: answer.attempts }) : null}</td>
                  <td>{answer?.answeredBy}</td>
                  <td>
                    {missed && !isDrill ? (
                      <Button
                        size="small"
                        variant="minimal"
                        icon={<WrenchIcon size={14} />}
                        aria-label={t('corrective.raiseFinding', { what: pick(target.title) })}
                        onClick={() =>
                          void raiseMissed(props.day, opened.rollCall, target.id, missedWords(pick(target.title)))
                        }
                      >
                        {t('corrective.raise')}
                      </Button>
                    ) : null}
                  </td>
                  <td>{[answer?.note, answer?.reference].filter((one) => one !== undefined).join(' · ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </li>
  );
}

/** Not answered, or nothing entered by the end of the call. An excuse is none. */
const isMissed = (answer: RollCallAnswer | undefined, isClosed: boolean): boolean =>
  answer ? answer.state === 'not-answered' || answer.state === 'equipment-fault' : isClosed;
