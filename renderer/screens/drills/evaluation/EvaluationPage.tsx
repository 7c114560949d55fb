import { beijingStamp } from '../../../../shared/base/instant.ts';
import { go, useNow, useRuns, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, SelectField } from '../../../ui/index.ts';
import { EvaluationDesk } from './EvaluationDesk.tsx';
import './evaluation.css';

/** What a run came to: of the one that is asked for, or of the newest. */
export function EvaluationPage() {
  const { t } = useText();
  const asked = useView((state) => state.screen.params['at']);
  const list = useRuns();
  const today = useNow(60_000);
  if (!list) return <EmptyState title={t('drills.runs.reading')} />;
  const { runs } = list;
  const shown = runs.find(({ run }) => run === asked) ?? runs[0];
  if (!shown) {
    return <EmptyState title={t('drillResults.evaluation.none')}>{t('drillResults.evaluation.noneBody')}</EmptyState>;
  }
  return (
    <>
      <div className="src-evaluation__which">
        <SelectField
          label={t('drillResults.evaluation.run')}
          value={shown.run}
          choices={runs.map(({ run, title, team, createdAt }) => ({
            value: run,
            label: `${title} · ${team} · ${beijingStamp(createdAt, today)}`,
          }))}
          onChange={(at) => go('drills', { tab: 'evaluation', at }, true)}
        />
      </div>
      <EvaluationDesk key={shown.run} run={shown.run} />
    </>
  );
}
