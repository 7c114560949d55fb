import { Button } from '@blueprintjs/core';
import { DocumentShareIcon } from '@blueprintjs/icons';
import { useCallback } from 'react';
import { go, type RankedDue } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, Stamp } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { reportKindOf } from '../model/step-dues.ts';
import { KeyCap } from '../parts/KeyCap.tsx';
import { usePrimary } from './card.ts';

/** A report clock that no plan step stands for: the rhythm of the rule set itself. */
export function ReportCard(props: { readonly due: RankedDue }) {
  const { due } = props;
  const { t, pick } = useText();
  const { id } = useDesk();
  const kind = reportKindOf(due.key);
  const openReports = useCallback(() => go('reports', { id, kind }), [id, kind]);
  usePrimary(openReports);
  return (
    <article className="src-card" aria-labelledby="src-card-title">
      <div className="src-card__scroll" role="region" aria-labelledby="src-card-title" tabIndex={0}>
        <header className="src-card__head">
          <div className="src-card__line">
            <h2 className="src-card__title" id="src-card-title">
              {pick(due.title)}
            </h2>
            <span className="src-card__due">
              <DueClock due={due} withTime />
              <span className="src-muted">
                {t(`shell.strip.anchor.${due.anchor}`)} <Stamp at={due.from} />
              </span>
            </span>
          </div>
        </header>
        <p className="src-card__do">{t('response.card.ruleClock')}</p>
      </div>
      <div className="src-card__acts" role="group" aria-label={t('response.card.acts')}>
        <Button size="large" intent="primary" icon={<DocumentShareIcon />} onClick={openReports}>
          {t('response.form.openReport', { report: t(`common.report.${kind}`) })} <KeyCap>D</KeyCap>
        </Button>
      </div>
    </article>
  );
}
