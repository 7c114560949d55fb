import { Button } from '@blueprintjs/core';
import { DocumentShareIcon } from '@blueprintjs/icons';
import { useCallback } from 'react';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useDesk } from '../desk.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { useCard, usePrimary } from './card.ts';

/** A report step is done by the report going out, which happens on the reports screen. */
export function ReportForm() {
  const { step } = useCard();
  const { id } = useDesk();
  const { t } = useText();
  const { report } = step.compiled.step;
  const openReports = useCallback(
    () => go('reports', report === undefined ? { id } : { id, kind: report }),
    [id, report],
  );
  usePrimary(openReports);
  return (
    <div className="src-form">
      <div className="src-form__line">
        <span className="src-form__grow">{t('response.form.reportEnds')}</span>
        <Button size="large" intent="primary" icon={<DocumentShareIcon />} onClick={openReports}>
          {t('response.form.openReport', { report: report === undefined ? '' : t(`common.report.${report}`) })}{' '}
          <KeyCap>D</KeyCap>
        </Button>
      </div>
    </div>
  );
}
