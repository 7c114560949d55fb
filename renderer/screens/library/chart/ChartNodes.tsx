import type { Node, NodeProps, NodeTypes } from '@xyflow/react';
import { ArrowRightIcon, DuplicateIcon } from '@blueprintjs/icons';
import type { Coverage } from '../../../../shared/drill/score/coverage.ts';
import type { StepKind } from '../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../text/use-text.ts';
import { CoverageTag } from '../../../ui/drilled/index.ts';
import { KindIcon, PhaseTag } from '../../../ui/index.ts';
import type { LiveStep } from './live-steps.ts';

export type StepNodeType = Node<
  {
    readonly kind: StepKind;
    /** Its lane is drawn around it; said aloud it has to be part of the name. */
    readonly lane: string;
    readonly title: string;
    readonly owner: string;
    readonly isShared: boolean;
    readonly isCritical: boolean;
    readonly layer: 'own' | 'replaced' | 'added';
    /** Where it stands in the response laid over the chart. */
    readonly live?: LiveStep;
    /** Whether drills have exercised it, laid over the chart. */
    readonly drilled?: Coverage['standing'];
  },
  'step'
>;
export type OutsideNodeType = Node<
  { readonly title: string; readonly place: string; readonly live?: LiveStep },
  'outside'
>;
export type GroupNodeType = Node<{ readonly title: string; readonly opens: string; readonly isBlock: boolean }, 'part'>;
export type ChartNodeType = StepNodeType | OutsideNodeType | GroupNodeType;

/** A step: shape by kind, icon and word of the kind, title, owner. */
function StepNode({ data, selected }: NodeProps<StepNodeType>) {
  const { t } = useText();
  const { kind, lane, title, owner, isShared, isCritical, layer, live, drilled } = data;
  return (
    <div
      className={`src-chart-step src-chart-step--${kind}${selected ? ' src-chart-step--selected' : ''}${isCritical ? ' src-chart-step--critical' : ''}${liveClass(live)}${drilled ? ` src-chart-drilled--${drilled}` : ''}`}
      title={title}
    >
      <span className="src-chart-step__kind">
        <KindIcon kind={kind} size={12} /> {t(`common.kind.${kind}`)}
        {isCritical ? ` · ${t('library.step.critical')}` : ''}
        {layer === 'own' ? '' : ` · ${t(`library.step.${layer}`)}`}
        {isShared ? (
          <span className="src-chart-step__shared">
            <DuplicateIcon size={12} /> {t('library.chart.shared')}
          </span>
        ) : null}
      </span>
      <span className="src-chart-step__title">{title}</span>
      <span className="src-chart-step__owner">{owner}</span>
      <span className="src-visually-hidden">{lane}</span>
      <LiveMark live={live} />
      {drilled ? (
        <span className="src-chart-drilled__mark">
          <CoverageTag standing={drilled} />
        </span>
      ) : null}
    </div>
  );
}

/** A step of another block or plan that something here waits for. */
function OutsideNode({ data, selected }: NodeProps<OutsideNodeType>) {
  return (
    <div
      className={`src-chart-outside${selected ? ' src-chart-step--selected' : ''}${liveClass(data.live)}`}
      title={data.title}
    >
      <span className="src-chart-step__kind">{data.place}</span>
      <span className="src-chart-step__title">{data.title}</span>
      <LiveMark live={data.live} />
    </div>
  );
}

/** Steps where the response stands stand out; what is over, and what is not yet open, steps back. */
function liveClass(live: LiveStep | undefined): string {
  if (!live) return '';
  if (live.isNow) return ' src-chart-live--now';
  return live.phase === 'ended' || live.phase === 'acting' ? ' src-chart-live--begun' : ' src-chart-live--quiet';
}

/** The phase of a step on the rim of its box, and an arrow before those where the response stands. */
function LiveMark(props: { readonly live: LiveStep | undefined }) {
  const { live } = props;
  if (!live) return null;
  return (
    <>
      {live.isNow ? <ArrowRightIcon className="src-chart-live__arrow" size={20} /> : null}
      <span className="src-chart-live__phase">
        <PhaseTag phase={live.phase} end={live.end} retired={live.retired} watch={live.isWatch} />
      </span>
    </>
  );
}

function GroupNode({ data }: NodeProps<GroupNodeType>) {
  return (
    <div className={`src-chart-group${data.isBlock ? ' src-chart-group--block' : ''}`}>
      <span className="src-chart-group__title">{data.title}</span>
      {data.opens === '' ? null : <span className="src-chart-group__opens">{data.opens}</span>}
    </div>
  );
}

export const NODE_TYPES: NodeTypes = { step: StepNode, outside: OutsideNode, part: GroupNode };
