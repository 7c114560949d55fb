import { useText } from '../../../../text/use-text.ts';
import { fieldOf, wordsOf } from '../outline.ts';
import type { Form } from '../use-form.ts';
import { TypedField } from './TypedField.tsx';

/** A text in both languages, Chinese first. Left empty in both, a field that may be missing goes. */
export function PairField(props: {
  readonly form: Form;
  readonly field: string;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly isLong?: boolean;
  readonly hint?: string;
}) {
  const { form, field, label, isRequired = false, isLong = false, hint } = props;
  const { t } = useText();
  const pair = fieldOf(form.value, field);
  const commit = (language: 'zh' | 'en', words: string) => {
    const other = wordsOf(fieldOf(pair, language === 'zh' ? 'en' : 'zh'));
    if (!isRequired && words.trim() === '' && other === '') form.set(field, undefined);
    else form.set([field, language], words);
  };
  return (
    <div className="src-editor__pair">
      {(['zh', 'en'] as const).map((language) => (
        <TypedField
          key={language}
          label={t(`editor.field.${language}`, { field: label })}
          value={wordsOf(fieldOf(pair, language))}
          onCommit={(words) => commit(language, words)}
          isReadOnly={form.isReadOnly}
          isRequired={isRequired}
          isLong={isLong}
          {...(hint === undefined || language === 'en' ? {} : { hint })}
        />
      ))}
    </div>
  );
}
