import { FormGroup, SegmentedControl } from '@blueprintjs/core';
import type { Certainty } from '../../../shared/reporting/events.ts';
import { useText } from '../../text/use-text.ts';

const CERTAINTIES: readonly Certainty[] = ['known', 'estimated', 'unknown'];

/** Known, estimated, or honestly unknown. */
export function CertaintyField(props: { readonly value: Certainty; readonly onChange: (value: Certainty) => void }) {
  const { t } = useText();
  return (
    <FormGroup label={t('response.facts.certainty')}>
      <SegmentedControl
        role="radiogroup"
        aria-label={t('response.facts.certainty')}
        value={props.value}
        onValueChange={(value) => props.onChange(CERTAINTIES.find((one) => one === value) ?? 'known')}
        options={CERTAINTIES.map((one) => ({ value: one, label: t(`common.certainty.${one}`) }))}
      />
    </FormGroup>
  );
}
