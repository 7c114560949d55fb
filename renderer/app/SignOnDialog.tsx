import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { closeDialog, signOn, useGeneral, useIdentity, useView } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../ui/index.ts';

/** A person takes posts at this workstation. Several may be held; acts are recorded for the one chosen. */
export function SignOnDialog() {
  const { t, pick } = useText();
  const identity = useIdentity();
  const general = useGeneral();
  const holders = useView((state) => state.duty.holders);
  const workstation = useView((state) => state.host?.workstation);
  const [person, setPerson] = useState(identity?.person ?? '');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | undefined>(identity?.post);
  const name = person.trim();
  const posts = general?.posts ?? [];
  const isHeld = (post: string) =>
    holders.some((one) => one.post === post && one.person === name && one.workstation === workstation);
  const mine = posts.filter((post) => ticked.includes(post.id) || isHeld(post.id));
  const acting = mine.find((post) => post.id === chosen)?.id ?? mine[0]?.id;

  return (
    <CommandDialog
      title={t('shell.signOn.title')}
      commit={t('shell.signOn.commit')}
      canCommit={name !== '' && acting !== undefined}
      onCommit={async () => acting !== undefined && (await signOn(name, ticked, acting))}
      onClose={() => closeDialog('sign-on')}
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
  );
}
