import { Radio, RadioGroup } from '@blueprintjs/core';
import { useState } from 'react';
import { beijingStamp } from '../../../../../shared/base/instant.ts';
import type { CorrectiveAction } from '../../../../../shared/corrective/state.ts';
import { correctiveAct, now, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField } from '../../../../ui/index.ts';

/** What put it right: where a step of a plan was at fault, an edition of that plan submitted since; otherwise what was done. */
export function FixDialog({ action, onClose }: { readonly action: CorrectiveAction; readonly onClose: () => void }) {
  const { t } = useText();
  const { id, step } = action;
  const editions = useEditions(action);
  const [hash, setHash] = useState(() => editions.find(({ tooOld }) => !tooOld)?.hash);
  const [done, setDone] = useState('');
  const [note, setNote] = useState('');
  const fix = step
    ? hash === undefined
      ? undefined
      : { plan: step.plan, hash, step: step.id }
    : done.trim() === ''
      ? undefined
      : { done: done.trim() };
  return (
    <CommandDialog
      title={t('corrective.fix.title')}
      commit={t('corrective.fix.commit')}
      canCommit={fix !== undefined && note.trim() !== ''}
      onCommit={() => (fix ? correctiveAct({ type: 'FixAction', id, fix, note: note.trim() }) : false)}
      onClose={onClose}
    >
      {step ? (
        editions.length === 0 ? (
          <p>{t('corrective.fix.none')}</p>
        ) : (
          <RadioGroup
            label={t('corrective.fix.edition')}
            {...(hash === undefined ? {} : { selectedValue: hash })}
            onChange={(event) => setHash(event.currentTarget.value)}
          >
            {editions.map((one) => (
              <Radio key={one.hash} value={one.hash} disabled={one.tooOld} label={one.label} />
            ))}
          </RadioGroup>
        )
      ) : (
        <TextField label={t('corrective.fix.done')} value={done} onChange={setDone} required rows={2} />
      )}
      {step && editions.length > 0 && editions.every(({ tooOld }) => tooOld) ? (
        <p>{t('corrective.fix.notYet')}</p>
      ) : null}
      <TextField
        label={t('corrective.fix.note')}
        hint={t('corrective.fix.noteHint')}
        value={note}
        onChange={setNote}
        required
        rows={2}
      />
    </CommandDialog>
  );
}

/** The editions of the plan at fault, newest first; one that is older than the action cannot answer it. */
function useEditions({ step, opened }: CorrectiveAction) {
  const { t } = useText();
  const histories = useView((state) => state.histories);
  const entry = useView((state) => state.plans.find((one) => one.id === step?.plan));
  const submitted = (step ? histories.get(step.plan)?.editions : undefined) ?? [];
  const published = submitted.toReversed().map(({ hash, submitted: { at, label } }) => {
    const tooOld = at < opened.at;
    const values = { label, at: beijingStamp(at, now()) };
    return { hash, tooOld, label: t(tooOld ? 'corrective.fix.tooOld' : 'corrective.fix.choice', values) };
  });
  const isShipped = entry?.hash !== undefined && published.every(({ hash }) => hash !== entry.hash);
  const shipped = isShipped
    ? [
        {
          hash: entry.hash ?? '',
          tooOld: true,
          label: t('corrective.fix.tooOld', { label: entry.edition ?? '', at: entry.effective ?? '' }),
        },
      ]
    : [];
  return [...published, ...shipped];
}
