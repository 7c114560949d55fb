import { CircleIcon, CrossCircleIcon, DisableIcon, WrenchIcon, OutdatedIcon, TickCircleIcon } from '@blueprintjs/icons';
import type { RollCallState } from '../../../shared/duty/roll-call.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../../ui/index.ts';

const LOOK = {
  pending: ['quiet', CircleIcon],
  answered: ['good', TickCircleIcon],
  late: ['warn', OutdatedIcon],
  'not-answered': ['bad', CrossCircleIcon],
  'equipment-fault': ['bad', WrenchIcon],
  excused: ['plain', DisableIcon],
} as const;

export function StateTag(props: { readonly state: RollCallState | undefined }) {
  const { t } = useText();
  const state = props.state ?? 'pending';
  const [tone, Icon] = LOOK[state];
  return (
    <Tag tone={tone} icon={<Icon size={14} />}>
      {t(`rollcall.state.${state}`)}
    </Tag>
  );
}
