import { Radio, RadioGroup } from '@blueprintjs/core';
import { useState } from 'react';
import { CALL_OUTCOMES } from '../../../../shared/directory/commands.ts';
import type { ContactLine } from '../../../../shared/directory/contacts.ts';
import type { CallOutcome } from '../../../../shared/directory/events.ts';
import { actOnDirectory } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, TextField, useKeys } from '../../../ui/index.ts';

/** Logs a test call: one key says what it came to, Ctrl+Enter keeps it. */
export function CallDialog(props: {
  readonly line: ContactLine;
  readonly number: string;
  readonly onClose: () => void;
}) {
  const { line, number, onClose } = props;
  const { t, pick } = useText();
  const [outcome, setOutcome] = useState<CallOutcome>('reached');
  const [spokeWith, setSpokeWith] = useState('');
  useKeys(
    CALL_OUTCOMES.map((one, index) => ({
      combo: String(index + 1),
      label: t(`contacts.outcome.${one}`),
      overDialogs: true,
      onPress: () => setOutcome(one),
    })),
  );
  return (
    <CommandDialog
      title={t('contacts.callTitle', { who: pick(line.title), number })}
      commit={t('contacts.callCommit')}
      onCommit={() =>
        actOnDirectory({
          type: 'VerifyContact',
          contact: line.id,
          number,
          outcome,
          ...(spokeWith.trim() === '' || outcome !== 'reached' ? {} : { spokeWith: spokeWith.trim() }),
        })
      }
      onClose={onClose}
    >
      <RadioGroup
        label={t('contacts.outcomeLabel')}
        selectedValue={outcome}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setOutcome(CALL_OUTCOMES.find((one) => one === value) ?? 'reached');
        }}
      >
        {CALL_OUTCOMES.map((one, index) => (
          <Radio key={one} value={one}>
            {t(`contacts.outcome.${one}`)} <kbd className="src-alarm__key">{index + 1}</kbd>
          </Radio>
        ))}
      </RadioGroup>
      {outcome === 'reached' ? (
        <TextField label={t('contacts.spokeLabel')} value={spokeWith} onChange={setSpokeWith} />
      ) : null}
    </CommandDialog>
  );
}
