import { MINUTE } from '../../../shared/base/instant.ts';
import type { Text } from '../../../shared/base/text.ts';
import type { PlanEntry } from '../../../shared/contract/shapes.ts';
import type { CalledFor } from '../../../shared/response/record-events.ts';
import { receiptOf } from '../../../shared/reporting/receipts.ts';
import { LEVEL_NAMES, unitTitle } from '../../../shared/review/names.ts';
import type { RankedAlarm } from '../../state/index.ts';
import { durationWords } from '../../text/duration-words.ts';
import type { Translate } from '../../text/use-text.ts';

/** What it takes to put an alarm into words. */
export interface Wording {
  readonly t: Translate;
  readonly pick: (text: Text) => string;
  readonly now: number;
  readonly plans: readonly PlanEntry[];
}

/** People or reports are in danger, or somebody has to look. Also chooses the tone. */
export function alarmRank(alarm: RankedAlarm): 'grave' | 'normal' {
  return alarm.kind === 'idle' || alarm.kind === 'missed' ? 'grave' : 'normal';
}

/** Since when: of a threshold from when it was passed, also once its time has run out. */
export function alarmSince({ threshold, since }: RankedAlarm): number {
  return threshold?.at ?? since;
}

/** What has happened. */
export function alarmWords(alarm: RankedAlarm, wording: Wording): string {
  const { t, pick, now } = wording;
  const { kind, due, threshold, by = 0 } = alarm;
  switch (kind) {
    case 'idle':
    case 'passed': {
      if (!threshold) return '';
      const m = Math.max(0, Math.floor((now - threshold.at) / MINUTE));
      const { calls } = threshold;
      return 'level' in calls
        ? t(`alarms.say.${kind}Level`, { m, level: pick(LEVEL_NAMES[calls.level]) })
        : t(`alarms.say.${kind}Plan`, { m, plan: planWords(calls, wording) });
    }
    case 'missed':
      return t('alarms.say.missed', {
        what: due ? pick(due.title) : '',
        time: durationWords(t, now - alarm.since),
      });
    case 'clock':
      return t(by > 0 ? 'alarms.say.ahead' : 'alarms.say.back', { time: durationWords(t, by) });
  }
}

/** The one act the alarm asks for. */
export function alarmAct(alarm: RankedAlarm, wording: Wording): string {
  const { t, pick } = wording;
  const { kind, due, threshold } = alarm;
  switch (kind) {
    case 'idle':
    case 'passed':
      if (!threshold || 'level' in threshold.calls) return t('alarms.act.level');
      return t('alarms.act.plan', { plan: planWords(threshold.calls, wording) });
    case 'missed': {
      const silent = due?.kind === 'receipt' ? receiptOf(alarm.response.reporting, due.key) : undefined;
      if (silent) return t('chain.receipt.redial', { unit: pick(unitTitle(alarm.response, silent.unit)) });
      return t('alarms.act.missed', { what: due ? pick(due.title) : '' });
    }
    case 'clock':
      return t('alarms.act.clock');
  }
}

function planWords(calls: Extract<CalledFor, { plan: string }>, { pick, plans }: Wording): string {
  const title = plans.find((one) => one.tier === 'special' && one.id === calls.plan)?.short;
  return title ? pick(title) : calls.plan;
}
