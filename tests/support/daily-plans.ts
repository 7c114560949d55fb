import { POSTURES } from '../../shared/plan/vocabulary.ts';
import type { GeneralSource, PlanFiles } from './plan-builder.ts';

type TaskSource = NonNullable<GeneralSource['daily']>[number];

export function task(id: string, at: readonly string[], rest: Partial<TaskSource> = {}): TaskSource {
  const words = { zh: `中文（${id}）`, en: id };
  return {
    id,
    posture: 'normal',
    title: words,
    do: words,
    owner: 'duty-officer',
    at: [...at],
    clause: '4.1',
    basis: ['a-times'],
    ...rest,
  };
}

/**
 * Postures and daily tasks for the small plan set: one for the desk, one for every station area, one of station `east` alone, and one each that only
 * a key period and a wartime footing ask for.
 */
export function addDaily({ general, east }: PlanFiles): void {
  const words = (id: string) => ({ zh: `中文（${id}）`, en: id });
  general.postures = POSTURES.map((id) => ({ id, title: words(id), meaning: words(id), basis: 'a-times' }));
  general.daily = [
    task('handover', ['08:30', '20:30']),
    task('last-trip', ['21:30'], { each: 'station' }),
    task('consult', ['16:30'], { posture: 'key' }),
    task('relief', ['14:00'], { posture: 'wartime', each: 'station' }),
  ];
  east.daily = [task('walk', ['10:00'], { owner: 'leader' })];
}
