import {
  DisableIcon,
  ExchangeIcon,
  OutdatedIcon,
  SymbolCircleIcon,
  TickCircleIcon,
  TimeIcon,
  UndoIcon,
} from '@blueprintjs/icons';
import type { Standing } from '../../../../../shared/weather/standing.ts';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';

const LOOK = {
  coming: { tone: 'plain', icon: TimeIcon },
  'in-force': { tone: 'active', icon: TickCircleIcon },
  expired: { tone: 'quiet', icon: OutdatedIcon },
  lapsed: { tone: 'warn', icon: OutdatedIcon },
  replaced: { tone: 'quiet', icon: ExchangeIcon },
  cancelled: { tone: 'quiet', icon: DisableIcon },
  lifted: { tone: 'quiet', icon: UndoIcon },
  exercise: { tone: 'quiet', icon: SymbolCircleIcon },
} as const;

/** Where a warning stands; one for practice says only that. */
export function StandingTag(props: { readonly standing: Standing | 'exercise' }) {
  const { t } = useText();
  const { tone, icon: Icon } = LOOK[props.standing];
  return (
    <Tag tone={tone} icon={<Icon size={14} />}>
      {t(`weather.page.list.state.${props.standing}`)}
    </Tag>
  );
}
