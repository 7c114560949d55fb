import { Button } from '@blueprintjs/core';
import { CrossIcon, TimeIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import { plainName } from '../../../../shared/base/plain-words.ts';
import { incomingOf, lookAt, unreadOf, type Handover } from '../../../../shared/duty/handover.ts';
import { itemsOf, type ListedItem } from '../../../../shared/handover/handover-list.ts';
import { dutyAct, lookAtItems, say, useDirectory, useHandoverList } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { HandoverList, Panel, ReasonDialog, Tag, TextField } from '../../../ui/index.ts';
import { JumpLines } from './JumpLines.tsx';
import { Notes } from './Notes.tsx';
import { PassDialog } from './PassDialog.tsx';
import { Signatures } from './Signatures.tsx';

/** A hand-over that is under way: to the left what is read, to the right who has said and signed what. */
export function OpenHandover(props: { readonly handover: Handover }) {
  const { handover } = props;
  const { t } = useText();
  const list = useHandoverList(handover);
  const { people } = useDirectory();
  const [typed, setTyped] = useState<string>();
  const [passing, setPassing] = useState<ListedItem>();
  const [cancelling, setCancelling] = useState(false);
  const nameField = useRef<HTMLDivElement>(null);
  const signed = handover.signed.incoming?.person;
  const incoming = signed ?? plainName(typed ?? incomingOf(handover) ?? '');
  const items = itemsOf(list);
  const unread = unreadOf(handover, items, incoming);
  const dues = unread.filter(({ isDue }) => isDue).length;

  /** Whoever reads has said who it is. */
  const byReader = (act: (by: string) => void) => {
    if (incoming !== '') return act(incoming);
    say('info', inBoth('shiftHandover.nameFirst'));
    nameField.current?.querySelector('input')?.focus();
  };
  return (
    <div className="src-handover-page">
      <Panel
        title={t('shiftHandover.items')}
        aside={
          <>
            <span className="src-muted">
              {t('shiftHandover.readOf', { n: items.length - unread.length, of: items.length })}
            </span>
            {dues === 0 ? null : (
              <Tag tone="bad" icon={<TimeIcon size={14} />}>
                {t('shiftHandover.unreadDues', { n: dues })}
              </Tag>
            )}
          </>
        }
      >
        <div ref={nameField} className="src-handover-page__name">
          <TextField
            label={t('shiftHandover.incoming')}
            hint={t('shiftHandover.incomingHint')}
            value={signed ?? typed ?? incomingOf(handover) ?? ''}
            onChange={setTyped}
            disabled={signed !== undefined}
            required
            list={Object.keys(people)}
            onEnter={() => document.querySelector<HTMLElement>('input[data-handover][tabindex="0"]')?.focus()}
          />
        </div>
        {items.length === 0 ? <p>{t('shiftHandover.begin.nothing')}</p> : null}
        <HandoverList
          list={list}
          lookOf={(item) => (incoming === '' ? undefined : lookAt(handover, item, incoming))}
          onRead={(item) => {
            if (incoming !== '' && lookAt(handover, item, incoming)?.reason === undefined && !unread.includes(item))
              return;
            byReader((by) => void lookAtItems(handover, by, [item]));
          }}
          onPass={(item) => byReader(() => setPassing(item))}
        />
      </Panel>
      <div className="src-handover-page__side">
        <Signatures handover={handover} incoming={incoming} unread={unread} />
        <JumpLines handover={handover} />
        <Notes handover={handover} />
        <Button variant="outlined" icon={<CrossIcon />} onClick={() => setCancelling(true)}>
          {t('shiftHandover.cancel')}
        </Button>
      </div>
      {passing ? (
        <PassDialog handover={handover} by={incoming} item={passing} onClose={() => setPassing(undefined)} />
      ) : null}
      {cancelling ? (
        <ReasonDialog
          title={t('shiftHandover.cancelTitle')}
          commit={t('shiftHandover.cancel')}
          withTime={false}
          onCommit={async ({ reason }) =>
            (await dutyAct({ type: 'CancelHandover', handover: handover.id, reason })).kind === 'done'
          }
          onClose={() => setCancelling(false)}
        />
      ) : null}
    </div>
  );
}
