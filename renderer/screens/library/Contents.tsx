import type { CompiledPlan } from '../../../shared/machines/compile.ts';
import { useText } from '../../text/use-text.ts';
import type { TextKey } from '../../text/i18n.ts';

export interface Part {
  readonly id: string;
  readonly title: TextKey;
}

/** The parts of a plan's document, in reading order. */
export function partsOf({ plan }: CompiledPlan): { readonly before: readonly Part[]; readonly after: readonly Part[] } {
  const part = (id: string, title: TextKey): Part => ({ id, title });
  return {
    before: [
      part('purpose', 'library.section.purpose'),
      part('basis', 'library.section.basis'),
      part('clauses', 'library.section.clauses'),
      ...(plan.tier === 'station'
        ? [
            part('station', 'library.section.station'),
            part('parties', 'library.section.parties'),
            part('places', 'library.section.places'),
            ...(plan.grids.length > 0 ? [part('grids', 'library.section.grids')] : []),
            part('changes', 'library.section.changes'),
          ]
        : []),
      ...(plan.tier === 'general'
        ? [
            part('stages', 'library.section.stages'),
            part('level-table', 'library.section.levelTable'),
            part('posts', 'library.section.posts'),
            part('units', 'library.section.units'),
            part('report-rules', 'library.section.reportRules'),
            ...(plan.orderCheck ||
            plan.activation ||
            plan.receipt ||
            plan.contactCheck ||
            plan.warningCheck ||
            plan.messageAnswer
              ? [part('follow-ups', 'library.section.followUps')]
              : []),
            ...(plan.shifts ? [part('shifts', 'library.section.shifts')] : []),
            part('roll-call', 'library.section.rollCall'),
            part('reasons', 'library.section.reasons'),
          ]
        : []),
      ...(plan.tier !== 'special' && plan.daily ? [part('daily', 'library.section.daily')] : []),
      ...(plan.tier !== 'station' && plan.messages ? [part('messages', 'library.section.messages')] : []),
      ...(plan.tier === 'special' && plan.warnings ? [part('warnings', 'library.section.warnings')] : []),
      part('facts', 'library.section.facts'),
      ...(plan.levelRules.length > 0 ? [part('levels', 'library.section.levels')] : []),
      ...(plan.stepDown ? [part('step-down', 'library.section.stepDown')] : []),
      ...(plan.interrupts.length > 0 ? [part('interrupts', 'library.section.interrupts')] : []),
    ],
    after: [part('blocks', 'library.section.blocks')],
  };
}

/** The contents list: leads to each part and each block. */
export function Contents(props: { readonly compiled: CompiledPlan; readonly onGo: (part: string) => void }) {
  const { compiled, onGo } = props;
  const { t, pick } = useText();
  const { before, after } = partsOf(compiled);
  return (
    <nav className="src-doc-contents" aria-label={t('library.view.contents')}>
      <ul>
        {[...before, ...after].map((one) => (
          <li key={one.id}>
            <button type="button" className="src-doc-contents__link" onClick={() => onGo(one.id)}>
              {t(one.title)}
            </button>
          </li>
        ))}
        {compiled.blocks.map(({ block, lanes }) => (
          <li key={block.id} className="src-doc-contents__block">
            <button type="button" className="src-doc-contents__link" onClick={() => onGo(`block-${block.id}`)}>
              {pick(block.title)}
              <span className="src-muted">
                {lanes.reduce((sum, index) => sum + (compiled.lanes[index]?.steps.length ?? 0), 0)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
