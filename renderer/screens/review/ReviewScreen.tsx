import { Button } from '@blueprintjs/core';
import { ExchangeIcon } from '@blueprintjs/icons';
import { chooseReview, goToReviewTab, useReviewSubject } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { TabbedPage } from '../../ui/index.ts';
import { SubjectLine } from './SubjectLine.tsx';
import { SubjectSlip } from './SubjectSlip.tsx';
import { tabs } from './tabs.ts';
import './review.css';

/** After the event: what is reviewed stands in the head, and every tab looks at it in a way of its own. */
export function ReviewScreen() {
  const { t } = useText();
  const subject = useReviewSubject();
  return (
    <TabbedPage
      id="review"
      title={t('review.title')}
      tabs={tabs}
      className="src-review-page"
      tabsClassName="src-review"
      onTab={goToReviewTab}
      aside={subject ? <SubjectLine subject={subject} /> : undefined}
      actions={
        subject ? (
          <>
            <SubjectSlip subject={subject} />
            <Button size="small" icon={<ExchangeIcon />} onClick={() => chooseReview()}>
              {t('review.choose.other')}
            </Button>
          </>
        ) : undefined
      }
    />
  );
}
