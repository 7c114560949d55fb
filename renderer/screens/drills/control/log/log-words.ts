import { assertNever } from '../../../../../shared/base/assert-never.ts';
import { beijingStamp } from '../../../../../shared/base/instant.ts';
import type { NoteSubject, RunEvent } from '../../../../../shared/drill/run/events.ts';
import type { Scenario } from '../../../../../shared/drill/scenario-schema.ts';
import type { Words } from '../../words/use-words.ts';

/** One line of the controller's log as a sentence. `today`: times of its day need no date. */
export function logWords(
  { t, pick }: Pick<Words, 't' | 'pick'>,
  event: RunEvent,
  scenario: Scenario | undefined,
  today: number,
): string {
  const objective = (id: string) => {
    const title = scenario?.objectives.find((one) => one.id === id)?.title;
    return title ? pick(title) : id;
  };
  switch (event.type) {
    case 'RunCreated':
      return t('drillControl.log.created', { title: event.data.title, team: event.data.team });
    case 'RunStarted':
      return t(event.data.realEventOver ? 'drillControl.log.resumedAfterReal' : 'drillControl.log.started');
    case 'RunPaused':
      return t(`drillControl.log.paused.${event.data.why}`);
    case 'SpeedSet':
      return t('drillControl.log.speed', { speed: event.data.speed });
    case 'TimeJumped': {
      const { from, to, target } = event.data;
      return t(`drillControl.log.jumped.${target}`, {
        from: beijingStamp(from, today),
        to: beijingStamp(to, today),
      });
    }
    case 'InjectDelivered':
      return t('drillControl.log.delivered', {
        inject: event.data.inject,
        how: t(`drillControl.injects.how.${event.data.how}`),
      });
    case 'InjectSkipped':
      return t('drillControl.log.skipped', { ...event.data });
    case 'InjectHeld':
      return t('drillControl.log.held', { inject: event.data.inject });
    case 'InjectReleased':
      return t('drillControl.log.released', { inject: event.data.inject });
    case 'InjectAdded': {
      const { id, content } = event.data.inject;
      return t('drillControl.log.added', { inject: id, content: pick(content) });
    }
    case 'RunEnded':
      return t('drillControl.log.ended', { reason: event.data.reason });
    case 'ObjectiveJudged': {
      const { rating, words, objective: id } = event.data;
      return t('drillControl.log.judged', {
        objective: objective(id),
        rating: t(`drillControl.rating.${rating}`),
        words,
      });
    }
    case 'ObservationNoted': {
      const { words, about } = event.data;
      return about
        ? t('drillControl.log.notedOf', { words, about: subjectWords(t, about, objective) })
        : t('drillControl.log.noted', { words });
    }
    default:
      return assertNever(event, 'run event');
  }
}

function subjectWords(t: Words['t'], about: NoteSubject, objective: (id: string) => string): string {
  if ('inject' in about) return t('drillControl.log.aboutInject', { inject: about.inject });
  if ('objective' in about) return objective(about.objective);
  return t('drillControl.log.aboutLine', { ...about.line });
}
