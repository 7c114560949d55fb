import { EyeOpenIcon, OfflineIcon, StopwatchIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { CardContact } from '../../../../../shared/response/trains/train-card.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';

const LOOK = {
  'on-time': { tone: 'good', icon: TickCircleIcon },
  'due-soon': { tone: 'warn', icon: StopwatchIcon },
  silent: { tone: 'bad', icon: WarningSignIcon },
  lost: { tone: 'bad', icon: OfflineIcon },
  restored: { tone: 'active', icon: EyeOpenIcon },
} as const;

/** State of the contact, by shape, word and colour. */
export function ContactTag(props: { readonly contact: CardContact }) {
  const { t } = useText();
  const { state, silent } = props.contact;
  const { tone, icon: Icon } = LOOK[state];
  return (
    <Tag tone={tone} icon={<Icon size={14} />}>
      {state === 'silent' ? t('trains.contact.silent', { n: silent }) : t(`trains.contact.${state}`)}
    </Tag>
  );
}
