import { ChevronDownIcon, ChevronRightIcon } from '@blueprintjs/icons';
import { memo, useState } from 'react';
import { stepNumber } from '../../../../shared/response/step-number.ts';
import type { RankedDue } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import type { LaneView } from '../model/lanes.ts';
import { StepRow } from './StepRow.tsx';

/** One lane over all plans, in order, place kept. */
export const LaneSection = memo(function LaneSection(props: {
  readonly view: LaneView;
  readonly onlyLive: boolean;
  readonly dues: ReadonlyMap<string, RankedDue>;
  readonly selected: string | undefined;
  readonly onSelect: (id: string, opened: boolean) => void;
}) {
  const { view, onlyLive, dues, selected, onSelect } = props;
  const { t, pick } = useText();
  const { names } = useDesk();
  const { response } = useStanding();
  const [open, setOpen] = useState(true);
  const Chevron = open ? ChevronDownIcon : ChevronRightIcon;
  return (
    <section className="src-lane">
      <h3 className="src-lane__head">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Chevron size={14} aria-hidden />
          {t(`common.lane.${view.lane}`)}
          <span className="src-lane__count">{t('response.lanes.count', { ended: view.ended, live: view.live })}</span>
        </button>
      </h3>
      {open
        ? view.groups.map((group) => {
            const steps = onlyLive
              ? group.steps.filter(({ record }) => record.phase !== 'ended' && record.phase !== 'passed')
              : group.steps;
            if (steps.length === 0 && (group.retired === 0 || onlyLive)) return null;
            return (
              <div key={group.id} className="src-lane__group">
                <p className="src-lane__block">
                  {pick(group.plan.plan.short)} · {pick(group.block.title)}
                  {group.open ? null : <Tag tone="quiet">{t('response.lanes.blockClosed')}</Tag>}
                  {group.retired === 0 ? null : t('response.lanes.retired', { n: group.retired })}
                </p>
                <ol className="src-lane__steps">
                  {steps.map((step) => {
                    const due = dues.get(step.ref);
                    return (
                      <StepRow
                        key={step.ref}
                        no={stepNumber(response, step.ref)}
                        compiled={step.compiled}
                        record={step.record}
                        plan={step.plan}
                        owner={names.post(step.compiled.step.owner)}
                        dueFrom={due?.from}
                        dueAt={due?.dueAt}
                        selected={step.ref === selected}
                        onSelect={onSelect}
                      />
                    );
                  })}
                </ol>
              </div>
            );
          })
        : null}
    </section>
  );
});
