import { useState } from 'react';
import { beijingClock, beijingDate, fromBeijing, HOUR } from '../../../../../shared/base/instant.ts';
import { runAct, type RunView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { CommandDialog } from '../../../../ui/index.ts';
import { MomentFields } from './MomentFields.tsx';

/** Goes to a moment of simulated time; everything on the way happens in its turn. */
export function JumpDialog(props: { readonly run: string; readonly view: RunView; readonly onClose: () => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState(() => {
    const later = props.view.clock.now + HOUR;
    return { date: beijingDate(later), clock: beijingClock(later) };
  });
  const at = fromBeijing(typed.date.trim(), typed.clock.trim());
  return (
    <CommandDialog
      title={t('drillControl.dialog.jumpTitle')}
      commit={t('drillControl.act.toTime')}
      canCommit={at !== undefined}
      onCommit={() => at !== undefined && runAct(props.run, { type: 'Jump', target: { kind: 'time', at } })}
      onClose={props.onClose}
    >
      <p>{t('drillControl.dialog.jumpAbout')}</p>
      <MomentFields
        label={t('drillControl.dialog.jumpTo')}
        value={typed}
        isWrong={at === undefined}
        onChange={setTyped}
      />
    </CommandDialog>
  );
}
