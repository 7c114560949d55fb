import type { Bridge, Reply } from '../../../shared/contract/replies.ts';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { summaryOf } from '../../../shared/response/summary.ts';
import { inBoth } from '../../text/i18n.ts';
import { entriesOf } from './entries.ts';
import { openReplay, type OpenReplay } from './session.ts';
import { knownThen, momentThen, readThen } from './then.ts';

/** What is asked of the host as ever: it hangs on no moment, or it makes something of its own of the record. */
const AS_EVER: readonly string[] = ['readRecord', 'readPackageRecord', 'stopForRealEvent'];

/**
 * Answers for the desk as it was at the moment of the replay. Whatever is not read here is refused in words: nothing that a replay shows can be acted on, and
 * nothing of today is shown in it.
 */
export function answerAsThen(host: Bridge, hello: RequestOutput<'hello'>): Bridge {
  return {
    onPush: () => () => {},
    onConnection: (listener) => host.onConnection(listener),
    async request(name, input, run) {
      const open = openReplay();
      if (AS_EVER.includes(name)) return host.request(name, input, run);
      const value = open && (await valueThen(host, open, hello, name, input, run));
      const reply: Reply =
        value === undefined
          ? { kind: 'refused', refusal: { code: 'replay', message: inBoth('replay.readOnly') } }
          : { kind: 'done', value };
      return reply;
    },
  };
}

async function valueThen(
  host: Bridge,
  open: OpenReplay,
  hello: RequestOutput<'hello'>,
  name: string,
  input: unknown,
  run: string | undefined,
): Promise<unknown> {
  const { record, replay, position } = open;
  const given = input as { readonly id?: string; readonly hash?: string; readonly day?: string };
  switch (name) {
    case 'hello': {
      const state = replay.stateAt(position);
      return {
        ...hello,
        workstation: '',
        mode: record.mode,
        now: momentThen(),
        speed: 0,
        notices: [],
        duty: [],
        directory: [...knownThen(open.directory)],
        responses: [summaryOf(state)],
        plans: [...entriesOf(state)],
        library: [],
        drafts: [],
      };
    }
    case 'openResponse':
      if (given.id !== record.response) return undefined;
      return { events: record.events.slice(0, position), plans: record.plans };
    case 'readPlan':
      return record.plans.find(({ hash }) => hash === given.hash);
    case 'readCorrective':
    case 'readNews':
      return (await readThen(host, name, {}, run)) ?? { events: [] };
    case 'readDutyDay':
      return (await readThen(host, name, { day: given.day ?? '' }, run)) ?? { events: [] };
    case 'readFlow':
      return (await readThen(host, name, { day: given.day ?? '' }, run)) ?? { events: [] };
    case 'readWeather':
      return readThen(host, name, {}, run);
    case 'readRoster':
      return { ...(input as object), version: 0, seats: [] };
    case 'lastSignOns':
      return { signOns: [] };
    case 'listRuns':
      return { runs: [], unreadable: [] };
    case 'lastPackage':
      return { path: '' };
    case 'cancelJob':
      return {};
    default:
      return undefined;
  }
}
