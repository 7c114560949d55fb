import type { PlanFiles, SpecialSource, StationSource } from './plan-builder.ts';

type Way = NonNullable<StationSource['onward']>[number];
type TrialSource = NonNullable<SpecialSource['trials']>[number];

const words = (id: string) => ({ zh: `中文（${id}）`, en: id });

export function wayOn(id: string, rest: Partial<Way> = {}): Way {
  return {
    id,
    mode: 'taxi',
    title: words(id),
    capacity: { perHour: 600 },
    from: '04:00',
    until: '04:00',
    basis: ['a-times'],
    ...rest,
  };
}

export function trialOf(id: string, rest: Partial<TrialSource> = {}): TrialSource {
  return {
    id,
    mode: 'taxi',
    title: words(id),
    change: { extend: '60 min' },
    step: 'hold',
    basis: ['a-times'],
    ...rest,
  };
}

/** A taxi rank at station `east`, and in the surge plan a measure that its order `hold` asks for. */
export function addOnward({ east, surge }: PlanFiles): void {
  east.onward = [wayOn('taxi', { places: ['rank'] })];
  surge.trials = [trialOf('longer')];
}
