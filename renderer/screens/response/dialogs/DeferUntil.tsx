import { HOUR, MINUTE } from '../../../../shared/base/instant.ts';
import { LEVELS } from '../../../../shared/plan/schema.ts';
import type { DeferredUntil } from '../../../../shared/response/events.ts';
import { now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, TimeField } from '../../../ui/index.ts';
import { KeyCap } from '../parts/KeyCap.tsx';

const SPANS = { m15: 15 * MINUTE, m30: 30 * MINUTE, h1: HOUR, h2: 2 * HOUR } as const;
type Span = keyof typeof SPANS;

/** Ways to put a step off, in the order of their number keys. `time` waits for a time to be typed. */
export const DEFER_WAYS = ['m15', 'm30', 'h1', 'h2', ...LEVELS, 'time'] as const;
export type DeferWay = (typeof DEFER_WAYS)[number];

/** What has been chosen so far. `until` is missing while the time is still being typed. */
export interface Deferral {
  readonly way: DeferWay;
  readonly until: DeferredUntil | undefined;
}

export function deferral(way: DeferWay): Deferral {
  if (way === 'time') return { way, until: undefined };
  const level = LEVELS.find((one) => one === way);
  return { way, until: level ? { level } : { at: now() + SPANS[way as Span] } };
}

/** When a deferred step comes back: after a while, at a time, or when a level is reached. */
export function DeferUntil(props: {
  readonly value: Deferral | undefined;
  readonly onChange: (value: Deferral) => void;
}) {
  const { value, onChange } = props;
  const { t } = useText();
  const words = (way: DeferWay) => {
    const level = LEVELS.find((one) => one === way);
    if (level) return t('response.until.level', { level: t(`common.level.${level}`) });
    return way === 'time' ? t('response.until.own') : t(`response.until.${way as Span}`);
  };
  const at = value?.until?.at;
  return (
    <>
      <fieldset className="src-options src-options--small">
        <legend>{t('response.until.title')}</legend>
        {DEFER_WAYS.map((way, index) => (
          <label key={way} className={`src-option${value?.way === way ? ' src-option--chosen' : ''}`}>
            <input type="radio" name="until" checked={value?.way === way} onChange={() => onChange(deferral(way))} />
            <span className="src-option__words">
              {value === undefined ? <KeyCap>{String(index + 1)}</KeyCap> : null} {words(way)}
            </span>
          </label>
        ))}
      </fieldset>
      {value?.way === 'time' ? (
        <TimeField
          label={t('response.until.own')}
          value={at}
          optional
          future
          onChange={(next) => onChange({ way: 'time', until: typeof next === 'number' ? { at: next } : undefined })}
        />
      ) : null}
      {at === undefined || value?.way === 'time' ? null : (
        <p role="status">
          {t('response.until.at')} <Stamp at={at} />
        </p>
      )}
    </>
  );
}
