import { WrenchIcon } from '@blueprintjs/icons';
import { actionsBy } from '../../../../shared/corrective/list.ts';
import { go, useCorrective, useIsDrill, useNow } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';

/** A quiet line, no alarm: corrective actions past their day, and the way to them. */
export function OverdueActions() {
  const { t } = useText();
  const overdue = actionsBy(useCorrective(), 'overdue', useNow(60_000));
  const isDrill = useIsDrill();
  const [first] = overdue;
  if (!first || isDrill) return null;
  return (
    <p className="src-watch__quiet">
      <button
        type="button"
        className="src-link"
        onClick={() => go('drills', { tab: 'corrective', filter: 'overdue', action: first.id })}
      >
        <WrenchIcon size={14} /> {t('corrective.watchOverdue', { n: overdue.length, day: first.dueOn })}
      </button>
    </p>
  );
}
