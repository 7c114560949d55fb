import { useText } from '../../../text/use-text.ts';
import { EmptyState } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { stepsOf } from '../model/steps.ts';
import { Until } from '../parts/Until.tsx';

const UNDER_WAY: readonly string[] = ['issued', 'received', 'acting'];

/** No step asks for a hand: what is still going on, and what has been put off and when it comes back. */
export function NothingLeft() {
  const { response, readOnly } = useStanding();
  const { names, select } = useDesk();
  const { t, pick } = useText();
  const steps = [...stepsOf(response).values()];
  const deferred = steps.filter(({ record }) => record.phase === 'deferred');
  const watches = steps.filter(({ compiled, record }) => compiled.step.kind === 'watch' && record.phase === 'acting');
  const orders = steps.filter(
    ({ compiled, record }) => compiled.step.kind === 'order' && UNDER_WAY.includes(record.phase),
  );
  if (readOnly) return <EmptyState title={t('response.now.noneClosed')} />;
  const going = watches.length + orders.length > 0;
  const n = deferred.length;
  const title = going
    ? t(n === 0 ? 'now.nothingNow' : 'now.nothingNowBut', { n })
    : t(n === 0 ? 'now.allDone' : 'now.allDoneBut', { n });
  return (
    <div className="src-now__list">
      <EmptyState title={title}>
        {going ? t('now.running', { watches: watches.length, orders: orders.length }) : null}
      </EmptyState>
      {n === 0 ? null : (
        <ul className="src-now__deferred" aria-label={t('now.deferred')}>
          {deferred.map(({ ref, compiled, record }) => (
            <li key={ref}>
              <button type="button" className="src-now__put-off" onClick={() => select(ref)}>
                <span className="src-now__title">{pick(compiled.step.title)}</span>
                <span className="src-now__put-off-sub">
                  {pick(names.post(compiled.step.owner))}
                  {record.ending?.until ? <Until until={record.ending.until} /> : null}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
