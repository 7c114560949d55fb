import { Radio, RadioGroup } from '@blueprintjs/core';
import { useState } from 'react';
import { beijingStamp } from '../../../../../shared/base/instant.ts';
import type { CorrectiveAction } from '../../../../../shared/corrective/state.ts';
import { correctiveAct, now, useRuns } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../../ui/index.ts';
import { EvidenceField, type Evidence } from './EvidenceField.tsx';

/** 演练检验: an ended drill that began after it was put right says whether that holds. */
export function TryDialog({ action, onClose }: { readonly action: CorrectiveAction; readonly onClose: () => void }) {
  const { t } = useText();
  const since = action.fixed?.at ?? Infinity;
  // Made after it was put right means begun after it; whether an earlier one was begun later is for the desk to say.
  const runs = (useRuns()?.runs ?? []).filter(({ phase, createdAt }) => phase === 'ended' && createdAt >= since);
  const [run, setRun] = useState<string>();
  const [outcome, setOutcome] = useState<'passed' | 'failed'>();
  const [words, setWords] = useState('');
  const [evidence, setEvidence] = useState<Evidence>();
  const isWhole = run !== undefined && outcome !== undefined && words.trim() !== '';
  const commit = () =>
    isWhole
      ? correctiveAct({
          type: 'TryAction',
          id: action.id,
          run,
          outcome,
          words: words.trim(),
          ...(evidence ? { evidence } : {}),
        })
      : false;
  return (
    <CommandDialog
      title={t('corrective.try.title')}
      commit={t('corrective.try.commit')}
      canCommit={isWhole}
      onCommit={commit}
      onClose={onClose}
    >
      {runs.length === 0 ? (
        <p>{t('corrective.try.noRun')}</p>
      ) : (
        <SelectField
          label={t('corrective.try.run')}
          value={run}
          choices={runs.map(({ run: value, title, team, createdAt }) => ({
            value,
            label: t('corrective.try.choice', { title, team, at: beijingStamp(createdAt, now()) }),
          }))}
          onChange={(next) => {
            setRun(next);
            setEvidence(undefined);
          }}
          required
        />
      )}
      <RadioGroup
        label={t('corrective.try.outcome')}
        {...(outcome ? { selectedValue: outcome } : {})}
        onChange={(event) => setOutcome(event.currentTarget.value === 'passed' ? 'passed' : 'failed')}
      >
        <Radio value="passed" label={t('corrective.try.passed')} />
        <Radio value="failed" label={t('corrective.try.failed')} />
      </RadioGroup>
      <TextField label={t('corrective.try.words')} value={words} onChange={setWords} required rows={2} />
      {run === undefined ? null : (
        <EvidenceField key={run} run={run} step={action.step} value={evidence} onChange={setEvidence} />
      )}
    </CommandDialog>
  );
}
