import { goToPosition, togglePlay, useOpenReplay } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { useKeys } from '../../ui/index.ts';

/** Where an arrow key already moves something else. */
const OWN_ARROWS = '[role=tablist], [role=radiogroup], [role=slider], [role=menu], select';

/** Keys of a replay, on every screen. */
export function useReplayKeys(jump: () => void, whatIf: () => void): void {
  const { t } = useText();
  const position = useOpenReplay((open) => open.position) ?? 1;
  const length = useOpenReplay((open) => open.replay.events.length) ?? 1;
  const group = t('replay.keys.group');
  const by = (events: number) => () => {
    if (!document.activeElement?.closest(OWN_ARROWS)) goToPosition(position + events);
  };
  useKeys([
    { combo: 'left', label: t('replay.keys.back'), group, onPress: by(-1) },
    { combo: 'right', label: t('replay.keys.on'), group, onPress: by(1) },
    { combo: 'pageup', label: t('replay.keys.backTen'), group, onPress: by(-10) },
    { combo: 'pagedown', label: t('replay.keys.onTen'), group, onPress: by(10) },
    { combo: 'home', label: t('replay.keys.first'), group, onPress: by(-length) },
    { combo: 'end', label: t('replay.keys.last'), group, onPress: by(length) },
    { combo: 'alt+p', label: t('replay.keys.play'), group, inInput: true, once: true, onPress: togglePlay },
    { combo: 'w', label: t('replay.keys.whatIf'), group, onPress: whatIf },
    { combo: 'alt+j', label: t('replay.keys.list'), group, inInput: true, onPress: jump },
  ]);
}
