import { FlagIcon, ShieldIcon } from '@blueprintjs/icons';
import type { Posture } from '../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';

const LOOK = {
  normal: { tone: 'quiet', icon: undefined },
  key: { tone: 'active', icon: <FlagIcon size={14} /> },
  wartime: { tone: 'bad', icon: <ShieldIcon size={14} /> },
} as const;

/** The posture of a station area in a word. */
export function PostureTag(props: { readonly posture: Posture }) {
  const { t } = useText();
  const { tone, icon } = LOOK[props.posture];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`daily.posture.${props.posture}`)}
    </Tag>
  );
}
