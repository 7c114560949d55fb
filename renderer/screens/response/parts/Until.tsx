import type { DeferredUntil } from '../../../../shared/response/events.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';

/** When a deferred step comes back by itself. */
export function Until(props: { readonly until: DeferredUntil }) {
  const { at, level } = props.until;
  const { t } = useText();
  return (
    <strong>
      {at === undefined ? null : (
        <>
          {t('response.until.at')} <Stamp at={at} />{' '}
        </>
      )}
      {level === undefined ? null : t('response.until.level', { level: t(`common.level.${level}`) })}
    </strong>
  );
}
