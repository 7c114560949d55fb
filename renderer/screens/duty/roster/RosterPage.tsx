import { Button } from '@blueprintjs/core';
import { ChevronLeftIcon, ChevronRightIcon, ExportIcon, ImportIcon, RefreshIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import { dayAfter, type Slot } from '../../../../shared/roster/slots.ts';
import { seatAt } from '../../../../shared/roster/state.ts';
import { exportRoster, go, say, useView } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, EmptyState, Panel } from '../../../ui/index.ts';
import { FillDialog } from './FillDialog.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { ImportDialog } from './import/ImportDialog.tsx';
import { MonthGrid, type GridHandle } from './MonthGrid.tsx';
import { SubstituteDialog } from './SubstituteDialog.tsx';
import { useMonth, type Month } from './use-month.ts';
import './roster.css';

/** The roster of a month: filled by hand, by turns of teams, or from a file. */
export function RosterPage() {
  const { t } = useText();
  const shown = useView((state) => state.screen.params['day']);
  const month = useMonth(shown);
  if (month === 'no-shifts') return <EmptyState title={t('duty.shift.none')}>{t('duty.shift.noneBody')}</EmptyState>;
  if (!month) return <EmptyState title={t('roster.reading')} />;
  return <MonthPage key={month.from} month={month} />;
}

type Open = { readonly dialog: 'fill' | 'import' } | { readonly dialog: 'substitute'; readonly slot: Slot };

function MonthPage({ month }: { readonly month: Month }) {
  const { t } = useText();
  const [open, setOpen] = useState<Open>();
  const [isExporting, setExporting] = useState(false);
  const grid = useRef<GridHandle>(null);
  const { from, to, today } = month;
  const show = (day: string) => go('duty', { tab: 'roster', day }, true);
  const close = () => setOpen(undefined);
  const substitute = (slot: Slot) => {
    if (seatAt(month.roster, slot)) setOpen({ dialog: 'substitute', slot });
    else say('info', inBoth('roster.nobody'));
  };
  const write = async () => {
    setExporting(true);
    const path = await exportRoster(from, to);
    setExporting(false);
    if (path !== undefined) say('good', inBoth('roster.exported', { path }));
  };
  return (
    <>
      <Panel
        title={t('roster.title', { year: from.slice(0, 4), month: Number(from.slice(5, 7)) })}
        aside={
          <span className="src-roster__months">
            <Button
              size="small"
              variant="minimal"
              icon={<ChevronLeftIcon />}
              aria-label={t('roster.earlier')}
              title={t('roster.earlier')}
              onClick={() => show(dayAfter(from, -1))}
            />
            <Button size="small" variant="minimal" onClick={() => show(today)}>
              {t('roster.thisMonth')}
            </Button>
            <Button
              size="small"
              variant="minimal"
              icon={<ChevronRightIcon />}
              aria-label={t('roster.later')}
              title={t('roster.later')}
              onClick={() => show(dayAfter(to, 1))}
            />
          </span>
        }
        actions={
          <>
            <Button size="small" icon={<RefreshIcon />} onClick={() => setOpen({ dialog: 'fill' })}>
              {t('roster.fill')}
            </Button>
            <Button size="small" icon={<ImportIcon />} onClick={() => setOpen({ dialog: 'import' })}>
              {t('roster.import')}
            </Button>
            <CommitButton size="small" icon={<ExportIcon />} loading={isExporting} onClick={() => void write()}>
              {t('roster.export')}
            </CommitButton>
          </>
        }
        flush
      >
        <p className="src-roster__hint">{t('roster.hint')}</p>
        <MonthGrid handle={grid} month={month} onSubstitute={substitute} />
      </Panel>
      <FindingsPanel month={month} onShow={(slot) => grid.current?.show(slot)} />
      {open?.dialog === 'fill' ? <FillDialog month={month} onClose={close} /> : null}
      {open?.dialog === 'import' ? (
        <ImportDialog year={Number(from.slice(0, 4))} onShow={show} onClose={close} />
      ) : null}
      {open?.dialog === 'substitute' ? <SubstituteDialog month={month} slot={open.slot} onClose={close} /> : null}
    </>
  );
}
