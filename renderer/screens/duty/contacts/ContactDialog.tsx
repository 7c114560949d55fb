import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import { v7 } from 'uuid';
import { NUMBER_KINDS } from '../../../../shared/directory/commands.ts';
import type { ContactLine } from '../../../../shared/directory/contacts.ts';
import type { NumberKind } from '../../../../shared/directory/events.ts';
import { actOnDirectory } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../ui/index.ts';

interface Row {
  readonly kind: NumberKind;
  readonly number: string;
  readonly note: string;
}

const EMPTY: Row = { kind: 'phone', number: '', note: '' };

/** The numbers of a contact; for an own entry also its name. Whom the plans name keeps the plans' name. */
export function ContactDialog(props: { readonly line: ContactLine | undefined; readonly onClose: () => void }) {
  const { line, onClose } = props;
  const { t, pick } = useText();
  const isOwn = line === undefined || (line.role === undefined && line.station === undefined);
  const [id] = useState(() => line?.id ?? v7());
  const [title, setTitle] = useState(line ? pick(line.title) : '');
  const known = line?.contact?.numbers.map(({ kind, number, note = '' }) => ({ kind, number, note }));
  const [rows, setRows] = useState<readonly Row[]>(known ?? [{ ...EMPTY, number: line?.planPhone ?? '' }]);
  const change = (index: number, part: Partial<Row>) =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const filled = rows.filter((row) => row.number.trim() !== '');
  return (
    <CommandDialog
      title={line ? t('contacts.editTitle', { who: pick(line.title) }) : t('contacts.add')}
      commit={t('contacts.save')}
      wide
      canCommit={title.trim() !== '' && filled.length > 0}
      onCommit={() =>
        actOnDirectory({
          type: 'RecordContact',
          contact: id,
          title: title.trim(),
          numbers: filled.map(({ kind, number, note }) => ({
            kind,
            number: number.trim(),
            ...(note.trim() === '' ? {} : { note: note.trim() }),
          })),
        })
      }
      onClose={onClose}
      footer={t('contacts.order')}
    >
      {isOwn ? <TextField label={t('contacts.name')} value={title} onChange={setTitle} required /> : null}
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is its place in the list
        <div key={index} className="src-contacts__fields">
          <SelectField
            label={t('contacts.kindLabel')}
            value={row.kind}
            choices={NUMBER_KINDS.map((kind) => ({ value: kind, label: t(`contacts.kind.${kind}`) }))}
            onChange={(kind) => change(index, { kind })}
          />
          <TextField
            label={t('contacts.number')}
            value={row.number}
            onChange={(number) => change(index, { number })}
            required={index === 0}
          />
          <TextField label={t('contacts.note')} value={row.note} onChange={(note) => change(index, { note })} />
        </div>
      ))}
      <Button size="small" variant="outlined" onClick={() => setRows([...rows, EMPTY])}>
        {t('contacts.more')}
      </Button>
    </CommandDialog>
  );
}
