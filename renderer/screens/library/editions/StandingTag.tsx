import {
  ArchiveIcon,
  EditIcon,
  EndorsedIcon,
  EyeOpenIcon,
  HistoryIcon,
  TickCircleIcon,
  ThumbsUpIcon,
  UndoIcon,
} from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { useText } from '../../../text/use-text.ts';
import { Tag, type Tone } from '../../../ui/index.ts';
import type { RowStanding } from './model.ts';

const LOOKS: Readonly<Record<RowStanding, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  draft: { tone: 'plain', icon: <EditIcon size={14} /> },
  'in-review': { tone: 'active', icon: <EyeOpenIcon size={14} /> },
  returned: { tone: 'warn', icon: <UndoIcon size={14} /> },
  agreed: { tone: 'active', icon: <ThumbsUpIcon size={14} /> },
  approved: { tone: 'active', icon: <EndorsedIcon size={14} /> },
  'in-force': { tone: 'good', icon: <TickCircleIcon size={14} /> },
  replaced: { tone: 'quiet', icon: <HistoryIcon size={14} /> },
  withdrawn: { tone: 'quiet', icon: <ArchiveIcon size={14} /> },
};

/** Where an edition stands on its way, by word and shape. */
export function StandingTag(props: { readonly standing: RowStanding }) {
  const { t } = useText();
  const { tone, icon } = LOOKS[props.standing];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`editions.standing.${props.standing}`)}
    </Tag>
  );
}
