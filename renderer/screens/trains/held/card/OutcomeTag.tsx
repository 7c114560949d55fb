import { CrossCircleIcon, DisableIcon, TickCircleIcon } from '@blueprintjs/icons';
import type { ContactOutcome } from '../../../../../shared/transport/events.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';

const LOOK = {
  reached: { tone: 'good', icon: TickCircleIcon },
  'no-answer': { tone: 'warn', icon: CrossCircleIcon },
  'cut-off': { tone: 'warn', icon: DisableIcon },
} as const;

/** What came of one try to reach a train. */
export function OutcomeTag(props: { readonly outcome: ContactOutcome }) {
  const { t } = useText();
  const { tone, icon: Icon } = LOOK[props.outcome];
  return (
    <Tag tone={tone} icon={<Icon size={14} />}>
      {t(`trains.outcome.${props.outcome}`)}
    </Tag>
  );
}
