import type { ResponseSummary } from '../../../../shared/contract/shapes.ts';
import { goToReview } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, LevelTag, StageTag, Stamp } from '../../../ui/index.ts';
import { useStationName } from '../use-station-name.ts';

/** Responses to choose one of, the newest first; `run` where they are a drill's. */
export function ResponseTable(props: {
  readonly responses: readonly ResponseSummary[];
  readonly run?: string;
  readonly none: string;
}) {
  const { responses, run, none } = props;
  const { t } = useText();
  const stationName = useStationName();
  if (responses.length === 0) return <EmptyState title={none} />;
  return (
    <div className="src-scroll-x">
      <table className="src-table">
        <thead>
          <tr>
            <th scope="col">{t('review.choose.col.station')}</th>
            <th scope="col">{t('review.choose.col.what')}</th>
            <th scope="col">{t('review.choose.col.level')}</th>
            <th scope="col">{t('review.choose.col.aware')}</th>
            <th scope="col">{t('review.choose.col.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {responses.map(({ id, station, what, level, stage, awareAt, closedAt }) => (
            <tr key={id}>
              <td>{stationName(station)}</td>
              <th scope="row" className="src-review-choose__what">
                <button
                  type="button"
                  className="src-link"
                  onClick={() => goToReview({ kind: 'response', response: id, ...(run === undefined ? {} : { run }) })}
                >
                  {what}
                </button>
              </th>
              <td>
                <LevelTag level={level} />
              </td>
              <td>
                <Stamp at={awareAt} />
              </td>
              <td>{closedAt === undefined ? <StageTag stage={stage} /> : <Stamp at={closedAt} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
