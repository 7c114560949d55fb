import { Button, Callout } from '@blueprintjs/core';
import { HighPriorityIcon } from '@blueprintjs/icons';
import { beijingStamp } from '../../../../shared/base/instant.ts';
import type { RunView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import type { ControlActs } from './use-control-acts.ts';

/** Why the clock stands, where it was not the controller who stopped it. */
export function Standing(props: { readonly view: RunView; readonly acts: ControlActs }) {
  const { state, clock } = props.view;
  const { t } = useText();
  if (!state.paused) return null;
  const at = beijingStamp(clock.now, state.startAt);
  if (state.paused.why === 'real-event') {
    return (
      <Callout
        intent="danger"
        role="alert"
        icon={<HighPriorityIcon size={28} />}
        title={t('drillControl.realEvent.title')}
        className="src-control__real"
      >
        <p>{t('drillControl.realEvent.body', { at })}</p>
        <Button onClick={() => props.acts.openDialog('resume')}>{t('drillControl.realEvent.resume')}</Button>
      </Callout>
    );
  }
  if (state.paused.why !== 'console-stopped') return null;
  return (
    <Callout intent="warning" compact>
      {t('drillControl.consoleStopped', { at })}
    </Callout>
  );
}
