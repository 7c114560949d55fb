import {
  ChatIcon,
  CrossCircleIcon,
  DocumentIcon,
  EndorsedIcon,
  SwapHorizontalIcon,
  TickCircleIcon,
  UndoIcon,
} from '@blueprintjs/icons';
import type { MessagePhase } from '../../../../shared/messages/state.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';

const LOOK = {
  drafted: { tone: 'plain', icon: DocumentIcon },
  requested: { tone: 'active', icon: ChatIcon },
  approved: { tone: 'active', icon: EndorsedIcon },
  refused: { tone: 'bad', icon: CrossCircleIcon },
  released: { tone: 'good', icon: TickCircleIcon },
  withdrawn: { tone: 'quiet', icon: UndoIcon },
  replaced: { tone: 'quiet', icon: SwapHorizontalIcon },
} as const;

/** Where a message stands: icon, word, colour. */
export function PhaseMark(props: { readonly phase: MessagePhase }) {
  const { t } = useText();
  const { tone, icon: Icon } = LOOK[props.phase];
  return (
    <Tag tone={tone} icon={<Icon size={14} />}>
      {t(`publicMessages.phase.${props.phase}`)}
    </Tag>
  );
}
