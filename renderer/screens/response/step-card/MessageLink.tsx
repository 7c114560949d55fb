import { Button } from '@blueprintjs/core';
import { MobilePhoneIcon } from '@blueprintjs/icons';
import { messagePhase } from '../../../../shared/messages/state.ts';
import { messageTemplateOf } from '../../../../shared/review/message-templates.ts';
import { go, useResponse } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { SelectField } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';

const NONE = 'none';

/** Which message to the public this step is done with, and the way to where it is drafted and recorded. */
export function MessageLink(props: {
  readonly value: number | undefined;
  readonly onChange: (message: number | undefined) => void;
}) {
  const { value, onChange } = props;
  const { id } = useDesk();
  const { t, pick } = useText();
  const response = useResponse(id)?.response;
  const messages = response?.messages ?? [];
  const choices = messages.toReversed().map((one) => {
    const template = response && messageTemplateOf(response, one.drafted.template)?.template;
    return {
      value: String(one.message),
      label: t('publicMessages.step.choice', {
        n: one.message,
        title: template ? pick(template.title) : t(`publicMessages.kind.${one.drafted.kind}`),
        phase: t(`publicMessages.phase.${messagePhase(messages, one)}`),
      }),
    };
  });
  return (
    <div className="src-form__line">
      {choices.length === 0 ? null : (
        <div className="src-form__grow">
          <SelectField
            label={t('publicMessages.step.cite')}
            value={value === undefined ? NONE : String(value)}
            choices={[{ value: NONE, label: t('publicMessages.step.none') }, ...choices]}
            onChange={(chosen) => onChange(chosen === NONE ? undefined : Number(chosen))}
          />
        </div>
      )}
      <Button size="large" icon={<MobilePhoneIcon />} onClick={() => go('reports', { id, tab: 'messages' })}>
        {t('publicMessages.step.go')}
      </Button>
    </div>
  );
}
