import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, PhoneCallIcon } from '@blueprintjs/icons';
import { stationName } from '../../../../shared/review/names.ts';
import { go, openDialog, useRunning, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState } from '../../../ui/index.ts';

/** No running response keeps trains: what to do when one is reported, or where a plan runs on an edition from before there were cards. */
export function NoTrains() {
  const { t, pick } = useText();
  const entries = useView((state) => state.plans);
  const older = useRunning().flatMap(({ response }) => {
    const plan = response.plans.find(
      ({ pinned, left }) =>
        left === undefined &&
        entries.some(({ id, hash, inForce, trains }) => inForce && trains && id === pinned.id && hash !== pinned.hash),
    );
    return plan ? [{ response, plan }] : [];
  });
  const [first] = older;
  return (
    <EmptyState
      title={t('trains.none.title')}
      actions={
        first ? (
          <Button intent="primary" icon={<ArrowRightIcon />} onClick={() => go('response', { id: first.response.id })}>
            {t('trains.none.toResponse')}
          </Button>
        ) : (
          <Button intent="danger" icon={<PhoneCallIcon />} onClick={() => openDialog('awareness')}>
            {t('trains.none.act')}
          </Button>
        )
      }
    >
      {first
        ? older
            .map(({ response, plan }) =>
              t('trains.none.older', { plan: pick(plan.pinned.title), station: pick(stationName(response)) }),
            )
            .join(' ')
        : t('trains.none.body')}
    </EmptyState>
  );
}
