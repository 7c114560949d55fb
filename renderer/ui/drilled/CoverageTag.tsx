import { CircleIcon, HistoryIcon, TickCircleIcon } from '@blueprintjs/icons';
import type { Coverage } from '../../../shared/drill/score/coverage.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../Tag.tsx';

const LOOK = {
  exercised: { tone: 'good', icon: TickCircleIcon },
  older: { tone: 'warn', icon: HistoryIcon },
  never: { tone: 'plain', icon: CircleIcon },
} as const;

/** Whether drills have exercised a part of a plan: icon and word. */
export function CoverageTag({ standing }: { readonly standing: Coverage['standing'] }) {
  const { t } = useText();
  const { tone, icon: Icon } = LOOK[standing];
  return (
    <Tag tone={tone} icon={<Icon size={14} />} title={t(`coverage.why.${standing}`)}>
      {t(`coverage.standing.${standing}`)}
    </Tag>
  );
}
