import { Checkbox } from '@blueprintjs/core';
import type { Step } from '../../../../shared/plan/schema.ts';
import { usePostTitle } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';

/** The steps that only the newer edition has, to choose from. */
export function NewSteps(props: {
  readonly steps: readonly Step[];
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
}) {
  const { steps, picked, onPick } = props;
  const { t, pick } = useText();
  const title = usePostTitle();
  return (
    <fieldset className="src-move__new">
      <legend>{t('editions.move.pick')}</legend>
      {steps.map((step) => (
        <Checkbox
          key={step.id}
          checked={picked.includes(step.id)}
          onChange={(event) =>
            onPick(event.target.checked ? [...picked, step.id] : picked.filter((one) => one !== step.id))
          }
        >
          <strong>{pick(step.title)}</strong> <span className="src-muted">{pick(title(step.owner))}</span>
          <span className="src-move__do">{pick(step.do)}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
