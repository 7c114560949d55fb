import type { Handover, HandoverSide } from '../../../../shared/duty/handover.ts';
import type { ListedItem } from '../../../../shared/handover/handover-list.ts';
import { say, signHandover } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog } from '../../../ui/index.ts';

/** A signature: who signs, for which side, and what follows. */
export function SignDialog(props: {
  readonly handover: Handover;
  readonly side: HandoverSide;
  readonly person: string;
  readonly unread: readonly ListedItem[];
  readonly onClose: () => void;
}) {
  const { handover, side, person, unread, onClose } = props;
  const { t } = useText();
  const isLast = handover.signed[side === 'outgoing' ? 'incoming' : 'outgoing'] !== undefined;
  return (
    <CommandDialog
      title={t(`shiftHandover.sign.${side}`)}
      commit={t('shiftHandover.sign.commit')}
      onCommit={async () => {
        const done = await signHandover(handover.id, side, person);
        if (done && isLast) say('good', inBoth('shiftHandover.sign.done'));
        return done;
      }}
      onClose={onClose}
    >
      <p>{t(`shiftHandover.sign.${side}Body`, { person, notes: handover.notes.length })}</p>
      {isLast && unread.length === 0 ? <p>{t('shiftHandover.sign.last')}</p> : null}
    </CommandDialog>
  );
}
