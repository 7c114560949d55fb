import { CrossCircleIcon, EndorsedIcon, IssueIcon, LearningIcon, TickIcon, WrenchIcon } from '@blueprintjs/icons';
import type { ActionState } from '../../../shared/corrective/state.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../Tag.tsx';

const LOOK = {
  open: { tone: 'active', icon: WrenchIcon },
  fixed: { tone: 'plain', icon: LearningIcon },
  passed: { tone: 'good', icon: TickIcon },
  closed: { tone: 'quiet', icon: EndorsedIcon },
  dropped: { tone: 'quiet', icon: CrossCircleIcon },
} as const;

/** Where an action stands, and whether its day has gone by: icon and word. */
export function ActionStateTag(props: { readonly state: ActionState; readonly isOverdue: boolean }) {
  const { t } = useText();
  const { tone, icon: Icon } = LOOK[props.state];
  return (
    <>
      <Tag tone={tone} icon={<Icon size={14} />}>
        {t(`corrective.state.${props.state}`)}
      </Tag>
      {props.isOverdue ? (
        <Tag tone="warn" icon={<IssueIcon size={14} />}>
          {t('corrective.overdue')}
        </Tag>
      ) : null}
    </>
  );
}
