import { openReplayWindow, useSummaries, isReplayPage } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import type { PaletteCommand } from '../palette-command.ts';

/** A long list of old responses would bury everything else; the closed list of the overview has them all. */
const MOST = 12;

/** Replays of the newest responses, and of a package. */
export function useReplayCommands(): readonly PaletteCommand[] {
  const { t } = useText();
  const summaries = useSummaries();
  if (isReplayPage()) return [];
  return [
    ...summaries.slice(0, MOST).map(({ id, what }) => ({
      id: `replay-${id}`,
      label: t('replay.command', { what }),
      run: () => openReplayWindow(id),
    })),
    { id: 'replay-package', label: t('replay.openPackage'), run: () => openReplayWindow() },
  ];
}
