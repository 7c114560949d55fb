import type { PlanEntry } from '../../../shared/contract/shapes.ts';
import type { WeatherAlarm } from '../../../shared/weather/alarms.ts';
import { durationWords, lengthWords } from '../../text/duration-words.ts';
import { warningName, type WarningWording } from '../../ui/weather/index.ts';

/** What has happened, and for how long: `暴雨红色预警在效，防汛没有启动，已 12 分 4 秒（5 个站区）`. */
export function weatherAlarmWords(
  alarm: WeatherAlarm,
  wording: WarningWording & { readonly plans: readonly PlanEntry[]; readonly now: number },
): string {
  const { t, pick, plans, now } = wording;
  const { warning, proposal, stations, since, dueAt, missed } = alarm;
  const plan = plans.find((one) => one.tier === 'special' && one.id === proposal.plan)?.short;
  const values = {
    name: warningName(wording, warning),
    plan: plan ? pick(plan) : proposal.plan,
    time: durationWords(t, Math.max(0, now - since)),
    n: stations.length,
  };
  return missed && dueAt !== undefined
    ? t('weather.alarm.late', { ...values, limit: lengthWords(t, dueAt - since) })
    : t('weather.alarm.words', values);
}
