import { CalculatorIcon, EditIcon, ImportIcon } from '@blueprintjs/icons';
import { useText } from '../text/use-text.ts';
import { Tag } from './Tag.tsx';

const ICONS = { hand: EditIcon, import: ImportIcon, derived: CalculatorIcon } as const;

/** How a fact came: typed by a person, taken from a system, or worked out. */
export function OriginTag(props: { readonly channel: 'hand' | 'import' | 'derived' }) {
  const { t } = useText();
  const Icon = ICONS[props.channel];
  return (
    <Tag tone={props.channel === 'hand' ? 'plain' : 'quiet'} icon={<Icon size={14} />}>
      {t(`common.origin.${props.channel}`)}
    </Tag>
  );
}
