import { Button } from '@blueprintjs/core';
import { PhoneCallIcon } from '@blueprintjs/icons';
import { openDialog } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState } from '../../../ui/index.ts';

/** No running response keeps trains: what to do when one is reported. */
export function NoTrains() {
  const { t } = useText();
  return (
    <EmptyState
      title={t('trains.none.title')}
      actions={
        <Button intent="danger" icon={<PhoneCallIcon />} onClick={() => openDialog('awareness')}>
          {t('trains.none.act')}
        </Button>
      }
    >
      {t('trains.none.body')}
    </EmptyState>
  );
}
