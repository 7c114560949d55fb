import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';
import { RegressionPanel } from '../regression/RegressionPanel.tsx';

/** An edition tried on the responses on record, when somebody asks for it: what it would have asked for otherwise. */
export function Tried(props: { readonly plan: string; readonly hash: string }) {
  const { t } = useText();
  const [isAsked, setIsAsked] = useState(false);
  if (isAsked) return <RegressionPanel plan={props.plan} hash={props.hash} />;
  return (
    <Panel
      title={t('editions.tried.title')}
      actions={<Button onClick={() => setIsAsked(true)}>{t('editions.tried.start')}</Button>}
    >
      <p className="src-muted">{t('editions.tried.why')}</p>
    </Panel>
  );
}
