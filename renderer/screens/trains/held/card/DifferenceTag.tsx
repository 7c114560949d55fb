import { EndorsedIcon, TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useText } from '../../../../text/use-text.ts';
import { Tag } from '../../../../ui/index.ts';

/** What a count at one leg comes to: it balances, people are missing, or there are too many; red until somebody has said why. */
export function DifferenceTag(props: {
  /** Below zero: more were counted than there were. Undefined: nobody said how many there were. */
  readonly difference: number | undefined;
  readonly isExplained: boolean;
}) {
  const { difference, isExplained } = props;
  const { t } = useText();
  if (difference === undefined) return <Tag tone="quiet">{t('trains.balance.open')}</Tag>;
  if (difference === 0) {
    return (
      <Tag tone="good" icon={<TickIcon size={14} />}>
        {t('trains.balance.even')}
      </Tag>
    );
  }
  const words = t(difference > 0 ? 'trains.balance.missing' : 'trains.balance.surplus', { n: Math.abs(difference) });
  return isExplained ? (
    <Tag tone="plain" icon={<EndorsedIcon size={14} />}>
      {t('trains.balance.explained', { words })}
    </Tag>
  ) : (
    <Tag tone="bad" icon={<WarningSignIcon size={14} />}>
      {words}
    </Tag>
  );
}
