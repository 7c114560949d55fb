import { groupBy } from '../../base/group-by.ts';
import { text, type Text } from '../../base/text.ts';
import type { OrderPhase, ResponseEvent } from '../../response/events.ts';
import { lineOf, type Verdict } from '../course/case.ts';
import { stepTitle } from '../names.ts';
import type { Reviewed } from './reviewed.ts';
import type { MeasureCase, MeasureValue } from './shape.ts';
import { spanValue } from './values.ts';

type Advanced = Extract<ResponseEvent, { type: 'OrderAdvanced' }>;
type Checked = Extract<ResponseEvent, { type: 'OrderChecked' }>;

/** Orders from issue to receipt, to the effect reported back, and to somebody's look at it. An order issued again is another one. */
export function orderMeasures({ course, until }: Reviewed): readonly MeasureValue[] {
  const { events, response } = course;
  const marks = events.filter(
    (event): event is Advanced | Checked => event.type === 'OrderAdvanced' || event.type === 'OrderChecked',
  );
  const orders = [...groupBy(marks, ({ data }) => data.step).values()].flatMap(issuedIn);
  const open: Verdict = until.isOver ? 'missed' : 'pending';
  const caseOf = (from: Advanced, to: Advanced | Checked | undefined, why?: Text): MeasureCase => ({
    key: `${from.data.step}@${from.version}`,
    subject: stepTitle(response, from.data.step),
    ...(to ? { value: Math.max(0, to.at - from.at) } : { verdict: open }),
    ...(why ? { why } : {}),
    step: from.data.step,
    ...(course.steps.has(from.data.step) ? { post: course.steps.get(from.data.step)?.step.owner ?? '' } : {}),
    lines: [lineOf(from), ...(to ? [lineOf(to)] : [])],
  });
  return [
    spanValue(
      'order-received',
      orders.flatMap((order) => (order.received ? [caseOf(order.issued, order.received)] : [])),
    ),
    spanValue(
      'order-done',
      orders.map((order) => caseOf(order.issued, order.reported)),
    ),
    spanValue(
      'order-checked',
      orders.flatMap((order) => {
        const { reported, checked } = order;
        return reported ? [caseOf(reported, checked, checked && RESULTS[checked.data.result])] : [];
      }),
    ),
  ];
}

const RESULTS: Readonly<Record<Checked['data']['result'], Text>> = {
  holds: text('效果成立', 'the effect was there'),
  fails: text('效果不成立', 'the effect was not there'),
  'not-checked': text('写明没有核查', 'entered as not checked'),
};

interface Order {
  readonly issued: Advanced;
  received?: Advanced;
  reported?: Advanced;
  checked?: Checked;
}

/** The orders of one step, each from one issue to the next. */
function issuedIn(marks: readonly (Advanced | Checked)[]): readonly Order[] {
  const orders: Order[] = [];
  for (const mark of marks) {
    if (mark.type === 'OrderAdvanced' && mark.data.phase === 'issued') orders.push({ issued: mark });
    const order = orders.at(-1);
    if (!order) continue;
    if (mark.type === 'OrderChecked') order.checked ??= mark;
    else if (isNoted(mark.data.phase)) order[mark.data.phase] ??= mark;
  }
  return orders;
}

const isNoted = (phase: OrderPhase): phase is 'received' | 'reported' => phase === 'received' || phase === 'reported';
