import { Button, Spinner } from '@blueprintjs/core';
import { PhoneCallIcon } from '@blueprintjs/icons';
import { useEffect, useState } from 'react';
import {
  go,
  openDialog,
  useFailure,
  useResponse,
  useRunning,
  useStations,
  useSummaries,
  useView,
} from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState, Page, Stamp } from '../../ui/index.ts';
import { ResponseDesk } from './ResponseDesk.tsx';

/** 处置: one response at work. Without an id it is the one it showed before, or the newest running one; the address then names it, for all who ask what is at hand. */
export function ResponseScreen() {
  const params = useView((state) => state.screen.params);
  const running = useRunning();
  const [stayed, setStayed] = useState<string>();
  const id = params['id'] ?? stayed ?? running[0]?.response.id;
  if (id !== stayed) setStayed(id);
  useEffect(() => {
    if (id !== undefined && params['id'] === undefined) go('response', { ...params, id }, true);
  }, [id, params]);
  const folded = useResponse(id);
  const failure = useFailure(id);
  const phase = useView((state) => state.phase);
  const { t } = useText();
  if (id === undefined) return phase === 'starting' ? <Spinner /> : <NothingRunning />;
  if (folded) return <ResponseDesk key={id} folded={folded} wanted={params} />;
  if (failure === undefined) return <Spinner aria-label={t('response.reading')} />;
  return (
    <Page title={t('response.title')}>
      <EmptyState title={t('response.cannotRead')}>{failure}</EmptyState>
    </Page>
  );
}

function NothingRunning() {
  const { t } = useText();
  const closed = useSummaries().slice(0, 8);
  const stations = useStations();
  const { pick } = useText();
  return (
    <Page title={t('response.title')}>
      <EmptyState
        title={t('response.none.title')}
        actions={
          <Button intent="danger" size="large" icon={<PhoneCallIcon />} onClick={() => openDialog('awareness')}>
            {t('response.none.report')}
          </Button>
        }
      >
        {t('response.none.next')}
      </EmptyState>
      {closed.length === 0 ? null : (
        <section className="src-panel">
          <header className="src-panel__head">
            <h2 className="src-panel__title">{t('response.none.earlier')}</h2>
          </header>
          <ul className="src-earlier">
            {closed.map((one) => {
              const station = stations.find(({ station: area }) => area.id === one.station)?.short;
              return (
                <li key={one.id}>
                  <Button variant="minimal" alignText="start" fill onClick={() => go('response', { id: one.id })}>
                    <Stamp at={one.awareAt} /> {station ? pick(station) : one.station} · {one.what}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </Page>
  );
}
