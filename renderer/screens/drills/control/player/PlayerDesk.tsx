import { stationName } from '../../../../../shared/review/names.ts';
import { useRunNow, type RunDesk, type RunView } from '../../../../state/index.ts';
import { EmptyState, LevelTag, StageTag } from '../../../../ui/index.ts';
import type { Words } from '../../words/use-words.ts';
import { NewestLines } from './NewestLines.tsx';
import { RunningDues } from './RunningDues.tsx';
import { WaitingNews } from './WaitingNews.tsx';

/** What the players have on hand now, as their own desk shows it. */
export function PlayerDesk(props: {
  readonly view: RunView;
  readonly desk: RunDesk | undefined;
  readonly words: Words;
}) {
  const { view, desk, words } = props;
  const { t, pick, names } = words;
  const now = useRunNow(view.clock);
  if (!desk) return <EmptyState title={t('drills.runs.deskReading')} />;
  const { responses, news } = desk;
  return (
    <>
      <WaitingNews items={news.items} now={now} words={words} />
      {responses.length === 0 ? (
        <EmptyState title={t('drillControl.player.none')}>{t('drillControl.player.noneBody')}</EmptyState>
      ) : (
        responses.map(({ response }) => (
          <div key={response.id} className="src-player__response">
            <span className="src-drills__tags">
              <LevelTag level={response.level} />
              <StageTag stage={response.stage} />
              {response.plans.map(({ pinned, left }) =>
                pinned.tier === 'special' && left === undefined ? (
                  <span key={pinned.key} className="src-tag">
                    {pick(names.plan(pinned.id))}
                  </span>
                ) : null,
              )}
            </span>
            <div>
              {pick(stationName(response))} · {response.awareness?.what ?? ''}
            </div>
          </div>
        ))
      )}
      <RunningDues responses={responses} now={now} words={words} />
      <NewestLines run={view.state.run} responses={responses} now={now} words={words} />
    </>
  );
}
