import { Button, Callout } from '@blueprintjs/core';
import { PasteVariableIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { durationOf } from '../../../../../shared/base/instant.ts';
import { now, useAct } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog, TextField, TimeField, type TimeValue } from '../../../../ui/index.ts';
import { Refused } from '../../../../ui/Refused.tsx';
import { DecisionLines } from '../card/DecisionLines.tsx';
import type { HeldTrain } from '../model/held-trains.ts';
import { useKnownWords } from '../model/use-known-words.ts';
import { Choice } from './Choice.tsx';

const LINES = ['situation', 'risk', 'rejected', 'reason', 'authority'] as const;
type Words = Readonly<Record<(typeof LINES)[number], string>>;

/** 留移撤: hold, move or evacuate, in five lines, and when it is looked at again. A review begins with what was decided. */
export function DecideDialog(props: { readonly held: HeldTrain; readonly onClose: () => void }) {
  const { held, onClose } = props;
  const { response, care, card } = held;
  const { t, pick } = useText();
  const { refusal, act } = useAct(response.id);
  const earlier = card.decision.current;
  const known = useKnownWords(held);
  const [option, setOption] = useState<string>();
  const [words, setWords] = useState<Words>(() => ({
    situation: '',
    risk: earlier?.risk ?? '',
    rejected: earlier?.rejected ?? '',
    reason: '',
    authority: earlier?.authority ?? '',
  }));
  const [reviewAt, setReviewAt] = useState<TimeValue>(() => now() + durationOf(care.decision.review));
  const set = (line: keyof Words) => (text: string) => setWords({ ...words, [line]: text });
  const commit = () => {
    if (option === undefined || typeof reviewAt !== 'number') return false;
    return act({
      type: 'DecideTrain',
      train: card.train,
      option,
      situation: words.situation.trim(),
      risk: words.risk.trim(),
      rejected: words.rejected.trim(),
      reason: words.reason.trim(),
      authority: words.authority.trim(),
      reviewAt,
      ...(earlier ? { reviews: earlier.version } : {}),
    });
  };
  return (
    <CommandDialog
      wide
      title={t(earlier ? 'trainActs.decide.reviewTitle' : 'trainActs.decide.title', { train: card.train })}
      commit={t('trainActs.decide.commit')}
      canCommit={
        option !== undefined && LINES.every((line) => words[line].trim() !== '') && typeof reviewAt === 'number'
      }
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      {earlier ? (
        <Callout title={t('trainActs.decide.earlier')} className="src-train-earlier">
          <DecisionLines decision={earlier} care={care} />
        </Callout>
      ) : null}
      <Choice
        name="option"
        label={t('trainActs.decide.option')}
        value={option}
        choices={care.decision.options.map((one) => ({
          value: one.id,
          label: pick(one.title),
          more: pick(one.prompt),
        }))}
        onChange={setOption}
      />
      <div className="src-train-situation">
        <TextField
          label={t('trainActs.decide.situation')}
          value={words.situation}
          onChange={set('situation')}
          rows={2}
          required
        />
        <Button
          icon={<PasteVariableIcon />}
          disabled={known === ''}
          title={known === '' ? t('trainActs.decide.nothingKnown') : known}
          onClick={() => set('situation')([words.situation.trim(), known].filter((one) => one !== '').join('\n'))}
        >
          {t('trainActs.decide.quote')}
        </Button>
      </div>
      <div className="src-fields-2">
        {LINES.slice(1).map((line) => (
          <TextField
            key={line}
            label={t(`trainActs.decide.${line}`)}
            value={words[line]}
            onChange={set(line)}
            rows={2}
            required
          />
        ))}
      </div>
      <TimeField
        label={t('trainActs.decide.reviewAt')}
        hint={t('trainActs.decide.reviewHint')}
        value={reviewAt}
        onChange={setReviewAt}
        future
      />
    </CommandDialog>
  );
}
