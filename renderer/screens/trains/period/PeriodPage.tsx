import { Button, Callout } from '@blueprintjs/core';
import { DocumentIcon, ExportIcon, EyeOpenIcon, FlagIcon, PrintIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { operatingDay } from '../../../../shared/flow/operating-day.ts';
import {
  exportPeriod,
  now,
  readPeriodSheets,
  say,
  useGeneral,
  useStations,
  type PeriodSheet,
} from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, EmptyState, Panel } from '../../../ui/index.ts';
import { KeyPostureDialog } from './KeyPostureDialog.tsx';
import { isDay, PeriodForm, type Draft } from './PeriodForm.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { SheetView } from './SheetView.tsx';
import './period.css';

/** 重点时期: a period, its stations and slots; the sheets to be looked at, exported, printed; and the posture for those days. */
export function PeriodPage() {
  const { t, language } = useText();
  const stations = useStations();
  const general = useGeneral();
  const [draft, setDraft] = useState<Draft>(() => {
    const today = operatingDay(now());
    return { name: '', from: today, until: today, stations: [], slots: [] };
  });
  const [shown, setShown] = useState<{ readonly sheets: readonly PeriodSheet[]; readonly of: Draft }>();
  const [busy, setBusy] = useState<'read' | 'xlsx' | 'docx'>();
  const [open, setOpen] = useState<'print' | 'posture'>();
  const isReady = draft.name.trim() !== '' && isDay(draft.from) && isDay(draft.until) && draft.stations.length > 0;
  const input = { ...draft, name: draft.name.trim(), language };
  const look = async () => {
    setBusy('read');
    const sheets = await readPeriodSheets(input);
    setBusy(undefined);
    if (sheets) setShown({ sheets, of: draft });
  };
  const write = async (form: 'xlsx' | 'docx') => {
    setBusy(form);
    const path = await exportPeriod({ ...input, form });
    setBusy(undefined);
    if (path !== undefined) say('good', inBoth('period.exported', { path }));
  };
  if (!general?.timeSlots && stations.every((plan) => !plan.timeSlots)) {
    return <EmptyState title={t('period.noSlots.title')}>{t('period.noSlots.body')}</EmptyState>;
  }
  const isOld = shown !== undefined && shown.of !== draft;
  return (
    <>
      <Panel
        title={t('period.title')}
        actions={
          <>
            <Button
              size="small"
              intent="primary"
              icon={<EyeOpenIcon />}
              disabled={!isReady}
              loading={busy === 'read'}
              onClick={() => void look()}
            >
              {t('period.look')}
            </Button>
            <CommitButton
              size="small"
              icon={<ExportIcon />}
              disabled={!isReady}
              loading={busy === 'xlsx'}
              onClick={() => void write('xlsx')}
            >
              {t('period.xlsx')}
            </CommitButton>
            <CommitButton
              size="small"
              icon={<DocumentIcon />}
              disabled={!isReady}
              loading={busy === 'docx'}
              onClick={() => void write('docx')}
            >
              {t('period.docx')}
            </CommitButton>
            <Button size="small" icon={<PrintIcon />} disabled={!shown || isOld} onClick={() => setOpen('print')}>
              {t('period.print')}
            </Button>
            <Button size="small" icon={<FlagIcon />} disabled={!isReady} onClick={() => setOpen('posture')}>
              {t('period.posture.open')}
            </Button>
          </>
        }
      >
        <PeriodForm draft={draft} onChange={setDraft} />
      </Panel>
      {shown ? (
        <>
          {isOld ? <Callout intent="warning">{t('period.old')}</Callout> : null}
          {shown.sheets.map((sheet) => (
            <SheetView key={sheet.name} sheet={sheet} />
          ))}
        </>
      ) : (
        <EmptyState title={t('period.none.title')}>{t('period.none.body')}</EmptyState>
      )}
      {open === 'print' && shown ? <PrintDialog sheets={shown.sheets} onClose={() => setOpen(undefined)} /> : null}
      {open === 'posture' ? <KeyPostureDialog draft={draft} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}
