import { go, useStations, useSummaries } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Panel, ReplayButton, ReviewButton, Stamp } from '../../ui/index.ts';

/** Closed responses, newest first. */
export function ClosedList() {
  const { t, pick } = useText();
  const closed = useSummaries().filter((one) => one.closedAt !== undefined);
  const stations = useStations();
  const nameOf = (id: string) => {
    const plan = stations.find((one) => one.station.id === id);
    return plan ? pick(plan.station.name) : id;
  };
  return (
    <Panel title={t('watch.closed.head')} flush={closed.length > 0}>
      {closed.length === 0 ? (
        <span className="src-muted">{t('watch.closed.none')}</span>
      ) : (
        <div className="src-scroll-x">
          <table className="src-table">
            <thead>
              <tr>
                <th>{t('watch.running.columns.station')}</th>
                <th>{t('watch.running.columns.what')}</th>
                <th>{t('watch.closed.columns.when')}</th>
                <th>{t('watch.closed.columns.closed')}</th>
                <th>{t('watch.closed.columns.look')}</th>
              </tr>
            </thead>
            <tbody>
              {closed.map((one) => (
                <tr key={one.id}>
                  <td className="src-running__station">{nameOf(one.station)}</td>
                  <td>
                    <button type="button" className="src-link" onClick={() => go('response', { id: one.id })}>
                      {one.what}
                    </button>
                  </td>
                  <td className="src-running__when">
                    <Stamp at={one.awareAt} />
                  </td>
                  <td className="src-running__when">
                    {one.closedAt === undefined ? null : <Stamp at={one.closedAt} />}
                  </td>
                  <td>
                    <ReplayButton id={one.id} small /> <ReviewButton id={one.id} small />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
