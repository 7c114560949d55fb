import { InfoSignIcon, OfflineIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Worst, WorstReason } from '../../../../../shared/response/trains/train-card.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';

const BAD: readonly WorstReason[] = ['lost', 'danger', 'silent', 'supply-critical', 'decision-late', 'difference'];
const CALM: readonly WorstReason[] = ['steady', 'running', 'zero'];

/** What is worst about a train, and so the reason for its place in the table. */
export function WorstTag(props: { readonly worst: Worst }) {
  const { pick } = useText();
  const { reason, words } = props.worst;
  const isBad = BAD.includes(reason);
  const isCalm = CALM.includes(reason);
  const Icon = reason === 'lost' ? OfflineIcon : isBad ? WarningSignIcon : isCalm ? TickCircleIcon : InfoSignIcon;
  return (
    <Tag tone={isBad ? 'bad' : isCalm ? 'good' : 'warn'} icon={<Icon size={14} />}>
      {pick(words)}
    </Tag>
  );
}
