import type { Language } from '../../../../../shared/base/text.ts';
import type { CapacityChange } from '../../../../../shared/flow/state.ts';
import type { Translate } from '../../../../text/use-text.ts';
import { nightClock, room } from './words.ts';

/** What was learned of a way onward, as a sentence. */
export function changeWords(t: Translate, language: Language, day: string, one: CapacityChange): string {
  const { change } = one;
  const span = { from: nightClock(t, day, one.from), until: nightClock(t, day, one.until) };
  switch (change.kind) {
    case 'extended':
      return t('flow.capacity.said.extended', { last: nightClock(t, day, change.last) });
    case 'refused':
      return t('flow.capacity.said.refused');
    case 'suspended':
      return t('flow.capacity.said.suspended', span);
    case 'carries':
      return t('flow.capacity.said.carries', { ...span, n: room(language, change.perHour) });
    case 'more':
      return t('flow.capacity.said.more', {
        ...span,
        n: change.vehicles,
        load: change.load,
        trips: change.tripsPerHour,
      });
  }
}
