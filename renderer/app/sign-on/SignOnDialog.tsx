import { useState } from 'react';
import { sits } from '../../../shared/duty/seats.ts';
import { closeDialog, signOn, useGeneral, useIdentity, useRunning, useView } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../ui/index.ts';
import { HandoverDialog } from '../handover/HandoverDialog.tsx';
import { takenPosts } from '../handover/take-over.ts';
import { SeatChoice } from './SeatChoice.tsx';
import { relievedBy } from './relieved-by.ts';

/**
 * A person takes posts at this workstation. Several may be held; acts are recorded for the one chosen. While something runs, a seat that another person
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
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map());
  const [chosen, setChosen] = useState<string | undefined>(identity?.post);
  const running = useRunning();
  const [handingOver, setHandingOver] = useState(false);
  const name = person.trim();
  const posts = general?.posts ?? [];
  const seats = general?.shifts?.seats ?? [];
  const isHeld = (post: string) =>
    sits(
      holders.filter((one) => one.workstation === workstation),
      { person: name, post },
    );
  const mine = posts.filter((post) => ticked.includes(post.id) || isHeld(post.id));
  const acting = mine.find((post) => post.id === chosen)?.id ?? mine[0]?.id;

  const wanted = ticked.filter((post) => !isHeld(post));
  const relieved = relievedBy(wanted, name, { holders, seats, named });
  const taken = takenPosts(posts, relieved.known);
  const needsCard = taken.length > 0 && running.length > 0;
  const take = async () => {
    const given = wanted.map((post) => {
      const from = relieved.known.get(post);
      return from === undefined ? { post } : { post, from };
    });
    return acting !== undefined && (await signOn(name, given, acting));
  };
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
        canCommit={name !== '' && acting !== undefined && relieved.open.length === 0}
        onCommit={commit}
        onClose={close}
        footer={t('shell.signOn.hint')}
      >
        <TextField label={t('shell.signOn.person')} value={person} onChange={setPerson} required />
        {posts.length === 0 ? <p role="alert">{t('shell.signOn.noPosts')}</p> : null}
        <fieldset className="src-posts">
          <legend>{t('shell.signOn.posts')}</legend>
          {posts.map((post) => (
            <SeatChoice
              key={post.id}
              post={post}
              person={name}
              held={isHeld(post.id)}
              ticked={ticked.includes(post.id)}
              from={relieved.known.get(post.id)}
              onTick={(on) => setTicked(on ? [...ticked, post.id] : ticked.filter((one) => one !== post.id))}
              onFrom={(from) => setNamed(new Map(named).set(post.id, from))}
            />
          ))}
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
