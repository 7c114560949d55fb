import { Button } from '@blueprintjs/core';
import { AddIcon, DuplicateIcon, EditIcon, LocateIcon, PeopleIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { CompiledStep } from '../../../../shared/machines/compile.ts';
import { useText } from '../../../text/use-text.ts';
import { StepActions } from '../../../ui/corrective/index.ts';
import { KindIcon, Tag } from '../../../ui/index.ts';
import { useDoc } from './doc-context.ts';
import { StepDetails } from './StepDetails.tsx';

/** One step as the plan's text has it. */
export function StepArticle(props: { readonly placed: CompiledStep; readonly why: string | undefined }) {
  const { step, ref, layer } = props.placed;
  const { compiled, select, selected } = useDoc();
  const { t, pick } = useText();
  const isSelected = selected === step.id;
  return (
    <article
      className={`src-doc-step${isSelected ? ' src-doc-step--selected' : ''}`}
      id={`step-${step.id}`}
      aria-labelledby={`step-title-${step.id}`}
      aria-current={isSelected ? 'true' : undefined}
    >
      <header className="src-doc-step__head">
        <Tag icon={<KindIcon kind={step.kind} />}>{t(`common.kind.${step.kind}`)}</Tag>
        <h5 className="src-doc-step__title" id={`step-title-${step.id}`}>
          {pick(step.title)}
        </h5>
        {step.critical ? (
          <Tag tone="bad" icon={<WarningSignIcon size={14} />}>
            {t('library.step.critical')}
          </Tag>
        ) : null}
        {step.twoPerson ? <Tag icon={<PeopleIcon size={14} />}>{t('library.step.twoPerson')}</Tag> : null}
        {step.shared === undefined ? null : (
          <Tag
            tone="active"
            icon={<DuplicateIcon size={14} />}
            title={t('library.step.sharedWhy', { measure: step.shared })}
          >
            {t('library.step.shared')}
          </Tag>
        )}
        {layer === 'own' ? null : (
          <Tag tone="warn" icon={layer === 'added' ? <AddIcon size={14} /> : <EditIcon size={14} />}>
            {t(`library.step.${layer}`)}
          </Tag>
        )}
        <span className="src-doc-id">{step.id}</span>
        <Button
          className="src-doc-step__show"
          variant="minimal"
          size="small"
          icon={<LocateIcon size={14} />}
          aria-label={t('library.step.show', { title: pick(step.title) })}
          title={t('library.step.show', { title: pick(step.title) })}
          aria-pressed={isSelected}
          onClick={() => select(step.id)}
        />
      </header>
      {step.caution ? (
        <p className="src-doc-step__caution">
          <WarningSignIcon size={14} /> {pick(step.caution)}
        </p>
      ) : null}
      <p className="src-doc-step__do">{pick(step.do)}</p>
      {props.why === undefined ? null : (
        <p className="src-doc-step__why">
          {t('library.station.why')}
          {t('common.colon')}
          {props.why}
        </p>
      )}
      <StepActions plan={compiled.plan.id} step={step.id} />
      <StepDetails step={step} stepRef={ref} />
    </article>
  );
}
