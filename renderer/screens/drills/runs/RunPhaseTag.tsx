import { EndorsedIcon, PauseIcon, PlayIcon, TimeIcon } from '@blueprintjs/icons';
import type { RunSummary } from '../../../../shared/contract/drills.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';

const LOOK = {
  ready: { tone: 'plain', icon: TimeIcon },
  running: { tone: 'good', icon: PlayIcon },
  paused: { tone: 'warn', icon: PauseIcon },
  ended: { tone: 'quiet', icon: EndorsedIcon },
} as const;

/** Where a run stands: icon and word. */
export function RunPhaseTag({ phase }: { readonly phase: RunSummary['phase'] }) {
  const { t } = useText();
  const { tone, icon: Icon } = LOOK[phase];
  return (
    <Tag tone={tone} icon={<Icon size={14} />}>
      {t(`drills.runs.phase.${phase}`)}
    </Tag>
  );
}
