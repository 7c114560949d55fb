import { lifeActs } from '../../shared/response/life-acts.ts';
import { stationName } from '../../shared/review/names.ts';
import { go, goToChart, useAtHand } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import type { PaletteCommand } from './palette-command.ts';

const ACTS = [
  ['add-step', 'desk.command.add', 'U'],
  ['decision', 'desk.command.decision', 'Y'],
  ['note', 'desk.command.note', 'S'],
  ['fact', 'desk.command.fact', 'F'],
  ['join', 'desk.command.join', undefined],
  ['export', 'desk.command.export', undefined],
] as const;

/** What can be decided for the response on the screen, or else the newest one, and put beside its plans. */
export function useDeskCommands(): readonly PaletteCommand[] {
  const { t, pick } = useText();
  const response = useAtHand()?.response;
  if (!response) return [];
  const opening = (open: string, label: string, key?: string): PaletteCommand => ({
    id: `desk-${open}`,
    label,
    ...(key === undefined ? {} : { key }),
    run: () => go('response', { id: response.id, open }),
  });
  return [
    ...lifeActs(response).map((act) =>
      opening(
        act,
        t('desk.command.life', { act: t(`response.act.${act}`) }),
        act === 'start' || act === 'level' ? 'I' : undefined,
      ),
    ),
    ...ACTS.map(([open, words, key]) => opening(open, t(words), key)),
    ...response.plans.flatMap((plan): PaletteCommand[] =>
      plan.left !== undefined || plan.pinned.tier === 'unplanned'
        ? []
        : [
            {
              id: `chart-${plan.pinned.key}`,
              label: t('live.command', {
                station: pick(stationName(response)),
                plan: pick(plan.compiled.plan.short),
              }),
              run: () => goToChart(response, plan),
            },
          ],
    ),
  ];
}
