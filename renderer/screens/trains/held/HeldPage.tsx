import { Button } from '@blueprintjs/core';
import { PhoneCallIcon } from '@blueprintjs/icons';
import { openDialog, useRunning } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel } from '../../../ui/index.ts';
import { toldTrains } from './told-trains.ts';

/** 滞留列车: every train that stands on the line, with what is known of it. */
export function HeldPage() {
  const { t } = useText();
  const trains = useRunning().flatMap(({ response }) => toldTrains(response));
  if (trains.length === 0) {
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
  return (
    <Panel title={t('trains.table', { n: trains.length })} flush>
      <table className="src-table">
        <tbody>
          {trains.map((train) => (
            <tr key={train}>
              <th scope="row">{train}</th>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
