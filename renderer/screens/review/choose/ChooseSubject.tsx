import { useSummaries } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';
import { ChooseDays } from './ChooseDays.tsx';
import { ChoosePackage } from './ChoosePackage.tsx';
import { ChooseRun } from './ChooseRun.tsx';
import { ResponseTable } from './ResponseTable.tsx';

/** What to review: a response of this desk, one of a drill, days, or a package that somebody brought. */
export function ChooseSubject() {
  const { t } = useText();
  const summaries = useSummaries();
  return (
    <div className="src-review-choose">
      <Panel title={t('review.choose.responses')} flush>
        <ResponseTable responses={summaries} none={t('review.choose.noResponses')} />
      </Panel>
      <div className="src-review-choose__side">
        <ChoosePackage />
        <ChooseDays />
        <ChooseRun />
      </div>
    </div>
  );
}
