import { PLACE_KINDS, STEP_KINDS } from '../../../../../shared/plan/vocabulary.ts';
import type { PlanPath } from '../../../../../shared/plan/plan-path.ts';
import { useText } from '../../../../text/use-text.ts';
import { worded, type Choice } from '../choices.ts';
import { FlagField } from '../fields/FlagField.tsx';
import { ManyField } from '../fields/ManyField.tsx';
import { PairField } from '../fields/PairField.tsx';
import { PickField } from '../fields/PickField.tsx';
import { TypedField } from '../fields/TypedField.tsx';
import { fieldOf, wordsOf } from '../outline.ts';
import { useDesk, useForm, type Form } from '../use-form.ts';
import { AfterForm } from './AfterForm.tsx';
import { OptionsForm } from './OptionsForm.tsx';
import { StepActs } from './StepActs.tsx';
import { TimesForm } from './TimesForm.tsx';
import { WhenForm } from './WhenForm.tsx';

const REPORTS = ['first', 'follow-up', 'final'] as const;

/** One step, in the order in which a person thinks of it: what, who, when, on what grounds. */
export function StepForm(props: { readonly path: PlanPath }) {
  const form = useForm(props.path);
  const { t } = useText();
  const kind = wordsOf(fieldOf(form.value, 'kind')) || 'action';
  return (
    <>
      <StepActs path={props.path} />
      <section className="src-editor__section" aria-label={t('editor.step.words')}>
        <h3>{t('editor.step.words')}</h3>
        <PairField
          form={form}
          field="title"
          label={t('editor.step.title')}
          isRequired
          hint={t('editor.step.titleHint')}
        />
        <PairField form={form} field="do" label={t('editor.step.do')} isRequired isLong />
        <PairField form={form} field="back" label={t('editor.step.back')} isLong />
        <PairField form={form} field="caution" label={t('editor.step.caution')} isLong />
        <PairField form={form} field="note" label={t('editor.step.note')} isLong />
      </section>
      <section className="src-editor__section" aria-label={t('editor.step.who')}>
        <h3>{t('editor.step.who')}</h3>
        <Who form={form} kind={kind} />
        {kind === 'question' || fieldOf(form.value, 'options') !== undefined ? <OptionsForm form={form} /> : null}
      </section>
      <section className="src-editor__section" aria-label={t('editor.step.when')}>
        <h3>{t('editor.step.when')}</h3>
        <TimesForm form={form} kind={kind} />
        <AfterForm form={form} />
        <WhenForm form={form} />
      </section>
      <section className="src-editor__section" aria-label={t('editor.step.links')}>
        <h3>{t('editor.step.links')}</h3>
        <Links form={form} />
      </section>
    </>
  );
}

function Who(props: { readonly form: Form; readonly kind: string }) {
  const { form, kind } = props;
  const { t } = useText();
  const { choices } = useDesk();
  const kinds = worded(STEP_KINDS, (id) => t(`common.kind.${id}`));
  const reports = worded(REPORTS, (id) => t(`common.report.${id}`));
  return (
    <>
      <div className="src-editor__row">
        <PickField
          label={t('editor.step.kind')}
          value={kind}
          choices={kinds}
          isRequired
          isReadOnly={form.isReadOnly}
          onPick={(chosen) => form.set('kind', chosen)}
        />
        <PickField
          label={t('editor.step.owner')}
          value={wordsOf(fieldOf(form.value, 'owner'))}
          choices={choices.posts}
          isRequired
          isReadOnly={form.isReadOnly}
          onPick={(post) => form.set('owner', post)}
        />
        {kind === 'report' || fieldOf(form.value, 'report') !== undefined ? (
          <PickField
            label={t('editor.step.report')}
            value={wordsOf(fieldOf(form.value, 'report'))}
            choices={reports}
            isReadOnly={form.isReadOnly}
            onPick={(chosen) => form.set('report', chosen === '' ? undefined : chosen)}
          />
        ) : null}
      </div>
      <ManyField
        label={t('editor.step.to')}
        value={fieldOf(form.value, 'to')}
        choices={choices.units}
        isReadOnly={form.isReadOnly}
        onPick={(ids) => form.set('to', ids)}
      />
      <FlagField form={form} field="critical" label={t('editor.step.critical')} />
      <FlagField form={form} field="twoPerson" label={t('editor.step.twoPerson')} />
      <FlagField form={form} field="decision" label={t('editor.step.decision')} />
    </>
  );
}

function Links(props: { readonly form: Form }) {
  const { form } = props;
  const { t } = useText();
  const { choices } = useDesk();
  const places = worded(PLACE_KINDS, (id) => t(`library.place.${id}`));
  const many = (field: 'basis' | 'facts' | 'uses' | 'calls', list: readonly Choice[]) => (
    <ManyField
      label={t(`editor.step.${field}`)}
      value={fieldOf(form.value, field)}
      choices={list}
      isReadOnly={form.isReadOnly}
      onPick={(ids) => form.set(field, ids)}
    />
  );
  return (
    <>
      <PickField
        label={t('editor.step.clause')}
        value={wordsOf(fieldOf(form.value, 'clause'))}
        choices={choices.clauses}
        isRequired
        isReadOnly={form.isReadOnly}
        onPick={(clause) => form.set('clause', clause)}
      />
      {many('basis', choices.bases)}
      {many('facts', choices.facts)}
      {many('uses', places)}
      {many('calls', choices.plans)}
      <TypedField
        label={t('editor.step.shared')}
        value={wordsOf(fieldOf(form.value, 'shared'))}
        hint={t('editor.step.sharedHint')}
        isReadOnly={form.isReadOnly}
        onCommit={(words) => form.set('shared', words.trim() === '' ? undefined : words.trim())}
      />
    </>
  );
}
