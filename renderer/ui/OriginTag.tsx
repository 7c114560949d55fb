import { CalculatorIcon, EditIcon, ImportIcon } from '@blueprintjs/icons';
import { useText } from '../text/use-text.ts';
import './tags.css';

const ICONS = { hand: EditIcon, import: ImportIcon, derived: CalculatorIcon } as const;

/** How a fact came: typed by a person, taken from a table, or worked out. Told apart by icon, word and the shape of the frame. */
export function OriginTag(props: { readonly channel: 'hand' | 'import' | 'derived' }) {
  const { t } = useText();
  const Icon = ICONS[props.channel];
  return (
    <span className={`src-tag src-origin src-origin--${props.channel}`}>
      <Icon size={14} />
      <span>{t(`common.origin.${props.channel}`)}</span>
    </span>
  );
}
