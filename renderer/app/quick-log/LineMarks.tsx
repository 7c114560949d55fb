import { CrossIcon, HistoryIcon, WarningSignIcon } from '@blueprintjs/icons';
import { Stamp, Tag } from '../../ui/index.ts';
import { useText } from '../../text/use-text.ts';
import type { LateEntry } from './late-entry.ts';

/** What the line is understood to say, before it is written: when it happened, and its tags. */
export function LineMarks(props: {
  readonly late: LateEntry | undefined;
  readonly tags: readonly string[];
  /** The response it was begun for has been closed meanwhile, or is not the one on the screen. */
  readonly where: 'moved' | 'elsewhere' | undefined;
  readonly onNoTime: () => void;
}) {
  const { late, tags, where } = props;
  const { t } = useText();
  if (!late && tags.length === 0 && !where) return null;
  return (
    <span className="src-quick__marks" role="group" aria-label={t('quick.marks')}>
      {where ? (
        <Tag
          tone={where === 'moved' ? 'bad' : 'warn'}
          icon={<WarningSignIcon size={12} />}
          title={t(`quick.${where}Hint`)}
        >
          {t(`quick.${where}`)}
        </Tag>
      ) : null}
      {late ? (
        <button type="button" className="src-quick__late" title={t('quick.noTime')} onClick={props.onNoTime}>
          <Tag tone={late.ahead ? 'bad' : 'warn'} icon={<HistoryIcon size={12} />}>
            {t('quick.at')} <Stamp at={late.at} />
            {late.ahead ? ` ${t('quick.ahead')}` : ''} <CrossIcon size={12} />
          </Tag>
        </button>
      ) : null}
      {tags.map((tag) => (
        <Tag key={tag} tone="active">
          {tag}
        </Tag>
      ))}
    </span>
  );
}
