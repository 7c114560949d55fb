import type { MessageChannel } from '../../../../../shared/messages/events.ts';
import type { PublicMessage } from '../../../../../shared/messages/state.ts';
import { generalPlanOf } from '../../../../../shared/response/general-plan.ts';
import type { Response } from '../../../../../shared/response/state.ts';
import { messageTemplateOf } from '../../../../../shared/review/message-templates.ts';
import { useText } from '../../../../text/use-text.ts';
import { SelectField } from '../../../../ui/index.ts';

/** The unit asked last, or the one that the template names first. */
export function usualUnit(response: Response, one: PublicMessage): string | undefined {
  const asked = one.requests.at(-1)?.unit ?? one.approved?.unit;
  return asked ?? messageTemplateOf(response, one.drafted.template)?.template.to?.[0];
}

/** A unit of the general plan. `only`: those that may be chosen, where not all may. */
export function UnitField(props: {
  readonly response: Response;
  readonly value: string | undefined;
  readonly only?: readonly string[];
  readonly onChange: (unit: string) => void;
}) {
  const { response, value, only, onChange } = props;
  const { t, pick } = useText();
  const units = (generalPlanOf(response)?.units ?? []).filter((unit) => only?.includes(unit.id) ?? true);
  return (
    <SelectField
      label={t('publicMessages.dialog.unit')}
      value={value}
      choices={units.map((unit) => ({ value: unit.id, label: pick(unit.title) }))}
      onChange={onChange}
      required
    />
  );
}

export function ChannelField(props: {
  readonly value: MessageChannel;
  readonly choices: readonly MessageChannel[];
  readonly onChange: (channel: MessageChannel) => void;
}) {
  const { t } = useText();
  return (
    <SelectField
      label={t('publicMessages.dialog.channel')}
      value={props.value}
      choices={props.choices.map((one) => ({ value: one, label: t(`publicMessages.dialog.channels.${one}`) }))}
      onChange={props.onChange}
    />
  );
}
