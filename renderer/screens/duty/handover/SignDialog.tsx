import { useState } from 'react';
import type { Text } from '../../../../shared/base/text.ts';
import type { Handover, HandoverSide } from '../../../../shared/duty/handover.ts';
import { personIn } from '../../../../shared/directory/state.ts';
import type { ListedItem } from '../../../../shared/handover/handover-list.ts';
import { say, signHandover, useDirectory } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, PinField } from '../../../ui/index.ts';

/** A signature: who signs, for which side, and what follows. Whoever has a PIN is asked for it. */
export function SignDialog(props: {
  readonly handover: Handover;
  readonly side: HandoverSide;
  readonly person: string;
  readonly unread: readonly ListedItem[];
  readonly onClose: () => void;
}) {
  const { handover, side, person, unread, onClose } = props;
  const { t, pick } = useText();
  const [pin, setPin] = useState('');
  /** Why the host wants another PIN, or one where the list of people names none; undefined while it has not said so. */
  const [asked, setAsked] = useState<Text>();
  const isGuarded = personIn(useDirectory(), person)?.pin !== undefined || asked !== undefined;
  const isLast = handover.signed[side === 'outgoing' ? 'incoming' : 'outgoing'] !== undefined;
  const sign = async () => {
    const signed = await signHandover(handover.id, side, person, pin === '' ? undefined : pin);
    if (signed === 'done') {
      if (isLast) say('good', inBoth('shiftHandover.sign.done'));
      return true;
    }
    if (signed !== 'refused') {
      setAsked(signed.pin);
      setPin('');
    }
    return false;
  };
  return (
    <CommandDialog
      title={t(`shiftHandover.sign.${side}`)}
      commit={t('shiftHandover.sign.commit')}
      canCommit={!isGuarded || pin !== ''}
      onCommit={sign}
      onClose={onClose}
    >
      <p>{t(`shiftHandover.sign.${side}Body`, { person, notes: handover.notes.length })}</p>
      {isLast && unread.length === 0 ? <p>{t('shiftHandover.sign.last')}</p> : null}
      {isGuarded ? (
        <PinField
          label={t('shiftHandover.sign.pin', { person })}
          value={pin}
          onChange={setPin}
          {...(asked === undefined ? {} : { error: pick(asked) })}
          autoFocus
        />
      ) : null}
    </CommandDialog>
  );
}
