import { useState } from 'react';
import { pinFault } from '../../../../shared/directory/pin-rules.ts';
import type { Person } from '../../../../shared/directory/state.ts';
import { say, sayWhy, setPin } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, PinField } from '../../../ui/index.ts';

/** A person sets a PIN, or another one in place of it. */
export function PinDialog(props: { readonly person: Person; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { t, pick } = useText();
  const [current, setCurrent] = useState('');
  const [pin, setNew] = useState('');
  const [again, setAgain] = useState('');
  const [refused, setRefused] = useState<{ readonly field: 'current' | 'pin'; readonly words: string }>();
  const fault = pin === '' ? undefined : pinFault(pin);
  const differs = again !== '' && again !== pin;

  async function commit(): Promise<boolean> {
    const answer = await setPin({ person: person.name, pin, ...(person.pin ? { current } : {}) });
    if (answer.kind === 'done') {
      say('good', inBoth('people.pinKept', { person: person.name }));
      return true;
    }
    if (answer.kind === 'refused' && answer.refusal.code !== 'not-signed-on') {
      const field = person.pin && answer.refusal.code.startsWith('pin-') ? 'current' : 'pin';
      setRefused({ field, words: pick(answer.refusal.message) });
    } else if (answer.kind !== 'refused') sayWhy(answer);
    return false;
  }

  const errorOf = (field: 'current' | 'pin') => (refused?.field === field ? refused.words : undefined);
  return (
    <CommandDialog
      title={t(person.pin ? 'people.changeTitle' : 'people.setTitle', { person: person.name })}
      commit={t('people.save')}
      canCommit={pin !== '' && !fault && again === pin && (!person.pin || current !== '')}
      onCommit={commit}
      onClose={onClose}
      footer={t('people.pinFooter')}
    >
      {person.pin ? (
        <PinField
          label={t('people.current')}
          value={current}
          error={errorOf('current')}
          onChange={(next) => {
            setCurrent(next);
            setRefused(undefined);
          }}
        />
      ) : null}
      <PinField
        label={t('people.newPin')}
        hint={t('people.pinHint')}
        value={pin}
        error={fault ? pick(fault.refusal.message) : errorOf('pin')}
        onChange={(next) => {
          setNew(next);
          setRefused(undefined);
        }}
      />
      <PinField
        label={t('people.again')}
        value={again}
        error={differs ? t('people.differs') : undefined}
        onChange={setAgain}
      />
    </CommandDialog>
  );
}
