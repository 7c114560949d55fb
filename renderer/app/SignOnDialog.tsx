import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { closeDialog, signOn, useGeneral, useIdentity, useRunning, useView } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../ui/index.ts';
import { HandoverDialog } from './handover/HandoverDialog.tsx';
import { takenPosts } from './handover/take-over.ts';

/**
 * A person takes posts at this workstation. Several may be held; acts are recorded for the one chosen. While something runs, a post that another person
 * holds is taken over with its hand-over card.
 */
export function SignOnDialog() {
  const { t, pick } = useText();
  const identity = useIdentity();
  const general = useGeneral();
  const holders = useView((state) => state.duty.holders);
  const workstation = useView((state) => state.host?.workstation);
  const [person, setPerson] = useState(identity?.person ?? '');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | undefined>(identity?.post);
  const running = useRunning();
  const [handingOver, setHandingOver] = useState(false);
  const name = person.trim();
  const posts = general?.posts ?? [];
  const isHeld = (post: string) =>
    holders.some((one) => one.post === post && one.person === name && one.workstation === workstation);
  const mine = posts.filter((post) => ticked.includes(post.id) || isHeld(post.id));
  const acting = mine.find((post) => post.id === chosen)?.id ?? mine[0]?.id;

  const taken = takenPosts(
    posts.filter((post) => ticked.includes(post.id)),
    holders,
    name,
  );
  const needsCard = taken.length > 0 && running.length > 0;
  const take = async () => acting !== undefined && (await signOn(name, ticked, acting));
  const commit = () => {
    if (!needsCard) return take();
    setHandingOver(true);
    return false;
  };
  const close = () => closeDialog('sign-on');

  return (
    <>
      <CommandDialog
        title={t('shell.signOn.title')}
        commit={needsCard ? t('handover.next') : t('shell.signOn.commit')}
        canCommit={name !== '' && acting !== undefined}
        onCommit={commit}
        onClose={close}
        footer={t('shell.signOn.hint')}
      >
        <TextField label={t('shell.signOn.person')} value={person} onChange={setPerson} required />
        {posts.length === 0 ? <p role="alert">{t('shell.signOn.noPosts')}</p> : null}
        <fieldset className="src-posts">
          <legend>{t('shell.signOn.posts')}</legend>
          {posts.map((post) => {
            const holder = holders.find((one) => one.post === post.id);
            const held = isHeld(post.id);
            return (
              <Checkbox
                key={post.id}
                checked={held || ticked.includes(post.id)}
                disabled={held}
                onChange={(event) => {
                  const on = event.currentTarget.checked;
                  setTicked(on ? [...ticked, post.id] : ticked.filter((one) => one !== post.id));
                }}
              >
                <span>{pick(post.title)}</span>
                <span className="src-posts__duty">
                  {held
                    ? t('shell.signOn.heldHere')
                    : holder
                      ? t('shell.signOn.heldBy', { person: holder.person })
                      : pick(post.duty)}
                </span>
              </Checkbox>
            );
          })}
        </fieldset>
        {mine.length > 1 ? (
          <SelectField
            label={t('shell.signOn.acting')}
            value={acting}
            choices={mine.map((post) => ({ value: post.id, label: pick(post.title) }))}
            onChange={setChosen}
          />
        ) : null}
      </CommandDialog>
      {handingOver ? (
        <HandoverDialog
          person={name}
          posts={taken}
          running={running}
          onTake={take}
          onTaken={close}
          onClose={() => setHandingOver(false)}
        />
      ) : null}
    </>
  );
}
