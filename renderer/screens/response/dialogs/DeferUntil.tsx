import { now } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp, TimeField } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { deferral, deferWays, isLevel, type Deferral, type DeferWay } from '../model/deferral.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { StepPicker } from './StepPicker.tsx';

/** When a deferred step comes back: after a while, at a time, at a level, at the hand-over, or once another step has ended. */
export function DeferUntil(props: {
  readonly step: string;
  readonly value: Deferral | undefined;
  readonly onChange: (value: Deferral) => void;
  /** A step to wait for has been taken from the keyboard. */
  readonly onTaken: () => void;
}) {
  const { value, onChange } = props;
  const { response } = useStanding();
  const { t } = useText();
  const words = (way: DeferWay) => {
    if (isLevel(way)) return t('response.until.level', { level: t(`common.level.${way}`) });
    switch (way) {
      case 'handover':
        return t('desk.until.handover');
      case 'step':
        return t('desk.until.other');
      case 'time':
        return t('desk.until.own');
      default:
        return t(`response.until.${way}`);
    }
  };
  const at = value?.until?.at;
  return (
    <>
      <fieldset className="src-options src-options--small">
        <legend>{t('response.until.title')}</legend>
        {deferWays(response).map(([key, way]) => (
          <label key={way} className={`src-option${value?.way === way ? ' src-option--chosen' : ''}`}>
            <input
              type="radio"
              name="until"
              checked={value?.way === way}
              onChange={() => onChange(deferral(way, now()))}
            />
            <span className="src-option__words">
              {value === undefined ? <KeyCap>{key}</KeyCap> : null} {words(way)}
            </span>
          </label>
        ))}
      </fieldset>
      {value?.way === 'step' ? (
        <StepPicker
          except={props.step}
          value={value.until?.step}
          onChange={(step) => onChange({ way: 'step', until: step === undefined ? undefined : { step } })}
          onTaken={props.onTaken}
        />
      ) : null}
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
