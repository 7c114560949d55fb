import { Switch } from '@blueprintjs/core';
import { ErrorIcon, MinusIcon, TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { ClauseTrace } from '../../../../shared/review/clause-trace.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, KindIcon, Tag } from '../../../ui/index.ts';
import { useDoc } from '../document/doc-context.ts';
import { StepLink } from '../document/StepLink.tsx';
import { useTrace, type DocTrace } from './use-trace.ts';
import './trace.css';

/** Each clause beside the steps that carry it out, both ways: what is only paper, and what rests on no paper. */
export function ClauseTable() {
  const trace = useTrace();
  const { t } = useText();
  const [onlyBare, setOnlyBare] = useState(false);
  const shown = trace.clauses.filter(({ standing }) => !onlyBare || standing === 'bare');
  return (
    <div className="src-library-plan__text src-trace" role="region" aria-label={t('trace.title')}>
      <header className="src-trace__head">
        <Coverage trace={trace} />
        <Switch
          checked={onlyBare}
          label={t('trace.only')}
          onChange={(event) => setOnlyBare(event.currentTarget.checked)}
        />
      </header>
      {trace.elsewhere > 0 ? (
        <p className="src-trace__note src-muted">{t('trace.elsewhere', { n: trace.elsewhere })}</p>
      ) : null}
      {trace.strays.length > 0 ? <Strays trace={trace} /> : null}
      {shown.length === 0 ? (
        <EmptyState title={t('trace.onlyNone')} />
      ) : (
        <div role="table" aria-label={t('trace.title')}>
          <div role="row" className="src-trace__row src-trace__row--heads">
            <span role="columnheader">{t('trace.clause')}</span>
            <span role="columnheader">{t('trace.steps')}</span>
          </div>
          {shown.map((one) => (
            <ClauseRow key={one.clause.id} one={one} refOf={trace.refOf} />
          ))}
        </div>
      )}
    </div>
  );
}

function Coverage({ trace }: { readonly trace: DocTrace }) {
  const { t } = useText();
  const bare = trace.asked - trace.carried;
  return (
    <p className="src-trace__coverage">
      <strong>{t('trace.coverage', { asked: trace.asked, carried: trace.carried })}</strong>
      {bare === 0 ? (
        <Tag tone="good" icon={<TickIcon size={14} />}>
          {t('trace.noBare')}
        </Tag>
      ) : (
        <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
          {t('trace.bare', { n: bare })}
        </Tag>
      )}
      {trace.strays.length === 0 ? (
        <Tag tone="good" icon={<TickIcon size={14} />}>
          {t('trace.noStrays', { n: trace.steps })}
        </Tag>
      ) : (
        <Tag tone="bad" icon={<ErrorIcon size={14} />}>
          {t('trace.strays', { n: trace.strays.length })}
        </Tag>
      )}
    </p>
  );
}

function Strays({ trace }: { readonly trace: DocTrace }) {
  const { t } = useText();
  return (
    <section className="src-trace__strays" aria-label={t('trace.straySteps')}>
      <h2>{t('trace.straySteps')}</h2>
      <ul>
        {trace.strays.map((step) => (
          <li key={step.id}>
            <StepLink stepRef={trace.refOf(step)} />{' '}
            <span className="src-muted">{t('trace.strayHow', { clause: step.clause })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClauseRow(props: { readonly one: ClauseTrace; readonly refOf: DocTrace['refOf'] }) {
  const { clause, standing, steps, tasks } = props.one;
  const { names } = useDoc();
  const { t, pick } = useText();
  return (
    <div role="row" className={`src-trace__row src-trace__row--${standing}`}>
      <div role="cell">
        <h3 className="src-doc-clause__title">
          {clause.id} {pick(clause.title)}
        </h3>
        <p>{pick(clause.text)}</p>
      </div>
      <div role="cell">
        <Standing one={props.one} />
        {standing === 'bare' ? <p className="src-muted">{t('trace.bareHow')}</p> : null}
        <ul className="src-trace__steps">
          {steps.map((step) => (
            <li key={step.id}>
              <KindIcon kind={step.kind} />
              <span>
                <StepLink stepRef={props.refOf(step)} />{' '}
                <span className="src-muted">{pick(names.post(step.owner))}</span>
              </span>
            </li>
          ))}
          {tasks.map((task) => (
            <li key={task.id}>
              <Tag>{t('trace.task')}</Tag>
              <span>
                {pick(task.title)} <span className="src-muted">{pick(names.post(task.owner))}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Standing({ one }: { readonly one: ClauseTrace }) {
  const { t } = useText();
  const { standing, steps, tasks } = one;
  const words = t(`trace.standing.${standing}`, { n: steps.length + tasks.length });
  if (standing === 'bare') {
    return (
      <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
        {words}
      </Tag>
    );
  }
  return standing === 'carried' ? (
    <Tag tone="good" icon={<TickIcon size={14} />}>
      {words}
    </Tag>
  ) : (
    <Tag tone="quiet" icon={<MinusIcon size={14} />}>
      {words}
    </Tag>
  );
}
