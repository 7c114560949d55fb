import { assertNever } from '../base/assert-never.ts';
import { text, type Text } from '../base/text.ts';
import type { FactLine } from '../reporting/state.ts';
import type { ResponseEvent } from '../response/events.ts';
import type { Response } from '../response/state.ts';
import { factLines, factLineTitle, factLineWords, factWords, findFact, isSameValue, reportTime } from './fact-words.ts';
import { joinTexts } from './join-texts.ts';
import { messageNews } from './message-words.ts';
import { settledSince } from './report-settled.ts';
import { LEVEL_NAMES, postTitle, STAGE_NAMES } from './names.ts';
import { reportCalled } from './official-words.ts';
import { carrierOf, correctionOf } from './report-corrections.ts';
import type { DraftField } from './report-fields.ts';
import { measuresSince } from './report-measures.ts';

/** What has changed since the journal line `after`, for a follow-up report. Empty when nothing has. */
export function changesSince(
  response: Response,
  events: readonly ResponseEvent[],
  after: number,
): readonly DraftField[] {
  const since = events.filter((event) => event.version > after);
  const course = since.flatMap((event) => courseWords(response, event) ?? []);
  const corrections = since.flatMap((event) => correctionOf(response, events, event, after) ?? []);
  const measures = measuresSince(response, after);
  const told = since.flatMap((event) => newsWords(response, event) ?? []);
  return [
    ...asField('course', text('响应状态', 'State of the response'), course),
    ...factLines(response).flatMap((line) => factChange(response, line, after)),
    ...settledSince(response, after),
    ...(measures ? [{ id: 'measures', title: text('措施进展', 'Progress of measures'), ...measures }] : []),
    ...asField('messages', text('对公众信息', 'Messages to the public'), told),
    ...asField('corrections', text('更正', 'Corrections'), corrections),
  ];
}

interface Said {
  readonly words: Text;
  readonly version: number;
}

function asField(id: string, title: Text, said: readonly Said[]): readonly DraftField[] {
  if (said.length === 0) return [];
  const value = joinTexts(
    said.map((one) => one.words),
    '；',
    '; ',
  );
  return [{ id, title, value, cites: said.map((one) => one.version) }];
}

/** Stage, level and plans: what the response as a whole went through. */
function courseWords(response: Response, event: ResponseEvent): Said | undefined {
  const at = reportTime(event.at);
  const say = (zh: string, en: string): Said => ({
    words: text(`${at.zh}${zh}`, `${at.en} ${en}`),
    version: event.version,
  });
  switch (event.type) {
    case 'StageEntered': {
      // The level that comes with it says the same.
      if (event.data.stage === 'graded') return undefined;
      const name = STAGE_NAMES[event.data.stage];
      return say(`进入${name.zh}`, `entered ${name.en}`);
    }
    case 'LevelSet': {
      const { from, to, authority } = event.data;
      const post = postTitle(response, authority);
      const name = LEVEL_NAMES[to];
      return from === undefined
        ? say(`启动${name.zh}响应，${post.zh}决定`, `response started at ${name.en}, decided by ${post.en}`)
        : say(
            `由${LEVEL_NAMES[from].zh}调整为${name.zh}，${post.zh}决定`,
            `level changed from ${LEVEL_NAMES[from].en} to ${name.en}, decided by ${post.en}`,
          );
    }
    case 'PlanJoined':
      return say(`加入《${event.data.plan.title.zh}》`, `plan joined: ${event.data.plan.title.en}`);
    case 'EditionMoved':
    case 'EditionKept':
      return undefined;
    case 'PlanLeft': {
      const title = response.plans.find((plan) => plan.pinned.key === event.data.plan)?.pinned.title;
      return say(`退出《${title?.zh ?? event.data.plan}》`, `plan left: ${title?.en ?? event.data.plan}`);
    }
    case 'AwarenessRecorded':
    case 'StepBegun':
    case 'OrderAdvanced':
    case 'QuestionAnswered':
    case 'WatchChecked':
    case 'StepEnded':
    case 'StepReopened':
    case 'DeferralReturned':
    case 'LogWritten':
    case 'DueMissed':
    case 'ResponseClosed':
    case 'FactRecorded':
    case 'ReportSent':
    case 'ReportAcknowledged':
    case 'DeliveryTried':
    case 'InquiryOpened':
    case 'InquiryClosed':
    case 'ThresholdPassed':
    case 'ThresholdDeclined':
    case 'StepAdded':
    case 'OrderChecked':
    case 'NotePinned':
    case 'NoteStruck':
    case 'DecisionRecorded':
    case 'LineCorrected':
    case 'AlarmAcknowledged':
    case 'PostHandedOver':
    case 'ClockJumped':
    case 'MessageDrafted':
    case 'MessageRequested':
    case 'MessageApproved':
    case 'MessageRefused':
    case 'MessageReleased':
    case 'MessageReached':
    case 'MessageWithdrawn':
    case 'TrainListed':
    case 'TrainCorrected':
    case 'TrainStruck':
    case 'TrainsLinked':
    case 'ContactTried':
    case 'ContactJudged':
    case 'TrainDecided':
    case 'LegCounted':
    case 'LegDifferenceExplained':
    case 'ArrivalHandedOver':
    case 'ArrivalWithdrawn':
    case 'TrainReleased':
    case 'FamilyEnquired':
    case 'FamilyAnswered':
      return undefined;
    default:
      return assertNever(event, 'response event');
  }
}

/** What the public has been told since. */
function newsWords(response: Response, event: ResponseEvent): Said | undefined {
  if (event.type !== 'MessageReleased' && event.type !== 'MessageWithdrawn') return undefined;
  const words = messageNews(response, event);
  return words && { words, version: event.version };
}

/** A fact whose newest value is not the one the last report could know. */
function factChange(response: Response, line: FactLine, after: number): readonly DraftField[] {
  const fresh = line.entries.filter((entry) => entry.version > after);
  const known = line.entries.filter((entry) => entry.version <= after).at(-1);
  const newest = line.entries.at(-1);
  if (!newest || fresh.length === 0) return [];
  const same = known && isSameValue(known, newest) && known.certainty === newest.certainty;
  // An older observation entered late, or the same value looked at again, is no news; a new dissenting source is.
  const words = factLineWords(response, line);
  const disagree = words.zh !== factWords(findFact(response, line.fact), newest).zh;
  if (same && !disagree) return [];
  const at = reportTime(newest.at);
  const was = known && factWords(findFact(response, line.fact), known);
  // What a correction has taken back is told as a correction; here the figures follow each other.
  const report = known && carrierOf(response, known.version, after);
  const by = report && reportCalled(report);
  const wasZh = was === undefined || same ? '' : `${by?.zh ?? '原报'}为${was.zh}，现为`;
  const wasEn = was === undefined || same ? '' : `${was.en}${by ? ` in ${by.en}` : ' before'}, now `;
  // Where sources disagree, each stands with its own value.
  const whence = disagree ? at : text(`${at.zh}，${newest.source}`, `${at.en}, ${newest.source}`);
  return [
    {
      id: `fact:${line.fact}${line.about === undefined ? '' : `@${line.about}`}`,
      title: factLineTitle(response, line),
      value: text(`${wasZh}${words.zh}（${whence.zh}）`, `${wasEn}${words.en} (${whence.en})`),
      cites: fresh.map((entry) => entry.version),
    },
  ];
}
