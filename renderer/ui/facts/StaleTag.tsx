import { OutdatedIcon } from '@blueprintjs/icons';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../Tag.tsx';

/** Too old to count; where a decision hangs on it, with what to do about it. */
export function StaleTag(props: { readonly measureAgain?: boolean }) {
  const { t } = useText();
  const stale = t('response.fact.stale');
  return (
    <Tag tone="warn" icon={<OutdatedIcon size={14} />}>
      {props.measureAgain ? `${stale}${t('response.punct.comma')}${t('facts.measureAgain')}` : stale}
    </Tag>
  );
}
