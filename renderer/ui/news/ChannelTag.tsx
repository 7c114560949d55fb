import { AntennaIcon, EnvelopeIcon, EyeOpenIcon, PersonIcon, PhoneCallIcon, VideoIcon } from '@blueprintjs/icons';
import type { NewsItem } from '../../../shared/drill/run/news-state.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../Tag.tsx';

const ICONS = {
  phone: PhoneCallIcon,
  radio: AntennaIcon,
  video: VideoIcon,
  message: EnvelopeIcon,
  'in-person': PersonIcon,
  seen: EyeOpenIcon,
} as const satisfies Record<NewsItem['channel'], unknown>;

/** On what a piece of news comes: shape and word. */
export function ChannelTag(props: { readonly channel: NewsItem['channel'] }) {
  const { t } = useText();
  const Icon = ICONS[props.channel];
  return <Tag icon={<Icon size={14} />}>{t(`common.channel.${props.channel}`)}</Tag>;
}
