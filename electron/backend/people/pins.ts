import { contentHash } from '../../../shared/base/content-hash.ts';
import { ok, refuse, type Refusal, type Result } from '../../../shared/base/result.ts';
import type { NewDirectoryEvent } from '../../../shared/directory/events.ts';
import { pinFault, waitAfter } from '../../../shared/directory/pin-rules.ts';
import { personIn, type Directory } from '../../../shared/directory/state.ts';
import type { Clock } from '../host.ts';
import { hashPin, isPinOf } from './pin-hash.ts';
import { PIN_FILE, readPinFile, writePinFile } from './pin-file.ts';

/** How a person was proved: by the PIN, or not at all because there is none. */
export type Proof = 'pin' | 'none';

/**
 * PINs prove who signs on, unlocks or signs. Their hashes lie in a file beside the journal, so that no export, backup of the journal or printed line ever
 * carries one; the journal holds the mark of each, and how often a wrong one was given.
 */
export interface Pins {
  /**
   * Proves a person. Refuses (`pin-needed`, `pin-wrong`, `pin-wait`, `pin-lost`) with what to do next. A person who has no PIN, or is on no list, is `none`.
   * One check runs at a time, so that many tries at once wait for each other's failures.
   */
  readonly check: (person: string, pin: string | undefined) => Promise<Result<Proof>>;
  /**
   * Proves a person by the PIN there is, keeps another one and journals that it was set. Refuses one that is too simple. `settled` answers in place of all
   * that, when its turn has come: what stood before it in the queue may have set a PIN, or been the same command.
   */
  readonly set: <T>(
    person: string,
    given: { readonly pin: string; readonly current: string | undefined },
    settled: () => Result<T> | undefined,
    write: (events: readonly NewDirectoryEvent[]) => Result<T>,
  ) => Promise<Result<T>>;
  /** Forgets hashes that the journal does not know any more: called once a PIN has been cleared. */
  readonly sweep: () => void;
  /** The file is there and cannot be read. */
  readonly isDamaged: () => boolean;
}

export interface PinParts {
  readonly folder: string;
  readonly clock: Pick<Clock, 'now' | 'uptime'>;
  readonly directory: () => Directory;
  /** Journals what a check came to, in the console's own name: nobody has been proved by then. */
  readonly note: (events: readonly NewDirectoryEvent[]) => void;
}

export function openPins({ folder, clock, directory, note }: PinParts): Pins {
  /** Uptime before which no further try counts, by person: a clock that is set moves none of it. */
  const waits = new Map<string, number>();
  // A restart shortens no wait: it begins anew.
  for (const { name, failures } of Object.values(directory().people))
    if (waitAfter(failures) > 0) waits.set(name, clock.uptime() + waitAfter(failures));

  let queue: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  }

  async function check(person: string, pin: string | undefined): Promise<Result<Proof>> {
    const known = personIn(directory(), person);
    if (!known?.pin) return ok('none');
    const phc = readPinFile(folder)?.get(known.pin.mark);
    if (phc === undefined) return lost(person);
    if (pin === undefined || pin === '') {
      return refuse('pin-needed', `“${person}”设有口令，请输入口令`, `${person} has a PIN: enter it`);
    }
    const left = (waits.get(person) ?? 0) - clock.uptime();
    if (left > 0) return wait(left);
    const isRight = await isPinOf(phc, pin);
    // Read anew: the work was long, and the person may have been struck off meanwhile.
    const { failures = 0 } = personIn(directory(), person) ?? {};
    if (isRight) {
      waits.delete(person);
      if (failures > 0) note([{ type: 'PinAccepted', at: clock.now(), data: { person, failures } }]);
      return ok('pin');
    }
    note([{ type: 'PinRefused', at: clock.now(), data: { person, failures: failures + 1 } }]);
    const pause = waitAfter(failures + 1);
    waits.set(person, clock.uptime() + pause);
    return wrong(pause);
  }

  /** What the journal knows of the file, and what it is about to know. */
  function keep(pins: ReadonlyMap<string, string>, coming?: readonly [mark: string, phc: string]): void {
    const marks = new Set(Object.values(directory().people).flatMap(({ pin }) => pin?.mark ?? []));
    const kept = new Map([...pins].filter(([mark]) => marks.has(mark)));
    if (coming) kept.set(...coming);
    writePinFile(folder, kept);
  }

  return {
    check: (person, pin) => inTurn(() => check(person, pin)),
    set: (person, { pin, current }, settled, write) =>
      inTurn(async () => {
        const before = settled();
        if (before) return before;
        const proof = await check(person, current);
        if (!proof.ok) return proof;
        const fault = pinFault(pin);
        if (fault) return fault;
        const phc = await hashPin(pin);
        // The screen may have been locked meanwhile.
        const since = settled();
        if (since) return since;
        const mark = contentHash(phc);
        // First the file, with the old hash still in it: if the power goes before the journal knows the new one, the old one still counts.
        keep(readPinFile(folder) ?? new Map(), [mark, phc]);
        const written = write([{ type: 'PinSet', at: clock.now(), data: { person, mark } }]);
        waits.delete(person);
        keep(readPinFile(folder) ?? new Map());
        return written;
      }),
    sweep: () => keep(readPinFile(folder) ?? new Map()),
    isDamaged: () => readPinFile(folder) === undefined,
  };
}

type Refused = { readonly ok: false; readonly refusal: Refusal };

const lost = (person: string): Refused =>
  refuse(
    'pin-lost',
    `“${person}”的口令记录（${PIN_FILE}）缺失或与记录不符，不能核对。请带班领导清除口令后重设；急事用紧急接岗`,
    `The stored PIN of ${person} (${PIN_FILE}) is missing or not the one on record. Have the duty leader clear it and set a new one; if it cannot wait, take over in an emergency`,
  );

const wrong = (pause: number): Refused =>
  pause === 0
    ? refuse('pin-wrong', '口令不对，请重新输入', 'The PIN is wrong: enter it again')
    : refuse(
        'pin-wrong',
        `口令不对，${inSeconds(pause)} 秒后才能再试；急事用紧急接岗`,
        `The PIN is wrong. The next try counts in ${inSeconds(pause)} s; if it cannot wait, take over in an emergency`,
      );

const wait = (left: number): Refused =>
  refuse(
    'pin-wait',
    `口令多次输错，还要等 ${inSeconds(left)} 秒才能再试；急事用紧急接岗`,
    `Too many wrong PINs: wait another ${inSeconds(left)} s; if it cannot wait, take over in an emergency`,
  );

const inSeconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000);
