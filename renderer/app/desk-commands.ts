import { go, useRunning, useView } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import type { PaletteCommand } from './palette-command.ts';

const ACTS = [
  ['add-step', 'desk.command.add', 'U'],
  ['decision', 'desk.command.decision', 'Y'],
  ['note', 'desk.command.note', 'S'],
] as const;

/** What can be put beside the plans of the response on the screen, or else of the newest one. */
export function useDeskCommands(): readonly PaletteCommand[] {
  const { t } = useText();
  const running = useRunning();
  const shown = useView(({ screen }) => (screen.id === 'response' ? screen.params['id'] : undefined));
  const id = (running.find(({ response }) => response.id === shown) ?? running[0])?.response.id;
  if (id === undefined) return [];
  return ACTS.map(([open, words, key]) => ({
    id: `desk-${open}`,
    label: t(words),
    key,
    run: () => go('response', { id, open }),
  }));
}
