import type { z } from 'zod';
import type { Reply } from '../../../shared/contract/replies.ts';
import type { drillRequests } from '../../../shared/contract/drills.ts';
import type { aarRequests } from '../../../shared/contract/aar.ts';
import type { reviewNoteRequests } from '../../../shared/contract/review-notes.ts';
import { requests, type ParsedInput, type RequestName, type RequestOutput } from '../../../shared/contract/requests.ts';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import { CONSOLE_COMMANDS } from '../../../shared/response/commands.ts';
import { actAt, type Act, type SentAct } from '../acts.ts';
import { correctiveHandlers } from '../corrective/corrective-handlers.ts';
import type { Desk } from '../desk.ts';
import { exportReviewHandler } from '../review/export-handlers.ts';
import { flowHandlers } from '../flow/flow-handlers.ts';
import { periodHandlers } from '../period/period-handlers.ts';
import { documentHandlers } from './documents.ts';
import { earlierAnswer } from '../earlier-answer.ts';
import { actsBeforeTaking } from '../duty/handovers.ts';
import { actOnDuty } from '../duty/on-duty.ts';
import { signHandover } from './sign-handover.ts';
import { pinnedPlans } from '../../../shared/response/events.ts';
import { draftEntries, libraryHandlers } from '../library/library-handlers.ts';
import { lastPackage } from './last-package.ts';
import { exportMessage } from './message-export.ts';
import { lockedOut, mayNotAct } from './may-act.ts';
import { packageHandlers } from './packages.ts';
import { paperHead, savePaper } from './paper.ts';
import { measureHandlers } from '../review/measure-handlers.ts';
import { regressHandler } from './regress.ts';
import { replayHandlers } from './replay.ts';
import { runJobs, type Jobs } from '../work/jobs.ts';
import { rollCallHandlers } from './roll-calls.ts';
import { rosterHandlers } from './roster.ts';
import { weatherHandlers } from './weather.ts';
import { searchHandlers } from '../search/search-handlers.ts';
import { scoreHandlers } from '../drill/score-handlers.ts';
import { reviewHandlers } from '../review/review-handlers.ts';
import { slipHandlers } from '../seal/slip-handlers.ts';
import { selfCheck } from '../self-check.ts';
import { signOnHandlers } from './sign-on.ts';
import { STORE_OF, StoreTroubleError } from '../store/index.ts';

type Handlers = {
  readonly [N in RequestName]: (input: ParsedInput<N>) => Result<RequestOutput<N>> | Promise<Result<RequestOutput<N>>>;
};
type DrillRequest = keyof typeof drillRequests | keyof typeof reviewNoteRequests | keyof typeof aarRequests;
type DeskHandlers = Omit<Handlers, DrillRequest>;

/** What the live desk and the desk of a run answer each in its own way: everything about drills, and what one of them does not do. */
export type DrillAnswers = Pick<Handlers, DrillRequest>;
export type MoreAnswers = DrillAnswers & Partial<DeskHandlers>;

/** Answers the requests of the contract on a running desk. */
export function answerRequests(
  desk: Desk,
  more: (desk: Desk, jobs: Jobs) => MoreAnswers,
): {
  readonly handle: (name: string, input: unknown) => Promise<Reply>;
  readonly stop: () => void;
} {
  const { services, responses, duty, notices } = desk;
  const { clock } = services;
  const told = (job: string, done: number, total: number) => desk.push({ kind: 'progress', job, done, total });
  const jobs = runJobs(services, told, STORE_OF[desk.mode]);
  const actOf = (input: SentAct): Act => actAt(services, input);
  const { handlers: signing, takePost } = signOnHandlers(desk, actOf);

  const own: DeskHandlers = {
    hello: () =>
      ok({
        host: services.host,
        version: services.version,
        workstation: services.workstation,
        mode: desk.mode,
        ...(desk.run ? { run: desk.run() } : {}),
        dataFolder: services.dataFolder,
        now: clock.now(),
        speed: clock.speed(),
        notices: [...notices.values()],
        dutyDay: duty.current().day,
        duty: duty.events(duty.current().day),
        directory: desk.directory.events(),
        responses: [...responses.summaries()],
        plans: [...desk.library.current().entries],
        library: desk.library.events(),
        drafts: draftEntries(desk),
      }),
    openResponse({ id }) {
      const events = responses.events(id);
      if (events.length === 0) return refuse('no-response', '没有这次处置', 'There is no such response');
      const plans = events.flatMap(pinnedPlans).map(({ hash }) => ({ hash, plan: desk.planText(hash).plan }));
      return ok({ events, plans });
    },
    readPlan({ hash }) {
      const known = desk.library.current().byHash.has(hash) || desk.store.edition(hash) !== undefined;
      if (!known) return refuse('no-plan', '没有这一版预案', 'There is no such edition');
      return ok({ hash, plan: desk.planText(hash).plan });
    },
    ...libraryHandlers(desk, actOf),
    ...rosterHandlers(desk, { actOf, jobs }),
    ...flowHandlers(desk, { actOf, jobs }),
    ...weatherHandlers(desk, { actOf, jobs }),
    ...periodHandlers(desk, jobs),
    ...correctiveHandlers(desk, actOf),
    ...scoreHandlers({ services, jobs, corrective: desk.corrective }),
    readDutyDay: ({ day }) => ok({ events: duty.events(day) }),
    ...rollCallHandlers(desk, jobs),
    act(input) {
      if (CONSOLE_COMMANDS.includes(input.command.type)) {
        return refuse('console-only', '这一条只能由系统自己记入', 'Only the console itself writes this');
      }
      const refused = mayNotAct(desk, input.as);
      if (refused) return earlierAnswer(desk.store, input.commandId) ?? refused;
      const done = responses.act(input.response, input.command, actOf(input));
      if (!done.ok) return done;
      desk.written(done.value);
      if (input.command.type === 'CloseResponse') desk.checkpoint();
      return ok({ events: done.value });
    },
    dutyAct(input) {
      const { command, as } = input;
      if (command.type === 'TakePost') return takePost(command, command.person, input);
      const isFree = actsBeforeTaking(duty.current(), command, as);
      const refused = isFree ? lockedOut(desk) : mayNotAct(desk, as);
      if (refused) return earlierAnswer(desk.store, input.commandId) ?? refused;
      const done = actOnDuty(desk, command, actOf(input));
      return done.ok ? ok({ events: done.value }) : done;
    },
    signHandover: (input) => signHandover(desk, input, actOf),
    ...signing,
    dismissNotice({ id }) {
      notices.delete(id);
      return ok({});
    },
    async exportResponse({ id, job }) {
      if (responses.events(id).length === 0) return refuse('no-response', '没有这次处置', 'There is no such response');
      desk.checkpoint();
      return jobs.exportResponse(job ?? services.newId(), id, clock.now());
    },
    exportReview: (input) => exportReviewHandler(desk, jobs, input),
    exportMessage: (input) => exportMessage(desk, input),
    ...documentHandlers(desk, jobs),
    lastPackage: ({ id }) => lastPackage(desk, id),
    paperHead: ({ id }) => paperHead(desk, id),
    savePaper: ({ id }) => savePaper(desk, id),
    async verifyJournal({ job }) {
      const report = await jobs.verifyJournal(job);
      return ok({
        rows: report.rows,
        streams: report.streams,
        cancelled: report.outcome === 'cancelled',
        findings: report.findings.map(({ code, message }) => ({ code, message })),
        omitted: report.omitted,
        notes: report.notes.map(({ message }) => message),
      });
    },
    ...slipHandlers(desk, jobs),
    async lastSignOns() {
      return ok({ signOns: [...(await jobs.lastSignOns(services.newId()))] });
    },
    async measureFirstReports() {
      const { reports, unread } = await jobs.measureFirstReports(services.newId(), clock.now());
      return ok({ reports: [...reports], unread: [...unread] });
    },
    ...measureHandlers(services, jobs),
    ...replayHandlers(services, jobs),
    ...packageHandlers(desk, jobs),
    ...searchHandlers(desk, jobs),
    ...reviewHandlers(desk, jobs),
    regress: (input) => regressHandler(desk, jobs, input),
    cancelJob({ job }) {
      jobs.cancel(job);
      return ok({});
    },
    selfCheck: async () => ok({ checks: [...(await selfCheck(desk))] }),
    async backUp() {
      desk.checkpoint();
      return ok(await jobs.backUp(services.newId(), clock.now()));
    },
    rescueExport: () => refuse('not-damaged', '日志库完好，不需要抢救', 'The journal is sound: nothing to rescue'),
    beginAnew: () => refuse('not-damaged', '日志库完好，不需要另起新库', 'The journal is sound: no need to begin anew'),
  };
  const handlers: Handlers = { ...own, ...more(desk, jobs) };
  return { handle: (name, input) => answer(handlers, name, input, services.log), stop: jobs.stop };
}

/** Parses what came in, runs its handler, and turns whatever happens into a reply. Shared with the rescue backend. */
export async function answer(
  handlers: { readonly [name: string]: ((input: never) => unknown) | undefined },
  name: string,
  input: unknown,
  log: (line: string) => void,
): Promise<Reply> {
  try {
    const request = Object.hasOwn(requests, name) ? requests[name as RequestName] : undefined;
    const handler = handlers[name];
    if (!request || !handler) return { kind: 'bug', message: `No request is called ${JSON.stringify(name)}` };
    const parsed = (request.input as z.ZodType).safeParse(input);
    if (!parsed.success) return { kind: 'refused', refusal: badInput(parsed.error) };
    const result = (await handler(parsed.data as never)) as Result<unknown>;
    return result.ok ? { kind: 'done', value: result.value } : { kind: 'refused', refusal: result.refusal };
  } catch (error) {
    if (error instanceof StoreTroubleError) return { kind: 'trouble', trouble: error.trouble };
    log(`bug in ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { kind: 'bug', message: error instanceof Error ? error.message : String(error) };
  }
}

function badInput(error: z.ZodError) {
  const issue = error.issues[0];
  const place = issue?.path.join('.') ?? '';
  return {
    code: 'bad-input',
    message: {
      zh: `填写的内容不合要求（${place}），请检查后重试`,
      en: `What was entered does not fit (${place}: ${issue?.message ?? ''}): check it and try again`,
    },
  };
}
