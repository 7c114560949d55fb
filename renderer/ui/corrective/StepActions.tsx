import { WrenchIcon } from '@blueprintjs/icons';
import { openAboutStep } from '../../../shared/corrective/list.ts';
import { isOverdue } from '../../../shared/corrective/state.ts';
import { go, now, useCorrective, useIsDrill } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

/** At a step: how many actions about it are still open, and the way to them. Nothing where there are none. */
export function StepActions(props: { readonly plan: string; readonly step: string }) {
  const { t } = useText();
  const open = openAboutStep(useCorrective(), props.plan, props.step);
  const isDrill = useIsDrill();
  const [first] = open;
  if (!first || isDrill) return null;
  const overdue = open.filter((action) => isOverdue(action, now())).length;
  return (
    <button
      type="button"
      className="src-link src-step-actions"
      onClick={() => go('drills', { tab: 'corrective', action: first.id })}
    >
      <WrenchIcon size={14} /> {t('corrective.aboutStep', { n: open.length })}
      {overdue > 0 ? ` ${t('corrective.ofThemOverdue', { n: overdue })}` : ''}
    </button>
  );
}
