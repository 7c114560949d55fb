import { useState } from 'react';
import { plainName } from '../../../shared/base/plain-words.ts';
import { personIn } from '../../../shared/directory/state.ts';
import { sits } from '../../../shared/duty/seats.ts';
import {
  actAs,
  closeDialog,
  isGuarded,
  sayWhy,
  signOn,
  proveAndAct,
  useDirectory,
  useGeneral,
  useIdentity,
  useIsDrill,
  useLock,
  useRunning,
  useView,
} from '../../state/index.ts';
import type { Answer } from '../../client/answer.ts';
import { useText } from '../../text/use-text.ts';
import { CommandDialog, SelectField, TextField } from '../../ui/index.ts';
import { HandoverDialog } from '../handover/HandoverDialog.tsx';
import { takenPosts } from '../handover/take-over.ts';
import { Credentials, isGiven, noCredential } from './Credentials.tsx';
import { RosteredNames } from './RosteredNames.tsx';
import { SeatChoice } from './SeatChoice.tsx';
import { relievedBy } from './relieved-by.ts';
import { useRostered } from './use-rostered.ts';

/**
 * A person takes posts at this workstation. Several may be held; acts are recorded for the one chosen. While something runs, a seat that another person
 * holds is taken over with its hand-over card. Whoever the roster has now is offered first, with the post of the seat.
 */
export function SignOnDialog({ inEmergency }: { readonly inEmergency: boolean }) {
  const { t, pick } = useText();
  const identity = useIdentity();
  const isDrill = useIsDrill();
  const general = useGeneral();
  const directory = useDirectory();
  const lock = useLock();
  const holders = useView((state) => state.duty.holders);
  const workstation = useView((state) => state.host?.workstation);
  const [person, setPerson] = useState(lock ? '' : (identity?.person ?? ''));
  const rostered = useRostered();
  /** Undefined until somebody has ticked: the posts of the roster stand there until then. */
  const [chosenPosts, setTicked] = useState<readonly string[]>();
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map());
  const [chosen, setChosen] = useState<string | undefined>(identity?.post);
  const [credential, setCredential] = useState({ ...noCredential, ...(inEmergency ? { emergency: '' } : {}) });
  const running = useRunning();
  const [handingOver, setHandingOver] = useState(false);
  const name = plainName(person);
  const names = [...new Set([...rostered.map((one) => one.person), ...Object.keys(directory.people)])];
  const { posts: mayHold = [], pin } = personIn(directory, name) ?? {};
  const posts = general?.posts ?? [];
  const seats = general?.shifts?.seats ?? [];
  const here = holders.filter((one) => one.workstation === workstation);
  const isHeld = (post: string) => sits(here, { person: name, post });
  const isHere = here.some((one) => one.person === name);
  const seatsOfName = rostered.find((one) => one.person === name)?.posts ?? [];
  // Somebody who sits here already has said which posts: the roster gives no more.
  const ticked = chosenPosts ?? (isHere ? [] : seatsOfName);
  const mine = posts.filter((post) => ticked.includes(post.id) || isHeld(post.id));
  const acting = mine.find((post) => post.id === chosen)?.id ?? mine[0]?.id;

  const wanted = ticked.filter((post) => !isHeld(post));
  const relieved = relievedBy(wanted, name, { holders, seats, named });
  const taken = takenPosts(posts, relieved.known);
  const needsCard = taken.length > 0 && running.length > 0 && credential.emergency === undefined;
  const isTaking = wanted.length > 0 || lock !== undefined || credential.emergency !== undefined;
  const isProving = isTaking || isGuarded({ identity, people: directory.people }, name);

  /** `hurried`: why there was no time to read the hand-over card. */
  async function take(hurried?: string): Promise<boolean> {
    if (acting === undefined) return false;
    const pinGiven = credential.pin === '' ? undefined : credential.pin;
    if (!isProving) {
      actAs({ person: name, post: acting });
      return true;
    }
    if (!isTaking) return heard(await proveAndAct({ person: name, post: acting }, pinGiven));
    const given = (wanted.length > 0 ? wanted : [acting]).map((post) => {
      const from = relieved.known.get(post);
      return from === undefined ? { post } : { post, from };
    });
    const emergency = hurried ?? credential.emergency?.trim();
    const proof = emergency !== undefined ? { emergency } : pinGiven === undefined ? {} : { pin: pinGiven };
    return heard(await signOn({ person: name, posts: given, ...proof }, acting));
  }

  function heard(answer: Answer<object>): boolean {
    if (answer.kind === 'done') return true;
    if (answer.kind === 'refused' && answer.refusal.code.startsWith('pin-')) {
      setHandingOver(false);
      setCredential({ ...noCredential, error: pick(answer.refusal.message) });
    } else sayWhy(answer);
    return false;
  }
  const rename = (next: string) => {
    setPerson(next);
    setCredential({ ...noCredential, emergency: credential.emergency });
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
        commit={
          needsCard
            ? t('handover.next')
            : t(credential.emergency === undefined ? 'shell.signOn.commit' : 'seats.emergency')
        }
        intent={credential.emergency === undefined ? 'primary' : 'warning'}
        canCommit={
          name !== '' &&
          acting !== undefined &&
          relieved.open.length === 0 &&
          (!isProving || isGiven(credential, pin !== undefined))
        }
        onCommit={commit}
        onClose={close}
        footer={t(isDrill ? 'drillLook.signOn' : 'shell.signOn.hint')}
      >
        <TextField
          label={t('shell.signOn.person')}
          value={person}
          onChange={rename}
          {...(names.length === 0 ? {} : { list: names })}
          required
        />
        <RosteredNames
          people={rostered.filter(({ person: one }) => !here.some((holder) => holder.person === one))}
          onPick={(next) => {
            rename(next);
            setTicked(undefined);
          }}
        />
        {isProving || mine.length === 0 ? (
          <Credentials person={name} value={credential} onChange={setCredential} />
        ) : null}
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
              isListed={mayHold.length === 0 || mayHold.includes(post.id)}
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
