import { Checkbox, FormGroup, HTMLSelect } from '@blueprintjs/core';
import { useId } from 'react';
import { BASIS_TO_NAME } from '../../../../../shared/plan/to-write.ts';
import { useText } from '../../../../text/use-text.ts';
import { LengthField } from '../fields/LengthField.tsx';
import { PickField } from '../fields/PickField.tsx';
import { stepOf } from '../fields/StepField.tsx';
import { fieldOf, wordsOf } from '../outline.ts';
import { useDesk, type Form } from '../use-form.ts';

const EVENTS = ['awareness', 'block', 'open', 'stand-down'] as const;

/** The deadline of a step, how often a watch comes round, and how soon the effect of an order is looked at. */
export function TimesForm(props: { readonly form: Form; readonly kind: string }) {
  const { form, kind } = props;
  return (
    <>
      <DueForm form={form} canFollowRules={kind === 'report'} />
      {kind === 'watch' || fieldOf(form.value, 'every') !== undefined ? <SpanForm form={form} field="every" /> : null}
      {kind === 'order' || fieldOf(form.value, 'check') !== undefined ? <SpanForm form={form} field="check" /> : null}
    </>
  );
}

function DueForm(props: { readonly form: Form; readonly canFollowRules: boolean }) {
  const { form, canFollowRules } = props;
  const { t } = useText();
  const due = fieldOf(form.value, 'due');
  const within = wordsOf(fieldOf(due, 'within'));
  const isByRules = within === 'rule-set';
  // Where the number comes from is for its author to say: a source filled in for him would be a false one.
  const begin = (length: string) => ({ within: length, from: 'open', basis: BASIS_TO_NAME });
  const setWithin = (length: string | undefined) => {
    if (length === undefined) form.set('due', undefined);
    else if (due === undefined) form.set('due', begin(length));
    else form.set(['due', 'within'], length);
  };
  return (
    <fieldset className="src-editor__group">
      <legend>{t('editor.step.due')}</legend>
      {canFollowRules || isByRules ? (
        <Checkbox
          label={t('editor.step.ruleSet')}
          checked={isByRules}
          disabled={form.isReadOnly}
          onChange={(event) => setWithin(event.currentTarget.checked ? 'rule-set' : undefined)}
        />
      ) : null}
      <div className="src-editor__row">
        {isByRules ? null : (
          <LengthField
            label={t('editor.step.dueWithin')}
            value={within}
            isReadOnly={form.isReadOnly}
            onCommit={setWithin}
          />
        )}
        {due === undefined ? null : (
          <>
            <FromField form={form} />
            <BasisField form={form} field="due" />
          </>
        )}
      </div>
    </fieldset>
  );
}

/** The event that starts the clock. Facts are told from steps by `fact:` before their id. */
function FromField(props: { readonly form: Form }) {
  const { form } = props;
  const { t, pick } = useText();
  const { choices } = useDesk();
  const id = useId();
  const from = fieldOf(fieldOf(form.value, 'due'), 'from');
  const fact = wordsOf(fieldOf(from, 'fact'));
  const value = fact === '' ? wordsOf(from) : `fact:${fact}`;
  const isKnown =
    EVENTS.some((one) => one === value) ||
    choices.facts.some((one) => one.id === fact) ||
    stepOf(choices.steps, value) !== undefined;
  const set = (chosen: string) =>
    form.set(['due', 'from'], chosen.startsWith('fact:') ? { fact: chosen.slice('fact:'.length) } : chosen);
  return (
    <FormGroup label={t('editor.step.dueFrom')} labelFor={id}>
      <HTMLSelect id={id} fill value={value} disabled={form.isReadOnly} onChange={(event) => set(event.target.value)}>
        {isKnown ? null : <option value={value}>{t('editor.field.unknown', { id: value })}</option>}
        <optgroup label={t('editor.events.groups.events')}>
          {EVENTS.map((one) => (
            <option key={one} value={one}>
              {t(`editor.events.${one}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('editor.events.groups.facts')}>
          {choices.facts
            .filter((one) => one.type === 'time')
            .map((one) => (
              <option key={one.id} value={`fact:${one.id}`}>
                {t('editor.events.fact', { fact: pick(one.title) })}
              </option>
            ))}
        </optgroup>
        <optgroup label={t('editor.events.groups.steps')}>
          {choices.steps.flatMap((group) =>
            group.steps.map((step) => (
              <option key={step.id} value={step.id}>
                {t('editor.events.step', { step: pick(step.title) })}
              </option>
            )),
          )}
        </optgroup>
      </HTMLSelect>
    </FormGroup>
  );
}

const LENGTH = { every: 'time', check: 'within' } as const;

/** A length of time with its basis: `every` and `check`. */
function SpanForm(props: { readonly form: Form; readonly field: 'every' | 'check' }) {
  const { form, field } = props;
  const { t } = useText();
  const span = fieldOf(form.value, field);
  const name = LENGTH[field];
  return (
    <div className="src-editor__row">
      <LengthField
        label={t(`editor.step.${field}`)}
        value={wordsOf(fieldOf(span, name))}
        isReadOnly={form.isReadOnly}
        onCommit={(length) => {
          if (length === undefined) form.set(field, undefined);
          else if (span === undefined) form.set(field, { [name]: length, basis: BASIS_TO_NAME });
          else form.set([field, name], length);
        }}
      />
      {span === undefined ? null : <BasisField form={form} field={field} />}
    </div>
  );
}

function BasisField(props: { readonly form: Form; readonly field: string }) {
  const { form, field } = props;
  const { t } = useText();
  const { choices } = useDesk();
  return (
    <PickField
      label={t('editor.field.basis')}
      value={wordsOf(fieldOf(fieldOf(form.value, field), 'basis'))}
      choices={choices.bases}
      isRequired
      isReadOnly={form.isReadOnly}
      onPick={(basis) => form.set([field, 'basis'], basis)}
    />
  );
}
