import { Button, Collapse } from '@blueprintjs/core';
import {
  ArchiveIcon,
  EditIcon,
  ErrorIcon,
  IssueIcon,
  TickCircleIcon,
  TimeIcon,
  WarningSignIcon,
} from '@blueprintjs/icons';
import { useId, useState } from 'react';
import { beijingDate } from '../../../../shared/base/instant.ts';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import type { Plan } from '../../../../shared/plan/schema.ts';
import { go, now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Findings, Tag } from '../../../ui/index.ts';
import { EditionsLink } from './EditionsLink.tsx';

/** A plan that is kept out cannot be read as one; its text can be mended. */
function MendButton(props: { readonly plan: string }) {
  const { t } = useText();
  return (
    <Button size="small" icon={<EditIcon size={14} />} onClick={() => go('library', { edit: props.plan })}>
      {t('editor.edit')}
    </Button>
  );
}

/** One plan on the map. */
export function PlanCard(props: { readonly entry: PlanEntry; readonly plan: Plan | undefined }) {
  const { entry, plan } = props;
  const { t, pick } = useText();
  const id = useId();
  const [isOpen, setIsOpen] = useState(!entry.inForce && !entry.retired);
  const errors = entry.findings.filter((one) => one.severity === 'error').length;
  const doubts = entry.findings.length - errors;
  const title = entry.title ? pick(entry.title) : t('library.map.unnamed');
  return (
    <article
      className={`src-plan-card${entry.inForce ? '' : entry.retired ? ' src-plan-card--retired' : ' src-plan-card--out'}`}
      aria-labelledby={id}
    >
      <h3 className="src-plan-card__short" id={id}>
        {entry.inForce && entry.hash !== undefined ? (
          <button
            type="button"
            className="src-plan-card__open"
            title={t('library.map.open', { title })}
            onClick={() => go('library', { hash: entry.hash ?? '' })}
          >
            {entry.short ? pick(entry.short) : title}
          </button>
        ) : (
          ((entry.short && pick(entry.short)) ?? entry.file)
        )}
      </h3>
      <p className="src-plan-card__title">{title}</p>
      <div className="src-plan-card__tags">
        {entry.retired ? (
          <Tag tone="quiet" icon={<ArchiveIcon size={14} />}>
            {t('editions.retired')}
          </Tag>
        ) : entry.inForce ? (
          <Tag tone="good" icon={<TickCircleIcon size={14} />}>
            {t('library.map.inForce')}
          </Tag>
        ) : (
          <Tag tone="bad" icon={<ErrorIcon size={14} />} title={t('library.map.keptOutWhy')}>
            {t('library.map.keptOut')}
          </Tag>
        )}
        {plan?.sample ? (
          <Tag tone="warn" icon={<IssueIcon size={14} />} title={t('library.view.sampleWhy')}>
            {t('library.view.sample')}
          </Tag>
        ) : null}
        {plan && plan.reviewDue < beijingDate(now()) ? (
          <Tag tone="bad" icon={<TimeIcon size={14} />}>
            {t('library.map.overdue')}
          </Tag>
        ) : null}
      </div>
      <p className="src-plan-card__facts">
        {entry.inForce
          ? [
              entry.edition,
              t('library.map.steps', { n: entry.steps }),
              t('library.map.questions', { n: entry.questions }),
              ...(plan ? [`${t('library.map.reviewDue')} ${plan.reviewDue}`] : []),
            ].join(' · ')
          : entry.retired
            ? entry.edition
            : t('library.map.keptOutWhy')}
      </p>
      {entry.id === undefined ? null : (
        <EditionsLink plan={entry.id}>
          {entry.inForce || entry.retired ? null : <MendButton plan={entry.id} />}
        </EditionsLink>
      )}
      {entry.findings.length === 0 ? null : (
        <>
          <Button
            variant="minimal"
            size="small"
            icon={errors > 0 ? <ErrorIcon /> : <WarningSignIcon />}
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'library.findings.hide' : 'library.findings.show')}
            onClick={() => setIsOpen(!isOpen)}
          >
            {[
              ...(errors > 0 ? [t('library.map.errors', { n: errors })] : []),
              ...(doubts > 0 ? [t('library.map.doubts', { n: doubts })] : []),
            ].join(' · ')}
          </Button>
          <Collapse isOpen={isOpen}>
            <Findings findings={entry.findings} />
          </Collapse>
        </>
      )}
    </article>
  );
}
