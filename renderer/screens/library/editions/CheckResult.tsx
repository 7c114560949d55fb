import { ErrorIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useText } from '../../../text/use-text.ts';
import { Findings, Tag } from '../../../ui/index.ts';
import type { CheckedRow } from './use-edition-text.ts';

/** What the publish gate says of a text. */
export function CheckResult(props: { readonly checked: CheckedRow }) {
  const { checked } = props;
  const { t, pick } = useText();
  if (checked.state === 'reading') return <p role="status">{t('editions.check.running')}</p>;
  if (checked.state === 'unreadable') {
    return <p role="alert">{t('editions.check.unreadable', { reason: pick(checked.reason) })}</p>;
  }
  const { findings } = checked.checked;
  const errors = findings.filter((one) => one.severity === 'error').length;
  const doubts = findings.length - errors;
  return (
    <>
      <p className="src-editions__found" role="status">
        {findings.length === 0 ? (
          <Tag tone="good" icon={<TickCircleIcon size={14} />}>
            {t('editions.check.good')}
          </Tag>
        ) : null}
        {errors > 0 ? (
          <Tag tone="bad" icon={<ErrorIcon size={14} />}>
            {t('editions.check.errors', { n: errors })}
          </Tag>
        ) : null}
        {doubts > 0 ? (
          <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
            {t('editions.check.doubts', { n: doubts })}
          </Tag>
        ) : null}
      </p>
      {findings.length > 0 ? <Findings findings={findings} /> : null}
    </>
  );
}
