import { SegmentedControl } from '@blueprintjs/core';
import { HelpIcon, TickIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import type { ReportChannel } from '../../../../shared/reporting/events.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { useBusy } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, dialogIsOpen, TimeField, type TimeValue, useKeys } from '../../../ui/index.ts';
import type { ComposeKind } from './compose-kinds.ts';
import { recipientsOf, Recipients } from './Recipients.tsx';
import type { Kept } from './use-kept.ts';

export interface Sending {
  readonly recipients: readonly { readonly unit: string; readonly takenBy?: string }[];
  readonly at: number | undefined;
}

/** To whom, when, and the one key that commits it. What is unknown is named and never in the way. */
export function SendBox(props: {
  readonly response: Response;
  readonly kind: ComposeKind;
  readonly channel: ReportChannel;
  readonly onChannel: ((channel: ReportChannel) => void) | undefined;
  readonly unknowns: readonly string[];
  /** Nothing has happened since the last report: that is what it says. */
  readonly isNothingNew: boolean;
  readonly isEmpty: boolean;
  readonly kept: Kept;
  readonly keep: (change: Partial<Kept>) => void;
  readonly onSend: (sending: Sending) => Promise<boolean>;
}) {
  const { response, kind, channel, onChannel, unknowns, kept, keep, onSend } = props;
  const { t } = useText();
  const { busy, run } = useBusy();
  const box = useRef<HTMLElement>(null);
  const [at, setAt] = useState<TimeValue>(undefined);
  const recipients = recipientsOf(response, kept).filter((one) => one.isChosen);
  const missing =
    recipients.length === 0
      ? t('reports.compose.needRecipient')
      : at === null
        ? t('reports.compose.needTime')
        : props.isEmpty
          ? t('reports.compose.needText')
          : undefined;
  const n = unknowns.length;
  const commit = props.isNothingNew
    ? t('chain.send.nothingNew')
    : n > 0
      ? t('reports.compose.commitUnknown', { n })
      : t('reports.compose.commit', { kind: t(`reports.kind.${kind}`) });
  const go = () => {
    if (missing !== undefined || dialogIsOpen()) return;
    void run(() =>
      onSend({
        recipients: recipients.map(({ unit, taker }) =>
          taker === '' ? { unit: unit.id } : { unit: unit.id, takenBy: taker },
        ),
        at: at ?? undefined,
      }),
    );
  };
  const isHere = () => box.current?.parentElement?.contains(document.activeElement) ?? false;
  useKeys([
    {
      combo: 'ctrl+enter',
      label: t('reports.compose.key'),
      group: t('reports.compose.group'),
      inInput: true,
      onPress: () => {
        // Only from inside this report: a second press after it has gone must not send the next one unread.
        if (isHere()) go();
      },
    },
  ]);
  return (
    <section ref={box} className="src-send" aria-label={t('reports.compose.send')}>
      {onChannel ? (
        <SegmentedControl
          aria-label={t('reports.compose.channel')}
          fill
          options={[
            { value: 'written', label: t('reports.compose.written') },
            { value: 'phone', label: t('reports.compose.phone') },
          ]}
          value={channel}
          onValueChange={(value) => onChannel(value === 'phone' ? 'phone' : 'written')}
        />
      ) : null}
      <Recipients response={response} channel={channel} kept={kept} keep={keep} />
      <TimeField label={t('reports.compose.sentAt')} value={at} onChange={setAt} />
      <div className="src-send__commit">
        <p className={n > 0 ? 'src-send__unknowns' : 'src-muted'}>
          {n > 0
            ? t('reports.compose.unknowns', { n, list: unknowns.join(t('reports.clock.listMark')) })
            : t('reports.compose.none')}
        </p>
        <CommitButton
          intent="primary"
          size="large"
          fill
          icon={n > 0 && !props.isNothingNew ? <HelpIcon /> : <TickIcon />}
          disabled={busy || missing !== undefined}
          loading={busy}
          onClick={go}
          aria-keyshortcuts="Control+Enter"
        >
          {commit} <span className="src-send__key">{t('reports.compose.commitKey')}</span>
        </CommitButton>
        {missing === undefined ? null : <p className="src-send__missing">{missing}</p>}
      </div>
    </section>
  );
}
