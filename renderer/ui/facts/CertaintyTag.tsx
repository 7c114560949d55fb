import { HelpIcon, TickIcon } from '@blueprintjs/icons';
import type { Certainty } from '../../../shared/reporting/events.ts';
import { useText } from '../../text/use-text.ts';
import { Tag } from '../Tag.tsx';

/** How far a value is known, by shape and word. */
export function CertaintyTag(props: { readonly certainty: Certainty }) {
  const { t } = useText();
  const { certainty } = props;
  if (certainty === 'known') {
    return (
      <Tag tone="plain" icon={<TickIcon size={14} />}>
        {t('common.certainty.known')}
      </Tag>
    );
  }
  return (
    <Tag
      tone={certainty === 'unknown' ? 'warn' : 'quiet'}
      icon={certainty === 'unknown' ? <HelpIcon size={14} /> : '≈'}
    >
      {t(`common.certainty.${certainty}`)}
    </Tag>
  );
}
