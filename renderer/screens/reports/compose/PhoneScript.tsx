import { TextArea } from '@blueprintjs/core';
import { HelpIcon } from '@blueprintjs/icons';
import { useId } from 'react';
import type { Language } from '../../../../shared/base/text.ts';
import { saysUnknown } from '../../../../shared/reporting/report-lines.ts';
import type { DraftField } from '../../../../shared/review/report-fields.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';

export interface ScriptLine {
  readonly field: DraftField;
  readonly words: string;
  readonly isChanged: boolean;
}

/** What to say on the phone, line by line in the order of the first report, large enough to read out. Every line can be changed. */
export function PhoneScript(props: {
  readonly head: string;
  readonly lines: readonly ScriptLine[];
  readonly language: Language;
  readonly onChange: (field: string, words: string) => void;
}) {
  const { t } = useText();
  return (
    <section className="src-script" aria-label={t('reports.compose.script')}>
      <p className="src-script__head">{props.head}</p>
      <ul className="src-script__lines">
        {props.lines.map((line) => (
          <Line key={line.field.id} line={line} language={props.language} onChange={props.onChange} />
        ))}
      </ul>
    </section>
  );
}

function Line(props: {
  readonly line: ScriptLine;
  readonly language: Language;
  readonly onChange: (field: string, words: string) => void;
}) {
  const { field, words, isChanged } = props.line;
  const { t } = useText();
  const id = useId();
  const isUnknown = words.trim() === '' || saysUnknown(words);
  const cites = field.cites.map((version) => `#${version}`).join(' ');
  return (
    <li className={`src-script__line${isUnknown ? ' src-script__line--unknown' : ''}`}>
      <label className="src-script__label" htmlFor={id}>
        {field.title[props.language]}
        {isUnknown ? (
          <Tag tone="warn" icon={<HelpIcon size={14} />}>
            {t('common.unknown')}
          </Tag>
        ) : null}
      </label>
      <TextArea
        id={id}
        className="src-script__words"
        fill
        rows={1}
        value={words}
        placeholder={t('reports.compose.unknownField')}
        onChange={(event) => props.onChange(field.id, event.target.value)}
      />
      <span className="src-script__cites src-muted" title={t('reports.compose.cites', { list: cites })}>
        {isChanged ? t('reports.compose.changed') : cites}
      </span>
    </li>
  );
}
