import { Button, HTMLSelect } from '@blueprintjs/core';
import { AddIcon, CrossIcon } from '@blueprintjs/icons';
import { STEP_ENDS } from '../../../../../shared/plan/vocabulary.ts';
import { WAY_WORDS } from '../../../../../shared/review/plan-words.ts';
import { useText } from '../../../../text/use-text.ts';
import { StepField, stepOf } from '../fields/StepField.tsx';
import { fieldOf } from '../outline.ts';
import { useDesk, type Form } from '../use-form.ts';
import { waysOf, writtenWays, type Way } from './conditions.ts';

const STATES = ['issued', 'received', 'acting', 'reported', ...STEP_ENDS] as const;
const HOWS = ['ended', 'missed', ...STATES] as const;

/** What a step waits for: every line must hold, and a line may have ways joined by "or". */
export function AfterForm(props: { readonly form: Form }) {
  const { form } = props;
  const { t } = useText();
  const { choices } = useDesk();
  const groups = waysOf(fieldOf(form.value, 'after'));
  const set = (changed: readonly (readonly Way[])[]) =>
    form.set('after', writtenWays(changed.filter((ways) => ways.length > 0)));
  const first = (): Way => ({ step: choices.steps.flatMap((group) => group.steps)[0]?.id ?? '', how: 'ended' });
  return (
    <fieldset className="src-editor__group">
      <legend>{t('editor.step.after')}</legend>
      {groups.length === 0 ? <p className="src-muted">{t('editor.step.afterNone')}</p> : null}
      {groups.map((ways, g) => (
        // oxlint-disable-next-line react/no-array-index-key -- a condition has no name of its own
        <div key={g} className="src-editor__ways">
          {ways.length > 1 ? <span className="src-muted">{t('editor.step.or')}</span> : null}
          {ways.map((way, w) => (
            <WayLine
              // oxlint-disable-next-line react/no-array-index-key -- nor has a way in which it holds
              key={w}
              way={way}
              isReadOnly={form.isReadOnly}
              onChange={(changed) => set(groups.with(g, changed ? ways.with(w, changed) : ways.toSpliced(w, 1)))}
            />
          ))}
          <Button
            variant="minimal"
            size="small"
            disabled={form.isReadOnly}
            onClick={() => set(groups.with(g, [...ways, { step: ways[0]?.step ?? '', how: 'missed' }]))}
          >
            {t('editor.step.afterOr')}…
          </Button>
        </div>
      ))}
      <Button
        size="small"
        icon={<AddIcon size={14} />}
        disabled={form.isReadOnly}
        onClick={() => set([...groups, [first()]])}
      >
        {t('editor.step.afterAdd')}
      </Button>
    </fieldset>
  );
}

function WayLine(props: {
  readonly way: Way;
  readonly isReadOnly: boolean;
  /** Undefined takes it out. */
  readonly onChange: (way: Way | undefined) => void;
}) {
  const { way, isReadOnly, onChange } = props;
  const { t, pick } = useText();
  const { choices } = useDesk();
  const step = stepOf(choices.steps, way.step);
  const isOne = HOWS.some((how) => how === way.how);
  const wordsOf = (how: (typeof HOWS)[number]) => pick(WAY_WORDS[how]);
  return (
    <div className="src-editor__way">
      <StepField
        label={t('editor.step.afterStep')}
        value={way.step}
        groups={choices.steps}
        isReadOnly={isReadOnly}
        onPick={(ref) => onChange({ ...way, step: ref })}
      />
      <HTMLSelect
        aria-label={t('editor.step.way')}
        value={way.how}
        disabled={isReadOnly}
        onChange={(event) => onChange({ ...way, how: event.target.value })}
      >
        {isOne ? null : (
          <option value={way.how}>
            {way.how
              .split('+')
              .map((one) => STATES.find((state) => state === one))
              .map((state) => (state ? wordsOf(state) : ''))
              .join(t('library.when.or'))}
          </option>
        )}
        {HOWS.map((how) => (
          <option key={how} value={how}>
            {wordsOf(how)}
          </option>
        ))}
      </HTMLSelect>
      <Button
        variant="minimal"
        icon={<CrossIcon size={14} />}
        disabled={isReadOnly}
        aria-label={t('editor.field.takeOut', { what: step ? pick(step.title) : way.step })}
        onClick={() => onChange(undefined)}
      />
    </div>
  );
}
