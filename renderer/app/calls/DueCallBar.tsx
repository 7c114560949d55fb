import { Button } from '@blueprintjs/core';
import { ArrowRightIcon, PeopleIcon } from '@blueprintjs/icons';
import { beijingStamp } from '../../../shared/base/instant.ts';
import { callsDue, overdueFrom } from '../../../shared/duty/planned-calls.ts';
import { go, useNow, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { dialogIsOpen, DrillTag, Tag } from '../../ui/index.ts';
import { useBell } from '../alarms/use-alarm-bell.ts';
import './calls.css';

/** Says on every screen that a planned roll call has come up, until it is begun or dropped. */
export function DueCallBar() {
  const { t } = useText();
  const now = useNow();
  const planned = useView((state) => state.duty.plannedCalls) ?? [];
  const due = callsDue(planned, now);
  useBell(due.map((call) => ({ key: call.plan, rank: 'normal' })));
  const [first] = due;
  if (!first) return null;
  const words = t(now > overdueFrom(first) ? 'calls.planned.barOverdue' : 'calls.planned.barDue', {
    channel: t(`common.channel.${first.channel}`),
    n: first.targets.length,
    time: beijingStamp(first.moment.at, now),
  });
  return (
    <section className="src-call-bar" aria-label={t('calls.planned.bar')}>
      <Tag tone="warn" icon={<PeopleIcon size={14} />}>
        {t('calls.planned.bar')}
      </Tag>
      <DrillTag />
      <strong role="status">{words}</strong>
      {due.length > 1 ? <span>{t('calls.planned.more', { n: due.length - 1 })}</span> : null}
      <Button
        size="small"
        intent="warning"
        icon={<ArrowRightIcon />}
        onClick={() => {
          if (!dialogIsOpen()) go('rollcall');
        }}
      >
        {t('calls.planned.go')}
      </Button>
    </section>
  );
}
