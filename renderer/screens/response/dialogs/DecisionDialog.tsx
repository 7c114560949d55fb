import { Button, Callout } from '@blueprintjs/core';
import { PasteVariableIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { now, useAct } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog, ReadDialog, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { stepsOf } from '../model/steps.ts';
import { sentences } from '../parts/join-words.ts';
import { DecisionLines } from './DecisionLines.tsx';
import { quoteFacts } from '../parts/quote-facts.ts';
import { Refused } from '../../../ui/Refused.tsx';
import './dialogs.css';

const LINES = ['situation', 'risk', 'rejected', 'decided', 'reason'] as const;
type Words = Readonly<Record<(typeof LINES)[number], string>>;
const EMPTY: Words = { situation: '', risk: '', rejected: '', decided: '', reason: '' };

/** 决策记录: situation, risk, what was not chosen, the decision with its reason, and when to look at it again. A review begins with what was decided. */
export function DecisionDialog(props: {
  readonly step: string | undefined;
  readonly reviews: number | undefined;
  readonly onClose: () => void;
}) {
  const { reviews, onClose } = props;
  const { id } = useDesk();
  const { response, readOnly } = useStanding();
  const { t, pick } = useText();
  const { refusal, act } = useAct(id);
  const earlier = response.decisions?.find((one) => one.version === reviews);
  const ref = props.step ?? earlier?.step;
  const step = ref === undefined ? undefined : stepsOf(response).get(ref);
  const [words, setWords] = useState<Words>(() =>
    earlier
      ? {
          situation: earlier.situation,
          risk: earlier.risk,
          rejected: earlier.rejected,
          decided: earlier.decided,
          reason: earlier.reason,
        }
      : EMPTY,
  );
  const [reviewAt, setReviewAt] = useState<TimeValue>(undefined);
  const facts = quoteFacts(t, pick, response, step, now());
  const set = (line: keyof Words) => (text: string) => setWords({ ...words, [line]: text });
  if (readOnly) {
    return (
      <ReadDialog title={t('desk.decision.read', { n: reviews ?? '' })} onClose={onClose} wide>
        {earlier ? <DecisionLines decision={earlier} /> : null}
      </ReadDialog>
    );
  }
  const commit = () =>
    act({
      type: 'RecordDecision',
      situation: words.situation.trim(),
      risk: words.risk.trim(),
      rejected: words.rejected.trim(),
      decided: words.decided.trim(),
      reason: words.reason.trim(),
      ...(step === undefined ? {} : { step: step.ref }),
      ...(reviews === undefined ? {} : { reviews }),
      ...(typeof reviewAt === 'number' ? { reviewAt } : {}),
    });
  return (
    <CommandDialog
      wide
      title={t(earlier ? 'desk.decision.reviewTitle' : 'desk.decision.title')}
      commit={t('desk.decision.commit')}
      canCommit={LINES.every((line) => words[line].trim() !== '') && reviewAt !== null}
      onCommit={commit}
      onClose={onClose}
    >
      <Refused refusal={refusal} />
      {earlier ? (
        <Callout className="src-decision__earlier" title={t('desk.decision.earlier')}>
          <DecisionLines decision={earlier} />
        </Callout>
      ) : null}
      {step && !earlier ? (
        <p className="src-muted">{t('desk.decision.ofStep', { step: pick(step.compiled.step.title) })}</p>
      ) : null}
      <div className="src-decision__situation">
        <TextField
          label={t('desk.decision.situation')}
          value={words.situation}
          onChange={set('situation')}
          required
          rows={2}
        />
        <Button
          icon={<PasteVariableIcon />}
          disabled={facts === ''}
          title={facts === '' ? t('desk.decision.noFacts') : facts}
          onClick={() => set('situation')(sentences(t, [words.situation.trim(), facts]))}
        >
          {t('desk.decision.quote')}
        </Button>
      </div>
      <div className="src-fields-2">
        {LINES.slice(1).map((line) => (
          <TextField
            key={line}
            label={t(`desk.decision.${line}`)}
            value={words[line]}
            onChange={set(line)}
            required
            rows={2}
          />
        ))}
      </div>
      <TimeField
        label={t('desk.decision.reviewAt')}
        hint={t('desk.decision.reviewHint')}
        value={reviewAt}
        onChange={setReviewAt}
        optional
        future
      />
    </CommandDialog>
  );
}
