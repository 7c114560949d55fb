import { slotWords } from '../../../../shared/roster/frame.ts';
import { rosterAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ReasonDialog } from '../../../ui/index.ts';
import type { Month } from './use-month.ts';
import type { AskedSlot } from './use-set-slot.ts';

/** Why a shift that has begun is changed. */
export function BegunDialog(props: { readonly month: Month; readonly asked: AskedSlot; readonly onClose: () => void }) {
  const { month, asked } = props;
  const { t, pick } = useText();
  const slot = pick(slotWords(month.frame, asked.slot));
  return (
    <ReasonDialog
      title={t('roster.begun.title')}
      commit={t('roster.begun.commit')}
      withTime={false}
      about={t('roster.begun.body', { slot, person: asked.person ?? t('roster.begun.cleared') })}
      onCommit={({ reason }) => rosterAct({ type: 'SetSlot', ...asked, reason })}
      onClose={props.onClose}
    />
  );
}
