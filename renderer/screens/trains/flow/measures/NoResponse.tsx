import { Callout } from '@blueprintjs/core';
import { useText } from '../../../../text/use-text.ts';

/** That nothing runs at this station which could take an order, and how one is started. */
export function NoResponse(props: { readonly station: string }) {
  const { t } = useText();
  return <Callout intent="warning">{t('flow.noResponse', props)}</Callout>;
}
