import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/base/instant.ts';
import { newlyUnanswered, warningChecks, weatherAlarms } from '../../../shared/weather/alarms.ts';
import type { NewWeatherEvent, WarningAnswer } from '../../../shared/weather/events.ts';
import { factOf } from '../../../shared/weather/fact-of.ts';
import { proposalFor } from '../../../shared/weather/proposal.ts';
import type { ResponseThere } from '../../../shared/weather/response-there.ts';
import { foldWeather, noWeather } from '../../../shared/weather/state.ts';
import { shipped } from '../../support/real-plans.ts';
import { SENT, shippedTables } from '../../support/cap-message.ts';
import { cancel, stored, warn } from '../../support/weather-events.ts';

const all = [...shipped.byHash.values()].map(({ plan }) => plan);
const plans = {
  general: all.find((plan) => plan.tier === 'general'),
  specials: all.filter((plan) => plan.tier === 'special'),
};
const FENGTAI = ['110106000000'];
const AT_FENGTAI = ['beijing-west', 'beijing-south', 'beijing-fengtai'];

const weatherOf = (events: readonly NewWeatherEvent[]) => foldWeather(noWeather, stored(events));
const alarms = (events: readonly NewWeatherEvent[], now = SENT + MINUTE, running: readonly ResponseThere[] = []) =>
  weatherAlarms(weatherOf(events), running, plans, shippedTables, now);
const asked = (...given: Parameters<typeof alarms>) =>
  alarms(...given).map(
    ({ warning, proposal, stations }) => `${warning.id} ${proposal.plan} ${proposal.level ?? '-'} ${stations.length}`,
  );

function answered(warning: string, answer: WarningAnswer, stations = AT_FENGTAI): NewWeatherEvent {
  const data = { warning, plan: 'flood', stations, answer, authority: 'leader' };
  return { type: 'WarningAnswered', at: SENT + 2 * MINUTE, data };
}
const declined = (warning: string, until?: number, stations?: readonly string[]) =>
  answered(
    warning,
    { kind: 'declined', reason: '雨带偏北', ...(until === undefined ? {} : { until }) },
    stations ? [...stations] : AT_FENGTAI,
  );

describe('what a warning calls for', () => {
  it('is the plan that names its hazard, at the level its rules say', () => {
    const of = (hazard: string, colour: 'blue' | 'yellow' | 'orange' | 'red') => {
      const proposal = proposalFor({ hazard, colour }, plans.specials);
      return proposal && `${proposal.plan} ${proposal.level ?? '-'} ${proposal.basis?.kind}`;
    };
    expect(of('rain', 'red')).toBe('flood I assumption');
    expect(of('rain', 'blue')).toBe('flood IV assumption');
    expect(of('snow', 'orange')).toBe('snow II assumption');
    expect(of('wind', 'yellow')).toBe('wind III assumption');
    // Cold sets a level from orange on, thunder sets none.
    expect(of('cold', 'blue')).toBe('snow - assumption');
    expect(of('thunder', 'red')).toBe('flood - official');
    // There is no blue for icy roads, and no plan for heat.
    expect(of('icing', 'blue')).toBeUndefined();
    expect(of('heat', 'red')).toBeUndefined();
  });

  it('can be read into the facts of each plan that knows it', () => {
    const warning = weatherOf([warn('a', { sender: '市气象台' })]).warnings.get('a');
    const plan = (id: string) => plans.specials.find((one) => one.id === id);
    const [flood, surge, snow] = ['flood', 'surge', 'snow'].map(plan);
    if (!warning || !flood || !surge || !snow) throw new Error('missing');
    expect(factOf(warning, flood, SENT)).toEqual({
      fact: 'flood/rain-signal',
      value: 'orange',
      certainty: 'known',
      source: '市气象台 15:00 暴雨橙色预警',
      channel: 'import',
    });
    expect(factOf(warning, surge, SENT, false)).toMatchObject({ fact: 'surge/rain-warning', value: 'none' });
    expect(factOf(warning, snow, SENT)).toBeUndefined();
  });
});

describe('a warning that nobody has acted on', () => {
  it('is an alarm for every station area it reaches, and for no other', () => {
    expect(
      asked([warn('city'), warn('fengtai', { areas: FENGTAI }), warn('hills', { areas: ['110109000000'] })]),
    ).toEqual(['city flood II 7', 'fengtai flood II 3']);
    expect(asked([warn('drill', { status: 'Exercise' }), warn('heat', { hazard: 'heat' })])).toEqual([]);
  });

  it('is late once the time of the general plan has passed, and that is on record once', () => {
    const events = [warn('a', { areas: FENGTAI })];
    const [before] = alarms(events, SENT + 10 * MINUTE - 1);
    expect(before).toMatchObject({ since: SENT, dueAt: SENT + 10 * MINUTE, missed: false });
    const late = alarms(events, SENT + 10 * MINUTE);
    expect(newlyUnanswered(weatherOf(events), late)).toHaveLength(1);
    const noted: NewWeatherEvent = {
      type: 'WarningUnanswered',
      at: SENT + 10 * MINUTE,
      data: { warning: 'a', plan: 'flood', stations: AT_FENGTAI },
    };
    expect(newlyUnanswered(weatherOf([...events, noted]), alarms([...events, noted], SENT + HOUR))).toEqual([]);
  });

  it('ends where the plan runs or somebody has answered, and nowhere else', () => {
    const events = [warn('a', { areas: FENGTAI })];
    const flood = { id: 'r', station: 'beijing-west', plans: ['general', 'station', 'flood'] };
    expect(asked(events, SENT + MINUTE, [flood])).toEqual(['a flood II 2']);
    expect(asked(events, SENT + MINUTE, [{ ...flood, plans: ['general', 'station', 'surge'] }])).toEqual([
      'a flood II 3',
    ]);
    expect(asked([...events, declined('a', undefined, ['beijing-south'])], SENT + 3 * MINUTE, [flood])).toEqual([
      'a flood II 1',
    ]);
    expect(asked([...events, declined('a')], SENT + 3 * MINUTE)).toEqual([]);
  });

  it('asks again when a refusal was only until then, counted from then', () => {
    const events = [warn('a', { areas: FENGTAI }), declined('a', SENT + HOUR)];
    expect(asked(events, SENT + HOUR - 1)).toEqual([]);
    expect(alarms(events, SENT + HOUR)).toMatchObject([{ since: SENT + HOUR, missed: false }]);
  });

  it('asks again when it grows, even where the plan runs; not when it weakens or ends', () => {
    const answeredOrange = [warn('a', { areas: FENGTAI }), answered('a', { kind: 'activated', response: 'r' })];
    const flood = AT_FENGTAI.map((station) => ({ id: `r ${station}`, station, plans: ['flood'] }));
    const next = (colour: 'yellow' | 'red') =>
      warn('b', { areas: FENGTAI, colour, issuedAt: SENT + 5 * MINUTE, replaces: [{ id: 'a', sender: 's' }] });
    expect(asked([...answeredOrange, next('red')], SENT + HOUR, flood)).toEqual(['b flood I 3']);
    expect(asked([...answeredOrange, next('yellow')], SENT + HOUR)).toEqual([]);
    // A weaker one still asks where nobody ever answered the stronger one.
    expect(asked([warn('a', { areas: FENGTAI }), next('yellow')], SENT + HOUR)).toEqual(['b flood III 3']);
    expect(asked([warn('a'), cancel('x', ['a'], SENT + MINUTE)], SENT + HOUR)).toEqual([]);
    expect(asked([warn('a', { expires: SENT + HOUR })], SENT + HOUR)).toEqual([]);
  });

  it('of two decisions the newest counts', () => {
    const events = [warn('a', { areas: FENGTAI }), declined('a'), declined('a', SENT + HOUR)];
    expect(alarms(events, SENT + HOUR)).toMatchObject([{ since: SENT + HOUR, missed: false }]);
  });

  it('asks again when the refusal of the one before it runs out, counted from then', () => {
    const next = warn('b', { areas: FENGTAI, issuedAt: SENT + 30 * MINUTE, replaces: [{ id: 'a', sender: 's' }] });
    const events = [warn('a', { areas: FENGTAI }), declined('a', SENT + HOUR), next];
    expect(asked(events, SENT + HOUR - 1)).toEqual([]);
    expect(alarms(events, SENT + HOUR)).toMatchObject([{ since: SENT + HOUR, missed: false }]);
  });

  it('asks again when the response that was begun for it is closed or leaves the plan, counted from then', () => {
    const events = [
      warn('a', { areas: FENGTAI }),
      answered('a', { kind: 'activated', response: 'r' }, ['beijing-west']),
      declined('a', undefined, ['beijing-south', 'beijing-fengtai']),
    ];
    const response = { id: 'r', station: 'beijing-west', plans: ['general', 'station', 'flood'] };
    const closed = { ...response, closedAt: SENT + 2 * HOUR };
    const left = { ...response, plans: ['general', 'station'], left: { flood: SENT + 2 * HOUR } };
    expect(asked(events, SENT + 2 * HOUR, [response])).toEqual([]);
    for (const gone of [closed, left])
      expect(alarms(events, SENT + 2 * HOUR + MINUTE, [gone])).toMatchObject([
        { stations: ['beijing-west'], since: SENT + 2 * HOUR, missed: false },
      ]);
    // Begun anew, or decided anew, nothing is asked.
    const again = { ...response, id: 'r2' };
    expect(asked(events, SENT + 3 * HOUR, [closed, again])).toEqual([]);
    const decided = declined('a', undefined, ['beijing-west']);
    expect(asked([...events, decided], SENT + 3 * HOUR, [closed])).toEqual([]);
  });

  it('asks again where a graver one comes that names no other, and not when one as grave does', () => {
    const flood = AT_FENGTAI.map((station) => ({ id: `r ${station}`, station, plans: ['flood'] }));
    const later = (id: string, colour: 'orange' | 'red', at = 5 * MINUTE) =>
      warn(id, { areas: FENGTAI, colour, issuedAt: SENT + at });
    expect(asked([warn('city'), later('red', 'red')], SENT + HOUR, flood)).toContain('red flood I 3');
    const asks = (events: readonly NewWeatherEvent[]) =>
      alarms(events, SENT + HOUR, flood).flatMap(({ warning, stations }) =>
        stations.some((station) => AT_FENGTAI.includes(station)) ? warning.id : [],
      );
    expect(asks([warn('city'), later('same', 'orange')])).toEqual([]);
    // The orange one was over before the red one came: the plan runs for whatever it was begun for.
    expect(asks([warn('city', { expires: SENT + MINUTE }), later('red', 'red')])).toEqual([]);
    expect(asks([later('red', 'red'), later('again', 'red', 20 * MINUTE)])).toEqual([]);
  });

  it('the gravest stands first, then the oldest', () => {
    const events = [
      warn('y', { colour: 'yellow' }),
      warn('o2', { issuedAt: SENT + MINUTE }),
      warn('o1'),
      warn('r', { colour: 'red', issuedAt: SENT + MINUTE }),
    ];
    expect(alarms(events, SENT + HOUR).map(({ warning }) => warning.id)).toEqual(['r', 'o1', 'o2', 'y']);
  });
});

describe('a warning without an end', () => {
  it('is to be checked every six hours, and again after a check', () => {
    const events = [warn('a'), warn('b', { expires: SENT + HOUR })];
    const due = (more: readonly NewWeatherEvent[], now: number) =>
      warningChecks(weatherOf([...events, ...more]), plans, shippedTables, now).map(({ warning, dueAt }) => [
        warning.id,
        dueAt - SENT,
      ]);
    expect(due([], SENT + MINUTE)).toEqual([['a', 6 * HOUR]]);
    const checked = { type: 'WarningChecked', at: SENT + 5 * HOUR, data: { warning: 'a', note: '仍有效' } } as const;
    expect(due([checked], SENT + 6 * HOUR)).toEqual([['a', 11 * HOUR]]);
  });
});
