import { Button, Checkbox } from '@blueprintjs/core';
import { ArrowRightIcon, EyeOpenIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { ListedItem } from '../../../shared/handover/handover-list.ts';
import { useText } from '../../text/use-text.ts';
import { DueClock } from '../DueClock.tsx';
import { Stamp } from '../Stamp.tsx';
import { Tag } from '../Tag.tsx';
import type { LookMark } from './look-mark.ts';

/** One matter of a hand-over and whether it has been read. */
export function HandoverLine(props: {
  readonly item: ListedItem;
  readonly look: LookMark | undefined;
  /** The tab key stops here. */
  readonly isStop: boolean;
  readonly onRead: () => void;
  readonly onFocus: () => void;
  readonly onPass?: () => void;
}) {
  const { item, look, isStop, onRead, onFocus, onPass } = props;
  const { t, pick } = useText();
  const { what, last, at, due } = item;
  return (
    <li className={`src-handover__item${item.isDue && !look ? ' src-handover__item--due' : ''}`}>
      <Checkbox
        checked={look !== undefined}
        onChange={onRead}
        onFocus={onFocus}
        tabIndex={isStop ? 0 : -1}
        data-handover={item.id}
      >
        <span>{pick(what)}</span>
        {last ? <span className="src-muted">{pick(last)}</span> : null}
        {due ? <DueClock due={due} withTime /> : null}
        {due?.missed ? <Tag tone="bad">{t('shell.strip.recorded')}</Tag> : null}
        {at === undefined ? null : (
          <span className="src-muted">
            {item.id.endsWith('/situation') ? `${t('handover.since')} ` : null}
            <Stamp at={at} />
          </span>
        )}
      </Checkbox>
      <span className="src-handover__state">
        <LookTag look={look} isDue={item.isDue} />
        {onPass && !look ? (
          <Button size="small" variant="minimal" tabIndex={-1} onClick={onPass}>
            {t('handover.pass')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

function LookTag(props: { readonly look: LookMark | undefined; readonly isDue: boolean }) {
  const { look, isDue } = props;
  const { t } = useText();
  if (!look) {
    return isDue ? (
      <Tag tone="bad" icon={<WarningSignIcon size={14} />}>
        {t('handover.mustRead')}
      </Tag>
    ) : (
      <Tag tone="warn">{t('handover.unread')}</Tag>
    );
  }
  const who = (
    <>
      {look.by} {look.at === undefined ? null : <Stamp at={look.at} />}
    </>
  );
  return look.reason === undefined ? (
    <span className="src-handover__read">
      <EyeOpenIcon size={14} /> {t('handover.read')} {who}
    </span>
  ) : (
    <Tag tone="quiet" icon={<ArrowRightIcon size={14} />}>
      {t('handover.passed', { reason: look.reason })} {who}
    </Tag>
  );
}
