import { HTMLSelect, InputGroup } from '@blueprintjs/core';
import { useId } from 'react';
import { useText } from '../../../../text/use-text.ts';
import { CertaintyTag } from '../../../../ui/facts/CertaintyTag.tsx';
import { factWords } from '../../../../ui/facts/fact-words.ts';
import { agoWords } from '../../../../ui/facts/ago-words.ts';
import { readField } from './read-field.ts';
import type { SheetField } from './readings.ts';

const UNKNOWN = '?';
const ABOUT = '约';

/** One field of the sheet: what is asked, what is answered, how certain that is, and what was known before. */
export function SheetRow(props: {
  readonly field: SheetField;
  readonly typed: string;
  readonly now: number;
  readonly onChange: (typed: string) => void;
}) {
  const { field, typed, now, onChange } = props;
  const { fact, last } = field;
  const { t, pick } = useText();
  const id = useId();
  const read = readField(typed, fact, now);
  const fault = read && 'zh' in read ? pick(read) : undefined;
  return (
    <div className="src-sheet__row">
      <label htmlFor={id} className="src-sheet__label">
        {pick(fact.title)}
        {fact.unit ? <span className="src-muted"> {pick(fact.unit)}</span> : null}
      </label>
      {fact.type === 'choice' ? (
        <HTMLSelect id={id} fill value={typed} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          <option value="">{t('trainActs.sheet.notAsked')}</option>
          {(fact.choices ?? []).map((one) => (
            <option key={one.id} value={one.id}>
              {pick(one.title)}
            </option>
          ))}
          {(fact.choices ?? []).map((one) => (
            <option key={one.id} value={`${ABOUT}${one.id}`}>
              {t('trainActs.sheet.likely', { value: pick(one.title) })}
            </option>
          ))}
          <option value={UNKNOWN}>{t('common.unknown')}</option>
        </HTMLSelect>
      ) : (
        <InputGroup
          id={id}
          value={typed}
          autoComplete="off"
          intent={fault === undefined ? 'none' : 'danger'}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      <span className="src-sheet__certainty">
        {read && 'certainty' in read ? <CertaintyTag certainty={read.certainty} /> : null}
      </span>
      <span id={`${id}-help`} className={fault === undefined ? 'src-sheet__last' : 'src-sheet__fault'}>
        {fault ??
          (last === undefined
            ? t('trainActs.sheet.never')
            : t('trainActs.sheet.last', {
                value: factWords(t, pick, fact, last, now),
                source: last.source,
                ago: agoWords(t, last.at, now),
              }))}
      </span>
    </div>
  );
}
