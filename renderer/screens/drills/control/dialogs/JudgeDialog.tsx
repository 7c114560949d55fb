import { Checkbox, Radio, RadioGroup } from '@blueprintjs/core';
import { useState } from 'react';
import type { Rating } from '../../../../../shared/drill/run/events.ts';
import { runAct, type RunView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../../../ui/index.ts';
import type { Evidence } from '../../evaluation/evidence-of.ts';

const RATINGS: readonly Rating[] = ['good', 'fair', 'poor', 'not-seen'];

/** How an observer finds an objective reached; an earlier judgement stays in the log. */
export function JudgeDialog(props: {
  readonly run: string;
  readonly view: Pick<RunView, 'state' | 'scenario'>;
  /** Chosen at first. */
  readonly objective?: string;
  /** The lines that the judgement may name. */
  readonly evidence: Evidence;
  readonly onClose: () => void;
}) {
  const { state, scenario } = props.view;
  const { t, pick } = useText();
  const objectives = scenario?.objectives ?? [];
  const [id, setId] = useState<string | undefined>(
    props.objective ?? objectives.find((one) => !Object.hasOwn(state.judgements, one.id))?.id ?? objectives[0]?.id,
  );
  const [rating, setRating] = useState<Rating>();
  const [words, setWords] = useState('');
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set());
  const objective = objectives.find((one) => one.id === id);
  const offered = id === undefined ? [] : props.evidence(id);
  const lines = offered.filter(({ key }) => named.has(key)).map(({ line }) => line);
  const toggle = (key: string) =>
    setNamed((keys) => new Set(keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key]));
  const before = id !== undefined && Object.hasOwn(state.judgements, id) ? state.judgements[id]?.at(-1) : undefined;
  return (
    <CommandDialog
      title={t('drillControl.dialog.judgeTitle')}
      commit={t('drillControl.dialog.judgeCommit')}
      canCommit={id !== undefined && rating !== undefined && words.trim() !== ''}
      onCommit={() =>
        id !== undefined && rating !== undefined
          ? runAct(props.run, {
              type: 'Judge',
              objective: id,
              rating,
              words: words.trim(),
              ...(lines.length === 0 ? {} : { lines }),
            })
          : false
      }
      onClose={props.onClose}
    >
      <SelectField
        label={t('drillControl.dialog.objective')}
        value={id}
        choices={objectives.map((one) => ({ value: one.id, label: pick(one.title) }))}
        onChange={setId}
        required
      />
      {objective && objective.criteria.length > 0 ? (
        <>
          <p className="src-muted">{t('drillControl.dialog.criteria')}</p>
          <ul>
            {objective.criteria.map((one) => (
              <li key={one.zh}>{pick(one)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {before ? (
        <p>
          {t('drillControl.dialog.before', { rating: t(`drillControl.rating.${before.rating}`), words: before.words })}
        </p>
      ) : null}
      <RadioGroup
        label={t('drillControl.dialog.rating')}
        inline
        selectedValue={rating ?? ''}
        onChange={(event) => setRating(RATINGS.find((one) => one === event.currentTarget.value))}
      >
        {RATINGS.map((one) => (
          <Radio key={one} value={one} label={t(`drillControl.rating.${one}`)} />
        ))}
      </RadioGroup>
      <TextField label={t('drillControl.dialog.ratingWords')} value={words} onChange={setWords} rows={3} required />
      {offered.length === 0 ? null : (
        <fieldset className="src-judge__lines">
          <legend>{t('drillControl.dialog.judgeLines')}</legend>
          {offered.map(({ key, words: said }) => (
            <Checkbox key={key} checked={named.has(key)} label={said} onChange={() => toggle(key)} />
          ))}
        </fieldset>
      )}
    </CommandDialog>
  );
}
