import { Button } from '@blueprintjs/core';
import { LockIcon, PlusIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Instant } from '../../../../shared/base/instant.ts';
import type { Person } from '../../../../shared/directory/state.ts';
import type { SignOnProof } from '../../../../shared/duty/sign-on-proof.ts';
import {
  actOnDirectory,
  clearPin,
  useDirectory,
  useLastSignOns,
  usePostTitle,
  useView,
  type LastSignOn,
} from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Panel, ReasonDialog, Stamp, Tag, useKeys } from '../../../ui/index.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { PinDialog } from './PinDialog.tsx';

type Asked = { readonly kind: 'edit' | 'pin' | 'clear' | 'strike'; readonly person: Person } | { readonly kind: 'add' };

/** The people of the duty room: what each may hold, whether a PIN guards the name, and who is on duty. */
export function PeoplePage() {
  const { t } = useText();
  const people = Object.values(useDirectory().people);
  const lastSignOns = useLastSignOns();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  useKeys([{ combo: 'n', label: t('people.add'), group: t('duty.title'), onPress: () => setAsked({ kind: 'add' }) }]);
  const add = (
    <Button size="small" icon={<PlusIcon />} onClick={() => setAsked({ kind: 'add' })}>
      {t('people.add')} <kbd className="src-alarm__key">N</kbd>
    </Button>
  );
  return (
    <>
      <Panel
        title={t('people.title')}
        flush={people.length > 0}
        aside={<span className="src-muted">{t('people.who')}</span>}
        actions={add}
      >
        {people.length === 0 ? (
          <EmptyState title={t('people.none')}>{t('people.noneBody')}</EmptyState>
        ) : (
          <table className="src-table src-people">
            <thead>
              <tr>
                <th>{t('people.name')}</th>
                <th>{t('people.posts')}</th>
                <th>{t('people.phone')}</th>
                <th>{t('people.pin')}</th>
                <th>{t('people.onDuty')}</th>
                <th>{t('people.acts')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <PersonRow
                  key={person.name}
                  person={person}
                  last={lastSignOns?.get(person.name)}
                  onAsk={(kind) => setAsked({ kind, person })}
                />
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      {asked?.kind === 'add' ? <PersonDialog person={undefined} onClose={close} /> : null}
      {asked?.kind === 'edit' ? <PersonDialog person={asked.person} onClose={close} /> : null}
      {asked?.kind === 'pin' ? <PinDialog person={asked.person} onClose={close} /> : null}
      {asked?.kind === 'clear' ? (
        <ReasonDialog
          title={t('people.clearTitle', { person: asked.person.name })}
          commit={t('people.clear')}
          withTime={false}
          onCommit={({ reason }) => clearPin(asked.person.name, reason)}
          onClose={close}
        />
      ) : null}
      {asked?.kind === 'strike' ? (
        <ReasonDialog
          title={t('people.strikeTitle', { person: asked.person.name })}
          commit={t('people.strike')}
          withTime={false}
          onCommit={({ reason }) => actOnDirectory({ type: 'UnlistPerson', name: asked.person.name, reason })}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function PersonRow(props: {
  readonly person: Person;
  readonly last: LastSignOn | undefined;
  readonly onAsk: (kind: 'edit' | 'pin' | 'clear' | 'strike') => void;
}) {
  const { person, last, onAsk } = props;
  const { t, pick } = useText();
  const title = usePostTitle();
  const holders = useView((state) => state.duty.holders);
  const seats = holders.filter((one) => one.person === person.name);
  return (
    <tr>
      <td>
        <strong>{person.name}</strong>
      </td>
      <td>{person.posts.map((post) => pick(title(post))).join(t('seats.open.and')) || t('people.anyPost')}</td>
      <td className="src-num">{person.phone ?? '—'}</td>
      <td>
        <PinState person={person} />
      </td>
      <td>
        {seats.length > 0 ? null : last ? (
          <span className="src-muted">
            {t('people.last')} <SeatLine post={last.post} at={last.at} proof={last.proof} />
          </span>
        ) : (
          '—'
        )}
        {seats.map((seat) => (
          <div key={seat.post}>
            <SeatLine post={seat.post} at={seat.since} proof={seat.proof} />
          </div>
        ))}
      </td>
      <td className="src-people__acts">
        <Button size="small" variant="minimal" onClick={() => onAsk('edit')}>
          {t('people.edit')}
        </Button>
        <Button size="small" variant="minimal" onClick={() => onAsk('pin')}>
          {t(person.pin ? 'people.changePin' : 'people.setPin')}
        </Button>
        {person.pin ? (
          <Button size="small" variant="minimal" onClick={() => onAsk('clear')}>
            {t('people.clear')}
          </Button>
        ) : null}
        <Button size="small" variant="minimal" onClick={() => onAsk('strike')}>
          {t('people.strike')}
        </Button>
      </td>
    </tr>
  );
}

function PinState(props: { readonly person: Person }) {
  const { pin, cleared, failures } = props.person;
  const { t } = useText();
  return (
    <>
      {pin ? (
        <Tag tone="good" icon={<LockIcon size={12} />}>
          {t('people.hasPin')}
        </Tag>
      ) : (
        <Tag tone="quiet">{t('people.noPin')}</Tag>
      )}{' '}
      {pin ? <Stamp at={pin.at} /> : null}
      {!pin && cleared ? (
        <span className="src-muted" title={cleared.reason}>
          {t('people.clearedBy', { by: cleared.by })} <Stamp at={cleared.at} />
        </span>
      ) : null}
      {failures > 0 ? (
        <div>
          <Tag tone="warn" icon={<WarningSignIcon size={12} />}>
            {t('people.failures', { n: failures })}
          </Tag>
        </div>
      ) : null}
    </>
  );
}

/** A post, since when or when it was taken, and how the person was proved. */
function SeatLine(props: { readonly post: string; readonly at: Instant; readonly proof: SignOnProof | undefined }) {
  const { post, at, proof } = props;
  const { t, pick } = useText();
  const title = usePostTitle();
  return (
    <>
      {pick(title(post))} <Stamp at={at} />{' '}
      {proof === undefined ? null : (
        <span className="src-muted">{t('people.by', { proof: t(`seats.proof.${proof}`) })}</span>
      )}
    </>
  );
}
