import { Button } from '@blueprintjs/core';
import { HistoryIcon, SwapHorizontalIcon } from '@blueprintjs/icons';
import { TRAIN_ROLES, type TrainRole } from '../../../../../shared/plan/vocabulary.ts';
import type { CardSupply, CardValue } from '../../../../../shared/response/trains/train-card.ts';
import { observedAt } from '../../../../../shared/reporting/stale.ts';
import { useNow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { DueClock, OriginTag, Panel, Stamp } from '../../../../ui/index.ts';
import { agoWords } from '../../../../ui/facts/ago-words.ts';
import { CertaintyTag } from '../../../../ui/facts/CertaintyTag.tsx';
import { factWords } from '../../../../ui/facts/fact-words.ts';
import { StaleTag } from '../../../../ui/facts/StaleTag.tsx';
import type { TrainDialog } from '../dialogs/dialog.ts';
import type { HeldTrain } from '../model/held-trains.ts';

/** What the panels of contact and head count ask for: here only once it has been told. */
const SHOWN_ELSEWHERE: readonly TrainRole[] = ['last-contact', 'contact-channel', 'contact', 'off', 'remaining'];

/** 情况: what is known of the train, value by value, each with its source and age; what nobody has told stands there as not told. */
export function ValuesPanel(props: { readonly held: HeldTrain; readonly onOpen: (dialog: TrainDialog) => void }) {
  const { held, onOpen } = props;
  const { card } = held;
  const { t } = useText();
  return (
    <Panel title={t('trains.panel.values')} flush>
      <table className="src-table src-train-values" aria-label={t('trains.panel.values')}>
        <tbody>
          {TRAIN_ROLES.map((role) => {
            const value = card.values[role];
            return value && (value.entry || !SHOWN_ELSEWHERE.includes(role)) ? (
              <ValueRow
                key={role}
                value={value}
                supply={card.supplies.find(({ key }) => key === value.key)}
                onHistory={() => onOpen({ id: 'history', key: value.key })}
              />
            ) : null;
          })}
        </tbody>
      </table>
      <p className="src-muted src-train-values__hint">{t('trains.valuesHint')}</p>
    </Panel>
  );
}

function ValueRow(props: {
  readonly value: CardValue;
  readonly supply: CardSupply | undefined;
  readonly onHistory: () => void;
}) {
  const { value, supply, onHistory } = props;
  const { fact, entry, conflict, isStale } = value;
  const { t, pick } = useText();
  const now = useNow(15_000);
  const title = pick(fact.title);
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        {entry ? (
          <>
            <strong>{factWords(t, pick, fact, entry, now)}</strong>{' '}
            {entry.certainty === 'unknown' ? null : <CertaintyTag certainty={entry.certainty} />}{' '}
            {isStale ? <StaleTag /> : null}
            <div className="src-train-values__source">
              <OriginTag channel={entry.channel} /> {entry.source}{' '}
              <span className="src-num">{agoWords(t, observedAt(entry), now)}</span>
            </div>
          </>
        ) : (
          <span className="src-muted">{t('trains.notTold')}</span>
        )}
        {supply?.hours === undefined || supply.criticalAt === undefined || !entry ? null : (
          <div className="src-train-values__left">
            {t('trains.leftNow', { h: Math.floor(supply.hours * 10) / 10 })} {t('trains.criticalIn')}{' '}
            <DueClock due={{ from: observedAt(entry), dueAt: supply.criticalAt }} withTime />
          </div>
        )}
        {conflict.length === 0 ? null : (
          <ul className="src-train-values__conflict" aria-label={t('response.facts.conflict')}>
            {conflict.map((one) => (
              <li key={one.version}>
                <SwapHorizontalIcon size={12} /> {factWords(t, pick, fact, one, now)}{' '}
                <span className="src-muted">
                  {one.source} <Stamp at={one.at} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {entry ? (
          <Button
            size="small"
            variant="minimal"
            icon={<HistoryIcon />}
            aria-label={t('trains.historyOf', { fact: title })}
            title={t('trains.historyOf', { fact: title })}
            onClick={onHistory}
          />
        ) : null}
      </td>
    </tr>
  );
}
