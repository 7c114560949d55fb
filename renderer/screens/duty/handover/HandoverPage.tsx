import { Button, ButtonGroup } from '@blueprintjs/core';
import { isOpen } from '../../../../shared/duty/handover.ts';
import { go, useIdentity, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { ShiftReminder } from '../../../ui/index.ts';
import { BeginPanel } from './BeginPanel.tsx';
import { OpenHandover } from './OpenHandover.tsx';
import { PastPanel } from './PastPanel.tsx';
import './shift-handover.css';

/** Begins a hand-over at its place in the address: several officers of one shift may hand over at the same time. */
const NEW = 'new';

/** 交接班: what one shift hands to the next, read item by item and signed by both. */
export function HandoverPage() {
  const { t } = useText();
  const identity = useIdentity();
  const open = (useView((state) => state.duty.handovers) ?? []).filter(isOpen);
  const wanted = useView((state) => state.screen.params.handover);
  const shown = wanted === NEW ? undefined : (open.find(({ id }) => id === wanted) ?? open.at(-1));
  const canBegin = !open.some(({ outgoing }) => outgoing === identity?.person);
  const show = (handover: string) => go('duty', { tab: 'handover', handover }, true);
  return (
    <>
      <ShiftReminder />
      {open.length === 0 || (open.length === 1 && !canBegin) ? null : (
        <ButtonGroup aria-label={t('shiftHandover.several')}>
          {open.map(({ id, outgoing }) => (
            <Button key={id} active={id === shown?.id} onClick={() => show(id)}>
              {t('shiftHandover.of', { person: outgoing })}
            </Button>
          ))}
          {canBegin ? (
            <Button active={shown === undefined} onClick={() => show(NEW)}>
              {t('shiftHandover.another')}
            </Button>
          ) : null}
        </ButtonGroup>
      )}
      {shown ? <OpenHandover key={shown.id} handover={shown} /> : <BeginPanel onOpened={show} />}
      <PastPanel />
    </>
  );
}
