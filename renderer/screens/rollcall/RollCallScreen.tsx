import { Button } from '@blueprintjs/core';
import { HistoryIcon, PeopleIcon, PhoneCallIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { go, isReplayPage, now, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { dialogIsOpen, Page, useKeys } from '../../ui/index.ts';
import { CityCallDialog } from './city/CityCallDialog.tsx';
import { DayPanel } from './day/DayPanel.tsx';
import { CallGrid } from './grid/CallGrid.tsx';
import { OpenCallDialog } from './open/OpenCallDialog.tsx';
import { PlannedPanel } from './planned/PlannedPanel.tsx';
import { RatePanel } from './rates/RatePanel.tsx';
import { sheetOfCall, sheetOfPlan, type CallSheet } from './sheet/call-sheet.ts';
import { SheetDialog } from './sheet/SheetDialog.tsx';
import './rollcall.css';

type Asking = { readonly kind: 'city'; readonly rang: number | undefined } | { readonly kind: 'open' };

/** Roll calls both ways: the city calls this desk, and this desk calls its offices and posts. */
export function RollCallScreen() {
  const { t } = useText();
  const duty = useView((state) => state.duty);
  const [asking, setAsking] = useState<Asking>();
  const [sheet, setSheet] = useState<CallSheet>();
  const isAsked = useView((state) => state.screen.params['ask'] === 'open');
  const running = duty.rollCalls.filter((call) => call.closedAt === undefined);
  const ask = (next: () => Asking) => {
    if (!dialogIsOpen()) setAsking(next());
  };
  const rings = () => ask(() => ({ kind: 'city', rang: now() }));
  const opens = () => ask(() => ({ kind: 'open' }));
  /** A task of the day sends here with the question already asked. */
  const isOpening = asking?.kind === 'open' || isAsked;
  const close = () => {
    setAsking(undefined);
    if (isAsked) go('rollcall', {}, true);
  };
  const group = t('rollcall.group');
  useKeys([
    { combo: 'c', label: t('rollcall.cityCall'), group, onPress: rings },
    { combo: 'n', label: t('rollcall.openCall'), group, onPress: opens },
  ]);
  return (
    <Page
      title={t('rollcall.title')}
      actions={
        <>
          <Button intent="primary" icon={<PhoneCallIcon />} onClick={rings} aria-keyshortcuts="C">
            {t('rollcall.cityCall')} <kbd className="src-key">C</kbd>
          </Button>
          <Button icon={<PeopleIcon />} onClick={opens} aria-keyshortcuts="N">
            {t('rollcall.openCall')} <kbd className="src-key">N</kbd>
          </Button>
          <Button icon={<HistoryIcon />} onClick={() => ask(() => ({ kind: 'city', rang: undefined }))}>
            {t('rollcall.lateCity')}
          </Button>
        </>
      }
    >
      {running.map((call) => (
        <CallGrid key={call.opened.rollCall} call={call} onPrint={() => setSheet(sheetOfCall(call))} />
      ))}
      <PlannedPanel onPrint={(call) => setSheet(sheetOfPlan(call))} />
      <DayPanel />
      {isReplayPage() ? null : <RatePanel />}
      {asking?.kind === 'city' ? <CityCallDialog rang={asking.rang} onClose={() => setAsking(undefined)} /> : null}
      {isOpening ? <OpenCallDialog onPrint={setSheet} onClose={close} /> : null}
      {sheet ? <SheetDialog sheet={sheet} onClose={() => setSheet(undefined)} /> : null}
    </Page>
  );
}
