import { Radio, RadioGroup } from '@blueprintjs/core';
import { useState } from 'react';
import type { ClauseReading } from '../../../../../shared/plan/clauses-from-text.ts';
import { go, now, useGeneral, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../../ui/index.ts';
import { clockOf } from '../clock-of.ts';
import { besides, clausesOf, takeClauses } from '../take-clauses.ts';
import { keepAsDraft } from './keep-as-draft.ts';
import { isPlanId } from './plan-id.ts';
import { skeletonWith } from './skeleton.ts';
import { usePlanText } from './use-plan-text.ts';
import { WordClauses } from './WordClauses.tsx';
import { WordRemarks } from './WordRemarks.tsx';
import './word.css';

/** The clauses of a Word file: looked through, then put into a plan that is there or into a new one. Either way a draft. */
export function WordDialog(props: {
  readonly name: string;
  readonly reading: ClauseReading;
  readonly isTracked: boolean;
  readonly onClose: () => void;
}) {
  const { name, reading } = props;
  const { t, pick } = useText();
  const general = useGeneral();
  const plans = useView((state) => state.plans);
  const drafts = useView((state) => state.drafts);
  const [where, setWhere] = useState<'new' | 'into'>('new');
  const [tier, setTier] = useState<'special' | 'station'>('special');
  const [id, setId] = useState('');
  const [title, setTitle] = useState(name.replace(/\.docx?$/i, ''));
  const [into, setInto] = useState<string>();
  const [taken, setTaken] = useState<ReadonlySet<number>>(() => new Set(reading.clauses.keys()));
  const isTaken = plans.some((one) => one.id === id) || drafts.some((one) => one.plan === id);
  const wrong =
    id === ''
      ? undefined
      : !isPlanId(id)
        ? t('editor.create.idWrong')
        : isTaken
          ? t('editor.create.idTaken')
          : undefined;
  const choices = [
    ...plans.flatMap((one) =>
      one.id === undefined ? [] : [{ value: one.id, label: one.short ? pick(one.short) : one.id }],
    ),
    // Plans that are nothing but a draft so far.
    ...drafts.flatMap(({ plan }) => (plans.some((one) => one.id === plan) ? [] : [{ value: plan, label: plan }])),
  ];
  const target = usePlanText(where === 'into' ? into : undefined);
  const old = target.text === undefined ? undefined : clausesOf(target.text);
  const { rows, staying } = besides(old ?? [], reading.clauses);
  const chosen = reading.clauses.filter((_, index) => taken.has(index));
  const take = async () => {
    if (where === 'new') {
      const text = skeletonWith(chosen, { tier, id, title: { zh: title.trim(), en: '' } }, general, now());
      if (!(await keepAsDraft({ plan: id, text, base: undefined, before: undefined }))) return false;
      go('library', { edit: id });
      return true;
    }
    if (into === undefined || target.text === undefined) return false;
    const text = takeClauses(target.text, chosen);
    if (!(await keepAsDraft({ plan: into, text, base: target.base, before: target.draft }))) return false;
    go('library', { edit: into });
    return true;
  };
  const isReady = where === 'new' ? title.trim() !== '' && id !== '' && wrong === undefined : old !== undefined;
  return (
    <CommandDialog
      title={t('word.title')}
      commit={t(where === 'new' ? 'word.make' : 'word.put')}
      canCommit={isReady && chosen.length > 0}
      footer={chosen.length === 0 ? t('word.takeOne') : t('editor.create.note')}
      onCommit={take}
      onClose={props.onClose}
      wide
    >
      <p>{t('word.read', { name, n: reading.clauses.length })}</p>
      <WordRemarks reading={reading} isTracked={props.isTracked} />
      <RadioGroup
        inline
        label={t('word.where')}
        selectedValue={where}
        onChange={(event) => setWhere(event.currentTarget.value as 'new' | 'into')}
      >
        <Radio value="new" label={t('word.intoNew')} />
        <Radio value="into" label={t('word.intoOld')} />
      </RadioGroup>
      {where === 'new' ? (
        <div className="src-word__fields">
          <SelectField
            label={t('editor.create.tier')}
            value={tier}
            choices={(['special', 'station'] as const).map((one) => ({ value: one, label: t(`common.tier.${one}`) }))}
            onChange={setTier}
            required
          />
          <TextField label={t('editor.create.zh')} value={title} onChange={setTitle} required />
          <TextField
            label={t('editor.create.id')}
            hint={t('editor.create.idHint')}
            error={wrong}
            value={id}
            onChange={setId}
            required
          />
        </div>
      ) : (
        <>
          <SelectField
            label={t('word.plan')}
            value={into}
            choices={choices}
            onChange={setInto}
            error={target.why ? pick(target.why) : target.text !== undefined && !old ? t('word.unsound') : undefined}
            required
          />
          {target.draft ? (
            <p role="status">
              {t('word.hasDraft', { who: target.draft.savedBy, time: clockOf(target.draft.savedAt) })}
            </p>
          ) : null}
        </>
      )}
      <WordClauses rows={rows} staying={staying} isCompared={old !== undefined} taken={taken} onTake={setTaken} />
    </CommandDialog>
  );
}
