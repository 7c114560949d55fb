import {
  BanCircleIcon,
  CrossCircleIcon,
  EyeOpenIcon,
  StopwatchIcon,
  TickCircleIcon,
  TimeIcon,
} from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../shared/review/course/case.ts';
import { Tag } from '../../ui/index.ts';

const LOOK = {
  met: { tone: 'good', icon: TickCircleIcon },
  late: { tone: 'warn', icon: StopwatchIcon },
  missed: { tone: 'bad', icon: CrossCircleIcon },
  pending: { tone: 'plain', icon: TimeIcon },
  unjudged: { tone: 'plain', icon: EyeOpenIcon },
  'not-asked': { tone: 'quiet', icon: BanCircleIcon },
} as const;

/** How something that was asked came out: icon, colour, and the words that fit the place. */
export function VerdictTag(props: { readonly verdict: Verdict; readonly children: ReactNode }) {
  const { tone, icon: Icon } = LOOK[props.verdict];
  return (
    <Tag tone={tone} icon={<Icon size={14} />}>
      {props.children}
    </Tag>
  );
}
