import { Button, Tooltip } from '@blueprintjs/core';
import { HistoryIcon } from '@blueprintjs/icons';
import { isReplayPage, openReplayWindow } from '../state/index.ts';
import { useText } from '../text/use-text.ts';

/** Opens the replay of a response beside the desk; in a replay there is nothing to open. */
export function ReplayButton(props: { readonly id: string; readonly small?: boolean }) {
  const { t } = useText();
  if (isReplayPage()) return null;
  return (
    <Tooltip content={t('replay.openHint')}>
      <Button icon={<HistoryIcon />} size={props.small ? 'small' : 'medium'} onClick={() => openReplayWindow(props.id)}>
        {t('replay.open')}
      </Button>
    </Tooltip>
  );
}
