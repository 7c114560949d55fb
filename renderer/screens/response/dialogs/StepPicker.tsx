import { useState } from 'react';
import { stepNumber } from '../../../../shared/response/step-number.ts';
import { useText } from '../../../text/use-text.ts';
import { TextField } from '../../../ui/index.ts';
import { useStanding } from '../desk.ts';
import { findLiveSteps } from '../model/live-steps.ts';
import { stepsOf } from '../model/steps.ts';

/** Names another step by its number or part of its title; Enter takes the first that fits. */
export function StepPicker(props: {
  readonly except: string;
  readonly value: string | undefined;
  readonly onChange: (ref: string | undefined) => void;
  /** A step has been taken: on to the next field. */
  readonly onTaken: () => void;
}) {
  const { except, value, onChange, onTaken } = props;
  const { response } = useStanding();
  const { t, pick } = useText();
  const [typed, setTyped] = useState('');
  const found = findLiveSteps(response, typed, except);
  const take = (ref: string | undefined) => {
    onChange(ref);
    if (ref !== undefined) onTaken();
  };
  const chosen = value === undefined ? undefined : stepsOf(response).get(value);
  const shown = found.length === 0 && chosen ? [chosen] : found;
  return (
    <div className="src-picker">
      <TextField
        label={t('desk.until.find')}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          onChange(undefined);
        }}
        autoFocus
        required
        placeholder={t('desk.until.findHint')}
        hint={typed.trim() !== '' && found.length === 0 ? t('desk.until.none') : t('desk.until.found')}
        onEnter={() => take(found[0]?.ref)}
      />
      {shown.length === 0 ? null : (
        <fieldset className="src-options src-options--small">
          <legend>{t('desk.until.other')}</legend>
          {shown.map((step) => (
            <label key={step.ref} className={`src-option${value === step.ref ? ' src-option--chosen' : ''}`}>
              <input type="radio" name="until-step" checked={value === step.ref} onChange={() => onChange(step.ref)} />
              <span className="src-option__words">
                <span className="src-step-no">{stepNumber(response, step.ref)}</span>
                {pick(step.compiled.step.title)}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
