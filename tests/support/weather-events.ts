import type { Instant } from '../../shared/base/instant.ts';
import type { NewWeatherEvent, WarningRef, WarningText, WeatherEvent } from '../../shared/weather/events.ts';
import { SENT } from './cap-message.ts';

/** An orange rain warning for the whole city, as an event; with `replaces` an update. */
export function warn(
  id: string,
  { replaces, ...rest }: Partial<WarningText> & { readonly replaces?: readonly WarningRef[] } = {},
): NewWeatherEvent {
  const data: WarningText = {
    id,
    hazard: 'rain',
    colour: 'orange',
    areas: ['110000000000'],
    issuedAt: SENT,
    sender: 's',
    headline: '暴雨橙色预警',
    status: 'Actual',
    how: 'file',
    ...rest,
  };
  const at = data.issuedAt;
  return replaces && replaces.length > 0
    ? { type: 'WarningUpdated', at, data: { ...data, replaces } }
    : { type: 'WarningIssued', at, data };
}

export function cancel(id: string, about: readonly string[], issuedAt: Instant): NewWeatherEvent {
  const cancels = about.map((one) => ({ id: one, sender: 's' }));
  const data = { id, cancels, issuedAt, sender: 's', status: 'Actual', how: 'file', reason: '解除' } as const;
  return { type: 'WarningCancelled', at: issuedAt, data };
}

/** Events as they stand in a journal, entered at the moment they happened. */
export function stored(events: readonly NewWeatherEvent[], stream = 'weather/2026-07'): readonly WeatherEvent[] {
  return events.map(
    (event, at) =>
      ({
        stream,
        version: at + 1,
        recordedAt: event.at,
        byPerson: '值班员甲',
        byPost: 'duty-officer',
        workstation: 'w1',
        mode: 'live',
        commandId: `c${at}`,
        ...event,
      }) as WeatherEvent,
  );
}
