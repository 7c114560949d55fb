import { Worker } from 'node:worker_threads';
import type { Finding } from '../../../shared/plan/findings.ts';
import type { PlanEdition } from '../../../shared/plan/parse.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import type { HostServices } from '../host.ts';
import type { WorkerTask } from '../work/tasks.ts';
import type { Library } from './read-library.ts';

/** A text to be checked in its surroundings. */
export interface TextToCheck {
  readonly text: string;
  /** The name that findings give it. */
  readonly file: string;
  /** Texts of the editions of its plan that were in force before, oldest first. */
  readonly earlier: readonly Plan[];
}

export interface Checked {
  readonly edition: PlanEdition | undefined;
  readonly findings: readonly Finding[];
}

/** Checks texts in a thread of its own that holds the library, so that findings come while somebody types and no act waits for them. */
export interface DraftChecker {
  readonly check: (text: TextToCheck) => Promise<Checked>;
  /** The library is another: the next check begins with it. */
  readonly forget: () => void;
  readonly stop: () => void;
}

/** A text that takes longer is no plan; milliseconds. */
const TOO_LONG = 10_000;

export function draftChecker(services: Pick<HostServices, 'workerFile'>, library: () => Library): DraftChecker {
  let running: Running | undefined;

  function end(): void {
    void running?.worker.terminate();
    running = undefined;
  }

  return {
    check(text) {
      running ??= start(services, library());
      const mine = running;
      return new Promise((resolve, reject) => {
        const id = (mine.last += 1);
        const timer = setTimeout(() => {
          mine.waiting.delete(id);
          if (running === mine) running = undefined;
          void mine.worker.terminate();
          resolve(gaveUp(text.file));
        }, TOO_LONG);
        mine.waiting.set(id, {
          settle(answer) {
            clearTimeout(timer);
            if (answer instanceof Error) reject(answer);
            else resolve(answer);
          },
        });
        mine.worker.postMessage({ id, ...text });
      });
    },
    forget() {
      const old = running;
      running = undefined;
      // Whoever waits for an answer still gets it; it was asked of the library as it was then.
      if (old) endWhenAnswered(old);
    },
    stop: end,
  };
}

function endWhenAnswered(old: Running): void {
  old.isOld = true;
  if (old.waiting.size === 0) void old.worker.terminate();
}

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, { readonly settle: (answer: Checked | Error) => void }>;
  last: number;
  /** Its library is not the one in force any more: it ends with its last answer. */
  isOld: boolean;
}

function start(services: Pick<HostServices, 'workerFile'>, library: Library): Running {
  const texts = library.files.flatMap(({ file, result, retired }) =>
    result.edition && !retired ? [{ file, text: result.edition.text }] : [],
  );
  const task: WorkerTask = { kind: 'check-plans', texts };
  const worker = new Worker(services.workerFile, { workerData: task });
  // Nobody waits for a checker: it must not keep the process alive.
  worker.unref();
  const waiting: Running['waiting'] = new Map();
  const running: Running = { worker, waiting, last: 0, isOld: false };
  worker.on('message', ({ id, ...answer }: { id: number } & Checked) => {
    waiting.get(id)?.settle(answer);
    waiting.delete(id);
    if (running.isOld) endWhenAnswered(running);
  });
  const fail = (error: Error) => {
    for (const one of waiting.values()) one.settle(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('The check was ended before it was done')));
  return running;
}

function gaveUp(file: string): Checked {
  const message = {
    zh: `检查超过 ${TOO_LONG / 1000} 秒没有完成，这段文字不像预案；请检查是否贴错了内容`,
    en: `The checks took longer than ${TOO_LONG / 1000} s: this does not look like a plan. Check what was pasted`,
  };
  return { edition: undefined, findings: [{ severity: 'error', rule: 'too-long', file, message }] };
}
