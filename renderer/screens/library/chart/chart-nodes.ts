import type { Text } from '../../../../shared/base/text.ts';
import type { Chart } from '../../../../shared/machines/chart.ts';
import type { CompiledPlan } from '../../../../shared/machines/compile.ts';
import type { Translate } from '../../../text/use-text.ts';
import { opensWords } from '../document/opens-words.ts';
import type { PlanNames } from '../../../../shared/review/plan-names.ts';
import type { ChartNodeType } from './ChartNodes.tsx';
import type { Box, DrawnChart } from '../../../../shared/drawing/layout.ts';

/** The parts of a drawn chart as the flow view takes them: groups at the back, steps in front. */
export function chartNodes(
  chart: Chart,
  drawn: DrawnChart,
  compiled: CompiledPlan,
  names: PlanNames,
  t: Translate,
  pick: (text: Text) => string,
): readonly ChartNodeType[] {
  const boxes = new Map([...drawn.groups, ...drawn.nodes].map((box) => [box.id, box]));
  const fixed = { draggable: false, connectable: false, deletable: false };
  const placed = (box: Box) => ({
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
  });
  const groups = chart.groups.flatMap((group): ChartNodeType[] => {
    const box = boxes.get(group.id);
    const block = compiled.blocks[group.block]?.block;
    if (!box || !block) return [];
    return [
      {
        ...fixed,
        ...placed(box),
        id: `part:${group.id}`,
        type: 'part',
        selectable: false,
        focusable: false,
        zIndex: group.lane === undefined ? -2 : -1,
        data: {
          title: group.lane === undefined ? pick(block.title) : t(`common.lane.${group.lane}`),
          opens: group.lane === undefined ? opensWords(t, block) : '',
          isBlock: group.lane === undefined,
        },
      },
    ];
  });
  const steps = chart.nodes.flatMap((node): ChartNodeType[] => {
    const box = boxes.get(node.id);
    if (!box) return [];
    const common = {
      ...fixed,
      ...placed(box),
      id: node.id,
      focusable: true,
      ariaRole: 'button' as const,
      domAttributes: { 'aria-roledescription': t('library.chart.step') },
    };
    if (node.group === undefined || !node.placed) {
      const key = node.id.slice(0, node.id.indexOf('/'));
      const block = node.placed ? compiled.blocks[node.placed.block]?.block.title : undefined;
      const example = names.example(node.id);
      const place = block
        ? pick(block)
        : example
          ? t('library.view.eachStation', { station: pick(example.plan.short) })
          : key === 'station' && !names.step(node.id)
            ? t('common.tier.station')
            : pick(names.plan(key));
      const title = (node.placed ?? names.step(node.id) ?? example)?.step.title;
      const words = title ? pick(title) : node.id.slice(node.id.indexOf('/') + 1);
      return [
        {
          ...common,
          type: 'outside',
          data: { title: words, place },
        },
      ];
    }
    const { step, laneId, layer } = node.placed;
    const title = pick(step.title);
    const owner = pick(names.post(step.owner));
    return [
      {
        ...common,
        type: 'step',
        data: {
          lane: t(`common.lane.${laneId}`),
          kind: step.kind,
          title,
          owner,
          isShared: step.shared !== undefined,
          isCritical: step.critical === true,
          layer,
        },
      },
    ];
  });
  return [...groups, ...steps];
}
