import { CrossCircleIcon, DisableIcon, EyeOpenIcon, TickIcon } from '@blueprintjs/icons';
import { reportedEffect } from '../../../../shared/response/orders.ts';
import type { StepRecord } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { inParens } from '../parts/join-words.ts';

const CHECK_ICONS = { holds: TickIcon, fails: CrossCircleIcon, 'not-checked': DisableIcon } as const;

/** How far an order has come: each stage with its time, who said so, and the words; last whether its effect was looked at. */
export function OrderCourse(props: { readonly record: StepRecord }) {
  const { order = [], checked } = props.record;
  const { t, pick } = useText();
  const { names } = useDesk();
  if (order.length === 0) return null;
  const stages = order.map((mark) => ({
    version: mark.version,
    line: (
      <li key={mark.version}>
        <TickIcon size={14} aria-hidden /> <strong>{t(`response.order.${mark.phase}`)}</strong> <Stamp at={mark.at} />
        {mark.other ? ` ${pick(names.unit(mark.other.unit))} ${mark.other.who}` : ''}
        {mark.text === undefined ? '' : ` · ${mark.text}`}
      </li>
    ),
  }));
  const after = checked ? stages.findLastIndex((stage) => stage.version < checked.version) + 1 : 0;
  const lines = stages.map((stage) => stage.line);
  const effect = reportedEffect(props.record);
  const waits = effect !== undefined && (checked === undefined || checked.version < effect.version);
  if (checked) lines.splice(after, 0, <CheckStage key={checked.version} checked={checked} />);
  return (
    <ol className="src-order-course">
      {lines}
      {waits ? (
        <li className="src-order-course__waits">
          <EyeOpenIcon size={14} aria-hidden /> <strong>{t('desk.check.awaited')}</strong>
        </li>
      ) : null}
    </ol>
  );
}

function CheckStage(props: { readonly checked: NonNullable<StepRecord['checked']> }) {
  const { result, at, person, post, note } = props.checked;
  const { t, pick } = useText();
  const { names } = useDesk();
  const Icon = CHECK_ICONS[result];
  return (
    <li className={`src-order-course__check--${result}`}>
      <Icon size={14} aria-hidden />{' '}
      <strong>{t(result === 'holds' ? 'desk.check.stage' : `desk.check.${result}`)}</strong> <Stamp at={at} />{' '}
      {inParens(t, person, pick(names.post(post)))} · {note}
    </li>
  );
}
