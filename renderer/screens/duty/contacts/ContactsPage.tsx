import { Button, InputGroup } from '@blueprintjs/core';
import { PlusIcon, SearchIcon } from '@blueprintjs/icons';
import { useMemo, useRef, useState } from 'react';
import { DAY, durationOf } from '../../../../shared/base/instant.ts';
import { contactLines, type ContactLine } from '../../../../shared/directory/contacts.ts';
import { actOnDirectory, useDirectory, useGeneral, useNow, useStations } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { BasisTag, EmptyState, Panel, ReasonDialog, useKeys } from '../../../ui/index.ts';
import { CallDialog } from './CallDialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { ContactRow, type ContactAsk } from './ContactRow.tsx';
import { fits } from './fits.ts';

/** Whom the duty room can ring: the units of the plans, the parties at each station area, and its own entries. */
export function ContactsPage() {
  const { t, pick } = useText();
  const general = useGeneral();
  const stations = useStations();
  const directory = useDirectory();
  const now = useNow(60_000);
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState<ContactAsk | 'add'>();
  const field = useRef<HTMLInputElement>(null);
  const lines = useMemo(() => contactLines(general, stations, directory), [general, stations, directory]);
  const shown = lines.filter((line) => fits(line, filter));
  const check = general?.contactCheck;
  const basis = general?.basis.find((one) => one.id === check?.basis);
  const within = check ? durationOf(check.within) : undefined;
  const close = () => setAsked(undefined);
  useKeys([
    { combo: 'n', label: t('contacts.add'), group: t('duty.title'), onPress: () => setAsked('add') },
    { combo: '/', label: t('contacts.filter'), group: t('duty.title'), onPress: () => field.current?.focus() },
  ]);
  return (
    <>
      <Panel
        title={t('contacts.title')}
        flush
        aside={
          check ? (
            <span className="src-muted">
              {t('contacts.within', { days: Math.round((within ?? 0) / DAY) })}{' '}
              {basis ? <BasisTag kind={basis.kind} title={pick(basis.title)} /> : null}
            </span>
          ) : null
        }
        actions={
          <>
            <InputGroup
              size="small"
              inputRef={field}
              type="search"
              leftIcon={<SearchIcon />}
              aria-label={t('contacts.filter')}
              placeholder={`${t('contacts.filter')} (/)`}
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
            <Button size="small" icon={<PlusIcon />} onClick={() => setAsked('add')}>
              {t('contacts.add')} <kbd className="src-alarm__key">N</kbd>
            </Button>
          </>
        }
      >
        {shown.length === 0 ? (
          <EmptyState title={t(lines.length === 0 ? 'contacts.none' : 'contacts.noMatch')} />
        ) : (
          <table className="src-table src-contacts">
            <thead>
              <tr>
                <th>{t('contacts.who')}</th>
                <th>{t('contacts.numbers')}</th>
                <th>{t('contacts.checked')}</th>
                <th>{t('contacts.acts')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <ContactRow key={line.id} line={line} now={now} within={within} onAsk={setAsked} />
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      <AskedDialog asked={asked} onClose={close} title={(line) => pick(line.title)} />
    </>
  );
}

function AskedDialog(props: {
  readonly asked: ContactAsk | 'add' | undefined;
  readonly title: (line: ContactLine) => string;
  readonly onClose: () => void;
}) {
  const { asked, title, onClose } = props;
  const { t } = useText();
  if (asked === undefined) return null;
  if (asked === 'add') return <ContactDialog line={undefined} onClose={onClose} />;
  const { line } = asked;
  switch (asked.kind) {
    case 'edit':
      return <ContactDialog line={line} onClose={onClose} />;
    case 'call':
      return <CallDialog line={line} number={asked.number} onClose={onClose} />;
    case 'remove':
      return (
        <ReasonDialog
          title={t('contacts.removeTitle', { who: title(line) })}
          commit={t('contacts.remove')}
          withTime={false}
          onCommit={({ reason }) => actOnDirectory({ type: 'RemoveContact', contact: line.id, reason })}
          onClose={onClose}
        />
      );
  }
}
