import { factKey as lineKey } from '../../../../../shared/reporting/state.ts';
import { useNow } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { OriginTag, ReadDialog, Stamp } from '../../../../ui/index.ts';
import { CertaintyTag } from '../../../../ui/facts/CertaintyTag.tsx';
import { factWords } from '../../../../ui/facts/fact-words.ts';
import type { HeldTrain } from '../model/held-trains.ts';

/** Everything that was ever said of one fact about a train, the newest on top. */
export function HistoryDialog(props: {
  readonly held: HeldTrain;
  readonly factKey: string;
  readonly onClose: () => void;
}) {
  const { held, factKey, onClose } = props;
  const { response, card } = held;
  const { t, pick } = useText();
  const now = useNow(60_000);
  const fact = Object.values(card.values).find(({ key }) => key === factKey)?.fact;
  const entries = response.reporting.facts[lineKey(factKey, card.train)]?.entries ?? [];
  return (
    <ReadDialog
      wide
      title={t('trains.history', { train: card.train, fact: fact ? pick(fact.title) : factKey })}
      onClose={onClose}
    >
      <table className="src-table">
        <thead>
          <tr>
            <th>{t('facts.trend.time')}</th>
            <th>{t('facts.trend.value')}</th>
            <th>{t('facts.trend.how')}</th>
            <th>{t('facts.trend.source')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.toReversed().map((entry) => (
            <tr key={entry.version}>
              <td>
                <Stamp at={entry.at} />
              </td>
              <td>
                {factWords(t, pick, fact, entry, now)} <CertaintyTag certainty={entry.certainty} />
              </td>
              <td>
                <OriginTag channel={entry.channel} />
              </td>
              <td>{entry.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReadDialog>
  );
}
