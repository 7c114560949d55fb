import { useState } from 'react';
import { go, now, readPlanText, saveDraft, sayWhy, useAllPlans, useGeneral, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../../ui/index.ts';
import { isPlanId } from './plan-id.ts';
import { copyAs, skeleton } from './skeleton.ts';

const BLANK = 'blank';

/** Begins a draft of a plan that is not there yet: a bare frame, or a copy of one that is. */
export function NewPlanDialog(props: { readonly onClose: () => void }) {
  const { t, pick } = useText();
  const library = useAllPlans();
  const general = useGeneral();
  const taken = useView((state) => state.plans);
  const drafts = useView((state) => state.drafts);
  const [tier, setTier] = useState<'special' | 'station'>('special');
  const [source, setSource] = useState(BLANK);
  const [id, setId] = useState('');
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const isTaken = taken.some((one) => one.id === id) || drafts.some((one) => one.plan === id);
  const wrong =
    id === ''
      ? undefined
      : !isPlanId(id)
        ? t('editor.create.idWrong')
        : isTaken
          ? t('editor.create.idTaken')
          : undefined;
  const sources = [
    { value: BLANK, label: t('editor.create.blank') },
    ...library.flatMap(({ hash, plan }) =>
      plan.tier === tier ? [{ value: hash, label: t('editor.create.copyOf', { plan: pick(plan.short) }) }] : [],
    ),
  ];
  const begin = async () => {
    const plan = { tier, id, title: { zh: zh.trim(), en: en.trim() || zh.trim() } };
    let text = skeleton(plan, general, now());
    if (source !== BLANK) {
      const answer = await readPlanText(source);
      if (answer.kind !== 'done') {
        sayWhy(answer);
        return false;
      }
      text = copyAs(answer.value.text, plan);
    }
    const saved = await saveDraft({ plan: id, text });
    if (saved.kind !== 'done') {
      sayWhy(saved);
      return false;
    }
    go('library', { edit: id });
    return true;
  };
  return (
    <CommandDialog
      title={t('editor.create.title')}
      commit={t('editor.create.make')}
      canCommit={zh.trim() !== '' && id !== '' && wrong === undefined}
      footer={t('editor.create.note')}
      onCommit={begin}
      onClose={props.onClose}
    >
      <SelectField
        label={t('editor.create.tier')}
        value={tier}
        choices={(['special', 'station'] as const).map((one) => ({ value: one, label: t(`common.tier.${one}`) }))}
        onChange={(chosen) => {
          setTier(chosen);
          setSource(BLANK);
        }}
        required
      />
      <SelectField label={t('editor.create.how')} value={source} choices={sources} onChange={setSource} required />
      <TextField label={t('editor.create.zh')} value={zh} onChange={setZh} required />
      <TextField label={t('editor.create.en')} value={en} onChange={setEn} />
      <TextField
        label={t('editor.create.id')}
        hint={t('editor.create.idHint')}
        error={wrong}
        value={id}
        onChange={setId}
        required
      />
    </CommandDialog>
  );
}
