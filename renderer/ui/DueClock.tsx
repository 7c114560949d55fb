import { OutdatedIcon, StopwatchIcon, TimeIcon } from '@blueprintjs/icons';
import { beijingStamp } from '../../shared/base/instant.ts';
import { useTimeLeft } from '../state/index.ts';
import { countdownWords } from '../text/duration-words.ts';
import { useText } from '../text/use-text.ts';
import { dueState } from './due-state.ts';
import { Tag } from './Tag.tsx';

const LOOK = {
  calm: { tone: 'plain', icon: TimeIcon },
  soon: { tone: 'warn', icon: StopwatchIcon },
  past: { tone: 'bad', icon: OutdatedIcon },
} as const;

/** A running deadline: icon, words and digits ("余 4 分 12 秒"); amber before it, red after it. */
export function DueClock(props: {
  readonly due: { readonly from: number; readonly dueAt: number };
  /** Also says the absolute time. */
  readonly withTime?: boolean;
}) {
  const { from, dueAt } = props.due;
  const { t } = useText();
  const now = dueAt - useTimeLeft(dueAt);
  const { tone, icon: Icon } = LOOK[dueState(from, dueAt, now)];
  const stamp = beijingStamp(dueAt, now);
  return (
    <Tag tone={tone} icon={<Icon size={14} />} title={stamp}>
      {countdownWords(t, dueAt, now)}
      {props.withTime ? <span className="src-due-time">{stamp}</span> : null}
    </Tag>
  );
}
