import type { GateReport } from './gate-report.ts';
import { joinGraph, stuckWaits, type Wait } from './join-graph.ts';
import { nameOf, type PlanSet, type SetStep } from './plan-set.ts';

/** A longer circle is cut in the middle of the message. */
const LONGEST_SPELLED = 12;

/** Steps that wait for each other in a circle, by `after`, `when` or the order of a lane, also across plans. */
export function checkJoins(set: PlanSet, report: GateReport): void {
  const seen = new Set<string>();
  // Two station plans are never in force together, so a circle is looked for station by station.
  for (const station of set.stations.length > 0 ? set.stations : [undefined]) {
    const stuck = stuckWaits(joinGraph(set, station));
    for (const group of circles(stuck)) {
      const circle = shortestCircle(group, stuck);
      if (!circle) continue;
      const key = circle.map(({ on }) => `${on.source.input.file}#${on.step.id}`).join(' ');
      if (!seen.has(key)) reportCircle(circle, report);
      seen.add(key);
    }
  }
}

function reportCircle(circle: readonly Wait[], report: GateReport): void {
  const first = circle.at(-1)?.on;
  if (!first) return;
  const field = circle[0]?.by === 'order' ? [] : [circle[0]?.by ?? 'after'];
  report.error(
    first.source.input,
    [...first.path, ...field],
    'circle',
    `这些步骤互相等待，谁也打不开：${spell(first, circle, { after: '等待', when: '取决于', order: '同线排在其后：' })}；请去掉其中一个等待`,
    `These steps wait for each other and none can open: ${spell(first, circle, { after: 'waits for', when: 'depends on', order: 'comes in its lane after' })}; take one of these waits out`,
  );
}

function spell(first: SetStep, circle: readonly Wait[], words: Record<Wait['by'], string>): string {
  const hops = circle.map(({ by, on }) => ` ${words[by]} ${nameOf(on, first.source)}`);
  const shown =
    hops.length <= LONGEST_SPELLED
      ? hops
      : [...hops.slice(0, LONGEST_SPELLED / 2), ' …', ...hops.slice(-LONGEST_SPELLED / 2)];
  return `${nameOf(first, first.source)}${shown.join(',')}`;
}

/** Groups of stuck steps in which each waits, directly or not, for each other (Tarjan, without recursion). */
function circles(stuck: ReadonlyMap<SetStep, readonly Wait[]>): readonly ReadonlySet<SetStep>[] {
  const index = new Map<SetStep, number>();
  const low = new Map<SetStep, number>();
  const path: SetStep[] = [];
  const onPath = new Set<SetStep>();
  const found: Set<SetStep>[] = [];
  for (const root of stuck.keys()) {
    if (index.has(root)) continue;
    const calls: { readonly step: SetStep; next: number }[] = [];
    const enter = (step: SetStep) => {
      index.set(step, index.size);
      low.set(step, index.size - 1);
      path.push(step);
      onPath.add(step);
      calls.push({ step, next: 0 });
    };
    const lower = (step: SetStep, to: number) => low.set(step, Math.min(low.get(step) ?? to, to));
    enter(root);
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const wait = stuck.get(call.step)?.[call.next];
      call.next += 1;
      if (wait) {
        if (!index.has(wait.on) && stuck.has(wait.on)) enter(wait.on);
        else if (onPath.has(wait.on)) lower(call.step, index.get(wait.on) ?? 0);
        continue;
      }
      calls.pop();
      const parent = calls.at(-1);
      const lowest = low.get(call.step) ?? 0;
      if (parent) lower(parent.step, lowest);
      if (lowest !== index.get(call.step)) continue;
      const group = new Set(path.splice(path.lastIndexOf(call.step)));
      for (const step of group) onPath.delete(step);
      if (group.size > 1) found.push(group);
    }
  }
  return found;
}

/** The shortest way round from the first step (in file order) whose own `after` or `when` closes the circle. */
function shortestCircle(
  group: ReadonlySet<SetStep>,
  stuck: ReadonlyMap<SetStep, readonly Wait[]>,
): readonly Wait[] | undefined {
  const inside = (step: SetStep) => (stuck.get(step) ?? []).filter(({ on }) => group.has(on));
  for (const start of stuck.keys()) {
    if (!group.has(start)) continue;
    const written = inside(start).filter(({ by }) => by !== 'order');
    if (written.length === 0) continue;
    const came = new Map<SetStep, { readonly wait: Wait; readonly from: SetStep }>();
    const queue: { readonly step: SetStep; readonly waits: readonly Wait[] }[] = [{ step: start, waits: written }];
    for (const { step, waits } of queue) {
      for (const wait of waits) {
        if (came.has(wait.on)) continue;
        came.set(wait.on, { wait, from: step });
        if (wait.on === start) return walkBack(start, came);
        queue.push({ step: wait.on, waits: inside(wait.on) });
      }
    }
  }
  return undefined;
}

function walkBack(start: SetStep, came: ReadonlyMap<SetStep, { wait: Wait; from: SetStep }>): readonly Wait[] {
  const circle: Wait[] = [];
  let at = start;
  do {
    const hop = came.get(at);
    if (!hop) break;
    circle.unshift(hop.wait);
    at = hop.from;
  } while (at !== start);
  return circle;
}
