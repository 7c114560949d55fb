import { useState } from 'react';
import { LEVELS, type Level } from '../../../shared/plan/vocabulary.ts';
import type { Response } from '../../../shared/response/state.ts';
import type { WhatIfChange } from '../../../shared/review/what-if.ts';
import type { Today } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { SelectField } from '../../ui/index.ts';
import { AnswerField } from './AnswerField.tsx';
import { EditionField } from './EditionField.tsx';

const KINDS = ['answer', 'level', 'plan'] as const;

/** One change, chosen from what could have been done at that moment. */
export function ChangeFields(props: {
  readonly response: Response;
  readonly today: Today | undefined;
  readonly onChange: (change: WhatIfChange | undefined) => void;
}) {
  const { response, today, onChange } = props;
  const { t } = useText();
  const [kind, setKind] = useState<(typeof KINDS)[number]>();
  const [level, setLevel] = useState<Level>();
  return (
    <div className="src-what-if__fields">
      <SelectField
        label={t('whatIf.kind')}
        value={kind}
        choices={KINDS.map((one) => ({ value: one, label: t(`whatIf.kinds.${one}`) }))}
        onChange={(chosen) => {
          setKind(chosen);
          setLevel(undefined);
          onChange(undefined);
        }}
        autoFocus
      />
      {kind === 'answer' ? <AnswerField response={response} onChange={onChange} /> : null}
      {kind === 'level' ? (
        <SelectField
          label={t('whatIf.level')}
          value={level}
          choices={LEVELS.filter((one) => one !== response.level).map((one) => ({
            value: one,
            label: t(`common.level.${one}`),
          }))}
          onChange={(to) => {
            setLevel(to);
            onChange({ kind: 'level', to });
          }}
        />
      ) : null}
      {kind === 'plan' ? <EditionField response={response} today={today} onChange={onChange} /> : null}
    </div>
  );
}
