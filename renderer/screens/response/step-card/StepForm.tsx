import { useText } from '../../../text/use-text.ts';
import { ActionForm } from './ActionForm.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { useCard } from './card.ts';
import { DeferredForm } from './DeferredForm.tsx';
import { EndedForm } from './EndedForm.tsx';
import { LinkForm } from './LinkForm.tsx';
import { OrderForm } from './OrderForm.tsx';
import { ReportForm } from './ReportForm.tsx';
import { WaitingNote } from './WaitingNote.tsx';
import { WatchForm } from './WatchForm.tsx';

/** The act that fits where the step stands and what kind it is. */
export function StepForm() {
  const { step } = useCard();
  const { t } = useText();
  const { kind } = step.compiled.step;
  switch (step.record.phase) {
    case 'ended':
      return <EndedForm />;
    case 'deferred':
      return <DeferredForm />;
    case 'waiting':
    case 'elsewhere':
      return <WaitingNote />;
    case 'closed':
      return <p className="src-muted">{t(step.record.retired ? 'response.card.retired' : 'response.card.closed')}</p>;
    case 'passed':
      return <p className="src-muted">{t('response.card.passed')}</p>;
    default:
      break;
  }
  switch (kind) {
    case 'order':
      return <OrderForm />;
    case 'link':
      return <LinkForm />;
    case 'question':
      return <AnswerForm />;
    case 'watch':
      return <WatchForm />;
    case 'report':
      return <ReportForm />;
    case 'action':
    case 'message':
    case 'rollcall':
      return <ActionForm />;
  }
}
