import { CrossIcon, TickIcon, TimeIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { VigilanceCheck } from '../../../../../shared/duty/vigilance.ts';
import { usePostTitle } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { Stamp, Tag } from '../../../../ui/index.ts';

/** Every check on record, the newest first. */
export function CheckTable({ checks }: { readonly checks: readonly VigilanceCheck[] }) {
  const { t } = useText();
  return (
    <table className="src-table">
      <thead>
        <tr>
          <th>{t('vigilance.asked')}</th>
          <th>{t('vigilance.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {checks.toReversed().map((check) => (
          <tr key={check.ask}>
            <td>
              <Stamp at={check.askedAt} />
            </td>
            <td>
              <Outcome end={check.end} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ end }: { readonly end: VigilanceCheck['end'] }) {
  const { t, pick } = useText();
  const title = usePostTitle();
  if (!end) {
    return (
      <Tag tone="active" icon={<TimeIcon />}>
        {t('vigilance.waiting')}
      </Tag>
    );
  }
  if (end.how === 'missed') {
    return (
      <Tag tone="warn" icon={<WarningSignIcon />}>
        {t('vigilance.missed')}
      </Tag>
    );
  }
  if (end.how === 'dropped') {
    return (
      <>
        <Tag tone="quiet" icon={<CrossIcon />}>
          {t('vigilance.dropped')}
        </Tag>{' '}
        {t(`vigilance.why.${end.why}`)}
      </>
    );
  }
  return (
    <>
      <Tag tone="good" icon={<TickIcon />}>
        {t('vigilance.answered')}
      </Tag>{' '}
      {end.by} · {pick(title(end.post))} <Stamp at={end.at} />
    </>
  );
}
