import { Checkbox } from '@blueprintjs/core';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import { useText } from '../../../text/use-text.ts';
import { useStanding } from '../desk.ts';

/** Which units an order goes to. */
export function UnitChoice(props: {
  readonly value: readonly string[];
  readonly onChange: (units: readonly string[]) => void;
}) {
  const { value, onChange } = props;
  const { response } = useStanding();
  const { t, pick } = useText();
  return (
    <fieldset className="src-options src-units">
      <legend>{t('desk.add.to')}</legend>
      {generalPlanOf(response)?.units.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={pick(title)}
          checked={value.includes(id)}
          onChange={(event) => onChange(event.target.checked ? [...value, id] : value.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}
