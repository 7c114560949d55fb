import type { JournalEvent } from '../../../shared/base/journal-event.ts';
import type { RecordReading, ReplayRecord } from '../../../shared/contract/replay.ts';
import type { ResponseEvent } from '../../../shared/response/events.ts';
import { replayMarks } from '../../../shared/review/replay-marks.ts';
import { replayOf } from '../../../shared/review/replay.ts';
import type { Answer } from '../../client/answer.ts';
import { base64Of } from '../../client/base64-of.ts';
import { putBefore } from '../../client/bridge.ts';
import { pageReplay, pageReplayLine } from '../../client/page-replay.ts';
import { request } from '../../client/request.ts';
import { inBoth } from '../../text/i18n.ts';
import { whyNot } from '../messages.ts';
import { go } from '../navigation.ts';
import { keepTexts, planSource } from '../plans.ts';
import { store } from '../store.ts';
import { answerAsThen } from './answer.ts';
import { checkAlong } from './check.ts';
import { session } from './session.ts';
import { show } from './show.ts';

/** Reads what the address names and opens it; `thenHello` fills the page once the replay answers for the desk. */
export async function startReplay(thenHello: () => Promise<void>): Promise<void> {
  const asked = pageReplay();
  if (asked === undefined || asked === 'package') return;
  const answer = await request('readRecord', { response: asked });
  await take(answer, thenHello);
}

/** Opens a package that a person gave: whole, or not at all. */
export async function openPackage(file: File, thenHello: () => Promise<void>): Promise<void> {
  session.setState({ now: { state: 'reading' } });
  let content: string;
  try {
    content = await base64Of(file);
  } catch {
    refuse(file.name, inBoth('replay.cannotRead', { name: file.name }));
    return;
  }
  await take(await request('readPackageRecord', { name: file.name, content }), thenHello, file.name);
}

async function take(answer: Answer<RecordReading>, thenHello: () => Promise<void>, name?: string): Promise<void> {
  if (answer.kind !== 'done') {
    refuse(name, whyNot(answer, inBoth('replay.unreachable')));
    return;
  }
  const { record, findings, lines } = answer.value;
  if (!record) {
    session.setState({ now: { state: 'choosing', ...(name === undefined ? {} : { name }), findings, lines } });
    return;
  }
  const hello = await request('hello', {});
  if (hello.kind !== 'done') {
    refuse(name, whyNot(hello, inBoth('replay.unreachable')));
    return;
  }
  open(record, record.from === 'journal' ? hello.value.directory : []);
  putBefore((host) => answerAsThen(host, hello.value));
  await thenHello();
  if (store.getState().screen.params['id'] !== record.response) go('response', { id: record.response }, true);
  show();
  checkAlong();
}

function open(record: ReplayRecord, directory: readonly JournalEvent[]): void {
  keepTexts(record.plans);
  const events = record.events as readonly ResponseEvent[];
  session.setState({
    now: {
      state: 'open',
      record,
      replay: replayOf(record.response, events, planSource),
      marks: replayMarks(events),
      directory,
      // A record may have been cut since its line was named.
      position: Math.min(pageReplayLine(), Math.max(1, events.length)),
      isPlaying: false,
      speed: 1,
      skipped: undefined,
      checks: [],
    },
  });
}

function refuse(name: string | undefined, message: { readonly zh: string; readonly en: string }): void {
  const finding = { code: 'not-read', ...(name === undefined ? {} : { file: name }), message };
  session.setState({ now: { state: 'choosing', findings: [finding], lines: [] } });
}
