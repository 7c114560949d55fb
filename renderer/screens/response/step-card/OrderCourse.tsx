import { TickIcon } from '@blueprintjs/icons';
import type { StepRecord } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';

/** How far an order has come: each stage with its time, who said so, and the words. */
export function OrderCourse(props: { readonly order: NonNullable<StepRecord['order']> }) {
  const { t, pick } = useText();
  const { names } = useDesk();
  if (props.order.length === 0) return null;
  return (
    <ol className="src-order-course">
      {props.order.map((mark) => (
        <li key={mark.version}>
          <TickIcon size={14} aria-hidden /> <strong>{t(`response.order.${mark.phase}`)}</strong> <Stamp at={mark.at} />
          {mark.other ? ` ${pick(names.unit(mark.other.unit))} ${mark.other.who}` : ''}
          {mark.text === undefined ? '' : ` · ${mark.text}`}
        </li>
      ))}
    </ol>
  );
}
