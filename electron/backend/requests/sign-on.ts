import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { mayManage, notListed } from '../../../shared/directory/decide.ts';
import type { DirectoryEvent, NewDirectoryEvent } from '../../../shared/directory/events.ts';
import { personIn } from '../../../shared/directory/state.ts';
import type { DecidableDuty } from '../../../shared/duty/decide.ts';
import type { WantedPost } from '../../../shared/duty/sign-on.ts';
import type { Act } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { earlierAnswer } from '../earlier-answer.ts';
import { lockedOut, mayNotAct, notTheirPost, unproved } from './may-act.ts';
import { actOnDuty } from '../duty/on-duty.ts';

type SignOnRequest = 'signOn' | 'unlock' | 'provePerson' | 'setPin' | 'clearPin' | 'directoryAct';
type Handlers = {
  readonly [N in SignOnRequest]: (
    input: ParsedInput<N>,
  ) => Result<RequestOutput<N>> | Promise<Result<RequestOutput<N>>>;
};
type Acted = Result<{ readonly events: readonly JournalEvent[] }>;

interface Sent {
  readonly commandId: string;
  readonly as: { readonly person: string; readonly post: string };
  readonly at?: number | undefined;
}

/** Who is who: signing on, unlocking, PINs and the directory. `takePost` is the part that a plain `TakePost` needs too. */
export function signOnHandlers(
  desk: Desk,
  actOf: (sent: Sent) => Act,
): { readonly handlers: Handlers; readonly takePost: (wanted: WantedPost, person: string, sent: Sent) => Acted } {
  const { duty, directory, pins, services } = desk;

  function onDuty(command: DecidableDuty, act: Act): Acted {
    const done = actOnDuty(desk, command, act);
    return done.ok ? ok({ events: done.value }) : done;
  }

  function onDirectory(written: readonly DirectoryEvent[]): Acted {
    desk.written(written);
    return ok({ events: written });
  }

  return {
    takePost(wanted, person, sent) {
      if (personIn(directory.current(), person)?.pin) {
        return refuse(
          'pin-needed',
          `“${person}”设有口令，请在“签到”里输入口令`,
          `${person} has a PIN: enter it in the sign-on dialog`,
        );
      }
      const refused = notTheirPost(desk, person, [wanted.post]);
      if (refused) return refused;
      const act = actOf({ ...sent, as: { person, post: wanted.post } });
      return onDuty({ type: 'SignOn', person, posts: [wanted], proof: unproved(desk, person) }, act);
    },
    handlers: {
      async signOn({ commandId, person, posts, pin, emergency, at }) {
        const as = { person, post: posts[0]?.post ?? '' };
        if (emergency !== undefined) {
          const signOn = { type: 'SignOn', person, posts, proof: 'emergency', reason: emergency } as const;
          return onDuty(signOn, actOf({ commandId, as, at }));
        }
        const proof = await pins.check(person, pin);
        if (!proof.ok) return proof;
        const refused = notTheirPost(
          desk,
          person,
          posts.map(({ post }) => post),
        );
        if (refused) return refused;
        const proved = proof.value === 'pin' ? 'pin' : unproved(desk, person);
        return onDuty({ type: 'SignOn', person, posts, proof: proved }, actOf({ commandId, as, at }));
      },
      async unlock({ commandId, person, pin }) {
        const here = duty.current().holders.filter((one) => one.workstation === services.workstation);
        const proof = await pins.check(person, pin);
        if (!proof.ok) return proof;
        const other = here.find((one) => personIn(directory.current(), one.person)?.pin);
        // Somebody here has a PIN: without one the lock would be open to whoever says a name.
        if (proof.value === 'none' && other) {
          return refuse(
            'pin-of-another',
            `“${person}”没有口令，请由设有口令的在岗人员（${other.person}）解锁；急事用紧急接岗`,
            `${person} has no PIN: have someone who has one (${other.person}) unlock it; if it cannot wait, take over in an emergency`,
          );
        }
        const as = { person, post: here.find((one) => one.person === person)?.post ?? '' };
        return onDuty({ type: 'UnlockDesk', person, proof: proof.value }, actOf({ commandId, as }));
      },
      async provePerson({ person, pin }) {
        const locked = lockedOut(desk);
        if (locked) return locked;
        const here = duty.current().holders.filter((one) => one.workstation === services.workstation);
        if (!here.some((one) => one.person === person)) {
          return refuse(
            'not-here',
            `“${person}”没有在这台机器上签到，请先签到`,
            `${person} is not signed on at this workstation: sign on first`,
          );
        }
        const proof = await pins.check(person, pin);
        return proof.ok ? ok({}) : proof;
      },
      setPin(input) {
        const { person, pin, current, as } = input;
        const settled = (): Acted | undefined => {
          const earlier = earlierAnswer(desk.store, input.commandId);
          if (earlier) return earlier;
          const refused = mayNotAct(desk, as);
          if (refused) return refused;
          const known = personIn(directory.current(), person);
          if (!known) return notListed(person);
          if (known.pin || as.person === person) return undefined;
          return refuse(
            'own-pin-only',
            `“${person}”的口令由本人设置：请本人先签到，再设口令`,
            `${person} sets this PIN: the person has to sign on first`,
          );
        };
        const write = (noted: readonly NewDirectoryEvent[]) => onDirectory(directory.note(noted, actOf(input)));
        return pins.set(person, { pin, current }, settled, write);
      },
      clearPin(input) {
        const { person, reason } = input;
        const earlier = earlierAnswer(desk.store, input.commandId);
        if (earlier) return earlier;
        const act = actOf(input);
        const meta = { id: act.commandId, now: act.now, at: act.at, actor: act.actor };
        const refused = mayNotAct(desk, input.as) ?? mayManage(directory.current(), meta, desk.posts());
        if (refused) return refused;
        const known = personIn(directory.current(), person);
        if (!known) return notListed(person);
        if (!known.pin) return refuse('no-pin', `“${person}”没有口令，不用清除`, `${person} has no PIN to clear`);
        const cleared = onDirectory(
          directory.note([{ type: 'PinCleared', at: act.at, data: { person, reason } }], act),
        );
        // Told first: the PIN counts no more, even where the file cannot be written and keeps its hash until it can.
        pins.sweep();
        return cleared;
      },
      directoryAct(input) {
        const earlier = earlierAnswer(desk.store, input.commandId);
        if (earlier) return earlier;
        const refused = mayNotAct(desk, input.as);
        if (refused) return refused;
        const done = directory.act(input.command, actOf(input));
        if (!done.ok) return done;
        const written = onDirectory(done.value);
        // Whoever is struck off leaves no hash behind.
        if (input.command.type === 'UnlistPerson') pins.sweep();
        return written;
      },
    },
  };
}
