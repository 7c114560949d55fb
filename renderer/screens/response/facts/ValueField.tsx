import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { Fact } from '../../../../shared/plan/schema.ts';
import { useText } from '../../../text/use-text.ts';
import { SelectField, TextField, TimeField } from '../../../ui/index.ts';
import { readDraft, type Draft } from '../../../ui/facts/draft.ts';
import { inParens } from '../parts/join-words.ts';

/** The value of a fact by its type: a number or a range, a choice, a time, or words. */
export function ValueField(props: {
  readonly fact: Fact;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onEnter: () => void;
}) {
  const { fact, draft, onChange, onEnter } = props;
  const { t, pick } = useText();
  const [range, setRange] = useState(draft.high !== '');
  const title = fact.unit ? inParens(t, pick(fact.title), pick(fact.unit)) : pick(fact.title);
  switch (fact.type) {
    case 'choice':
      return (
        <SelectField
          label={title}
          value={draft.text === '' ? undefined : draft.text}
          choices={(fact.choices ?? []).map((one) => ({ value: one.id, label: pick(one.title) }))}
          onChange={(text) => onChange({ ...draft, text })}
          required
        />
      );
    case 'time':
      return <TimeField label={title} value={draft.at} optional onChange={(at) => onChange({ ...draft, at })} />;
    case 'text':
      return (
        <TextField
          label={title}
          value={draft.text}
          onChange={(text) => onChange({ ...draft, text })}
          onEnter={onEnter}
          required
        />
      );
    case 'number': {
      const wrong = draft.text !== '' && readDraft('number', draft) === undefined;
      return (
        <div className="src-value-number">
          <TextField
            label={range ? t('response.facts.low', { fact: title }) : title}
            value={draft.text}
            onChange={(text) => onChange({ ...draft, text })}
            onEnter={onEnter}
            error={wrong ? t('response.facts.notNumber') : undefined}
            required
          />
          {range ? (
            <TextField
              label={t('response.facts.high')}
              value={draft.high}
              onChange={(high) => onChange({ ...draft, high })}
              onEnter={onEnter}
            />
          ) : null}
          <Button
            size="small"
            variant="minimal"
            aria-pressed={range}
            onClick={() => {
              setRange(!range);
              onChange({ ...draft, high: '' });
            }}
          >
            {t(range ? 'response.facts.single' : 'response.facts.range')}
          </Button>
        </div>
      );
    }
  }
}
