import type { GateReport } from './gate-report.ts';
import type { PlanSet } from './plan-set.ts';

/** A block has each lane once: the order between two of the same name would be anyone's guess. */
export function checkLanes(set: PlanSet, report: GateReport): void {
  for (const { plan, input } of set.all) {
    for (const [b, block] of plan.blocks.entries()) {
      const seen = new Set<string>();
      for (const [l, { lane }] of block.lanes.entries()) {
        if (seen.has(lane)) {
          report.error(
            input,
            ['blocks', b, 'lanes', l],
            'lane-twice',
            `工作块“${block.title.zh}”里 ${lane} 线出现两次，先后不明；请合并为一条，不分先后的把 order 写成 any`,
            `The block "${block.title.en}" has the lane ${lane} twice, so the order of its steps is unclear: make it one lane`,
          );
        }
        seen.add(lane);
      }
    }
  }
}
