import { LEVELS } from '../../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../../text/use-text.ts';
import { PickField } from '../fields/PickField.tsx';
import { TypedField } from '../fields/TypedField.tsx';
import { fieldOf, wordsOf } from '../outline.ts';
import { useDesk, type Form } from '../use-form.ts';

/** From which value on a fact proposes which level: a number, or one of its choices. */
export function ThresholdsForm(props: { readonly form: Form }) {
  const { form } = props;
  const { t } = useText();
  const { choices } = useDesk();
  const fact = choices.facts.find((one) => one.id === wordsOf(fieldOf(form.value, 'fact')));
  const at = fieldOf(form.value, 'at');
  const set = (level: string, typed: string) => {
    const words = typed.trim();
    if (words === '') form.set(['at', level], undefined);
    else form.set(['at', level], fact?.type !== 'choice' && Number.isFinite(Number(words)) ? Number(words) : words);
  };
  return (
    <div className="src-editor__row">
      {LEVELS.map((level) => {
        const common = {
          label: t(`common.level.${level}`),
          value: wordsOf(fieldOf(at, level)),
          isReadOnly: form.isReadOnly,
        };
        return fact?.type === 'choice' ? (
          <PickField key={level} {...common} choices={fact.choices} onPick={(id) => set(level, id)} />
        ) : (
          <TypedField key={level} {...common} onCommit={(words) => set(level, words)} />
        );
      })}
    </div>
  );
}
