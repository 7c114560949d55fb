import { Button } from '@blueprintjs/core';
import { ArrowLeftIcon } from '@blueprintjs/icons';
import { go, useRunDesk, useRunView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Page } from '../../../ui/index.ts';
import { ControlDesk } from './ControlDesk.tsx';

/** One run under the controller's hands. */
export function ControllerPage({ run }: { readonly run: string }) {
  const { t, pick } = useText();
  const held = useRunView(run);
  const desk = useRunDesk(run);
  if (held?.is === 'read') return <ControlDesk run={run} view={held.view} desk={desk} />;
  return (
    <Page
      title={t('drills.title')}
      aside={
        <Button variant="minimal" icon={<ArrowLeftIcon />} onClick={() => go('drills', { tab: 'runs' })}>
          {t('drillControl.back')}
        </Button>
      }
    >
      {held ? (
        <EmptyState title={t('drillControl.unread')}>{pick(held.why)}</EmptyState>
      ) : (
        <EmptyState title={t('drillControl.reading')} />
      )}
    </Page>
  );
}
