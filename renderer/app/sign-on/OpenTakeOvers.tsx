import { Button, Radio, RadioGroup } from '@blueprintjs/core';
import { WarningSignIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { beijingStamp } from '../../../shared/base/instant.ts';
import type { TakeOver } from '../../../shared/duty/events.ts';
import { openTakeOvers } from '../../../shared/duty/take-overs.ts';
import { dutyAct, useNow, usePostTitle, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, TextField } from '../../ui/index.ts';

/** Emergency take-overs, for everybody to see until a duty leader has said whether they were right. */
export function OpenTakeOvers() {
  const { t, pick } = useText();
  const now = useNow(60_000);
  const title = usePostTitle();
  const open = openTakeOvers(useView((state) => state.duty.takeOvers));
  // By id: what has been reviewed is open no more, and its dialog must not come back with the next one.
  const [chosen, setChosen] = useState<string>();
  const reviewing = open.find(({ id }) => id === chosen);
  if (open.length === 0) return null;
  return (
    <section className="src-notices" aria-label={t('seats.open.title')}>
      {open.map((one) => (
        <div key={one.id} className="src-notice src-notice--warn" role="status">
          <p>
            <WarningSignIcon /> <strong>{t('seats.open.title')}</strong>{' '}
            {t('seats.open.line', {
              person: one.person,
              time: beijingStamp(one.at, now),
              posts: one.posts.map((post) => pick(title(post))).join(t('seats.open.and')),
              reason: one.reason,
            })}
          </p>
          <Button size="small" onClick={() => setChosen(one.id)}>
            {t('seats.open.review')}
          </Button>
        </div>
      ))}
      {reviewing ? <ReviewDialog takeOver={reviewing} onClose={() => setChosen(undefined)} /> : null}
    </section>
  );
}

function ReviewDialog(props: { readonly takeOver: TakeOver; readonly onClose: () => void }) {
  const { takeOver, onClose } = props;
  const { t } = useText();
  const [finding, setFinding] = useState<'accepted' | 'objected'>();
  const [words, setWords] = useState('');
  return (
    <CommandDialog
      title={t('seats.open.dialog', { person: takeOver.person })}
      commit={t('seats.open.commit')}
      canCommit={finding !== undefined && words.trim() !== ''}
      onCommit={async () => {
        if (finding === undefined) return false;
        const command = { type: 'ReviewTakeOver', takeOver: takeOver.id, finding, words: words.trim() } as const;
        return (await dutyAct(command)).kind === 'done';
      }}
      onClose={onClose}
    >
      <p>{takeOver.reason}</p>
      <RadioGroup
        label={t('seats.open.finding')}
        selectedValue={finding ?? ''}
        onChange={(event) => setFinding(event.currentTarget.value === 'accepted' ? 'accepted' : 'objected')}
      >
        <Radio value="accepted" label={t('seats.open.accepted')} />
        <Radio value="objected" label={t('seats.open.objected')} />
      </RadioGroup>
      <TextField label={t('seats.open.words')} value={words} onChange={setWords} required rows={2} />
    </CommandDialog>
  );
}
