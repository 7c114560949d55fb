import {
  CircleIcon,
  CrossCircleIcon,
  DisableIcon,
  EyeOpenIcon,
  ForkIcon,
  HistoryIcon,
  InboxIcon,
  LockIcon,
  MinusIcon,
  PlayIcon,
  RedoIcon,
  SendMessageIcon,
  StepForwardIcon,
  TickCircleIcon,
  TickIcon,
  TimeIcon,
} from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import type { Phase } from '../../shared/machines/lane-machine.ts';
import type { StepEnd } from '../../shared/plan/vocabulary.ts';
import { useText } from '../text/use-text.ts';
import { Tag, type Tone } from './Tag.tsx';

const PHASES: Readonly<Record<Exclude<Phase, 'ended'>, readonly [Tone, ReactNode]>> = {
  closed: ['quiet', <LockIcon key="i" size={14} />],
  waiting: ['quiet', <TimeIcon key="i" size={14} />],
  open: ['active', <CircleIcon key="i" size={14} />],
  acting: ['active', <PlayIcon key="i" size={14} />],
  issued: ['active', <SendMessageIcon key="i" size={14} />],
  received: ['active', <InboxIcon key="i" size={14} />],
  reported: ['active', <RedoIcon key="i" size={14} />],
  deferred: ['warn', <HistoryIcon key="i" size={14} />],
  passed: ['quiet', <ForkIcon key="i" size={14} />],
  elsewhere: ['quiet', <RedoIcon key="i" size={14} />],
};

const ENDS: Readonly<Record<StepEnd, readonly [Tone, ReactNode]>> = {
  done: ['good', <TickCircleIcon key="i" size={14} />],
  'previously-done': ['good', <TickIcon key="i" size={14} />],
  'not-applicable': ['plain', <MinusIcon key="i" size={14} />],
  overridden: ['warn', <StepForwardIcon key="i" size={14} />],
  deferred: ['warn', <HistoryIcon key="i" size={14} />],
  failed: ['bad', <CrossCircleIcon key="i" size={14} />],
  'not-doing': ['warn', <DisableIcon key="i" size={14} />],
};

/** Where a step stands, or how it ended: shape, colour and word, never colour alone. */
export function PhaseTag(props: {
  readonly phase: Phase;
  readonly end?: StepEnd | undefined;
  readonly retired?: boolean | undefined;
  /** Watch steps that run are "watching", not "in progress". */
  readonly watch?: boolean;
}) {
  const { phase, end, retired = false, watch = false } = props;
  const { t } = useText();
  if (phase === 'ended') {
    const [tone, icon] = ENDS[end ?? 'done'];
    return (
      <Tag tone={tone} icon={icon}>
        {t(`common.end.${end ?? 'done'}`)}
      </Tag>
    );
  }
  const [tone, icon] = PHASES[phase];
  if (phase === 'closed' && retired) {
    return (
      <Tag tone={tone} icon={icon}>
        {t('common.phase.retired')}
      </Tag>
    );
  }
  const watching = watch && phase === 'acting';
  return (
    <Tag tone={tone} icon={watching ? <EyeOpenIcon size={14} /> : icon}>
      {t(watching ? 'common.phase.watching' : `common.phase.${phase}`)}
    </Tag>
  );
}
