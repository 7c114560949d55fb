import { ErrorIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { Finding } from '../../../../shared/plan/findings.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';

/** What the checks came to: how many errors and doubts, or that it can be run. */
export function CheckTags(props: { readonly findings: readonly Finding[] }) {
  const { t } = useText();
  const errors = props.findings.filter(({ severity }) => severity === 'error').length;
  const doubts = props.findings.length - errors;
  return (
    <span className="src-drills__tags">
      {errors > 0 ? (
        <Tag tone="bad" icon={<ErrorIcon size={14} />}>
          {t('drills.scenarios.errors', { n: errors })}
        </Tag>
      ) : null}
      {doubts > 0 ? (
        <Tag tone="warn" icon={<WarningSignIcon size={14} />}>
          {t('drills.scenarios.doubts', { n: doubts })}
        </Tag>
      ) : null}
      {errors === 0 ? (
        <Tag tone="good" icon={<TickCircleIcon size={14} />}>
          {t('drills.scenarios.good')}
        </Tag>
      ) : null}
    </span>
  );
}
