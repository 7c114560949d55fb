import { Radio, RadioGroup } from '@blueprintjs/core';
import { useState } from 'react';
import { slotWords } from '../../../../shared/roster/frame.ts';
import { plainName } from '../../../../shared/base/plain-words.ts';
import { dayAfter, slotKey, type Slot } from '../../../../shared/roster/slots.ts';
import { seatAt, seatsBetween } from '../../../../shared/roster/state.ts';
import { rosterAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, PostSelect, SelectField, TextField } from '../../../ui/index.ts';
import type { Month } from './use-month.ts';

/** Days before and after in which a swap is looked for. */
const AROUND = 14;

/** Somebody sits in for another, or two people swap their shifts; both names stay in the record. */
export function SubstituteDialog(props: { readonly month: Month; readonly slot: Slot; readonly onClose: () => void }) {
  const { month, slot } = props;
  const { frame, roster, names } = month;
  const { t, pick } = useText();
  const [kind, setKind] = useState<'replace' | 'swap'>('replace');
  const [to, setTo] = useState('');
  const [other, setOther] = useState<string>();
  const [reason, setReason] = useState('');
  const [approvedBy, setApprovedBy] = useState<string>();
  const person = seatAt(roster, slot)?.person ?? '';
  const others = seatsBetween(roster, dayAfter(slot.day, -AROUND), dayAfter(slot.day, AROUND))
    .filter((seat) => seat.person !== person)
    .sort((a, b) => (slotKey(a) < slotKey(b) ? -1 : 1));
  const swapped = others.find((seat) => slotKey(seat) === other);
  const isGiven = kind === 'replace' ? plainName(to) !== '' : swapped !== undefined;
  const commit = async () => {
    if (approvedBy === undefined) return false;
    const agreed = { slot, reason: reason.trim(), approvedBy };
    if (kind === 'replace') return rosterAct({ type: 'Substitute', ...agreed, to: plainName(to) });
    if (!swapped) return false;
    const { day, shift, post, seat } = swapped;
    return rosterAct({ type: 'Swap', ...agreed, other: { day, shift, post, seat } });
  };
  return (
    <CommandDialog
      title={t('roster.substitute.title', { slot: pick(slotWords(frame, slot)) })}
      commit={t('roster.substitute.commit')}
      canCommit={isGiven && reason.trim() !== '' && approvedBy !== undefined}
      onCommit={commit}
      onClose={props.onClose}
    >
      <p>{t('roster.substitute.now', { person })}</p>
      <RadioGroup
        name="kind"
        inline
        label={t('roster.substitute.kind')}
        selectedValue={kind}
        onChange={(event) => setKind(event.currentTarget.value === 'swap' ? 'swap' : 'replace')}
      >
        <Radio value="replace" label={t('roster.substitute.replace')} />
        <Radio value="swap" label={t('roster.substitute.swap')} />
      </RadioGroup>
      {kind === 'replace' ? (
        <TextField
          label={t('roster.substitute.to')}
          value={to}
          onChange={setTo}
          required
          list={names.filter((name) => name !== person)}
        />
      ) : (
        <SelectField
          label={t('roster.substitute.other')}
          value={other}
          required
          disabled={others.length === 0}
          {...(others.length === 0 ? { hint: t('roster.substitute.noOther') } : {})}
          choices={others.map((seat) => ({
            value: slotKey(seat),
            label: `${seat.person} · ${pick(slotWords(frame, seat))}`,
          }))}
          onChange={setOther}
        />
      )}
      <TextField label={t('ui.reason')} value={reason} onChange={setReason} required />
      <PostSelect label={t('roster.substitute.approvedBy')} value={approvedBy} onChange={setApprovedBy} required />
    </CommandDialog>
  );
}
