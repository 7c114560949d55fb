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
  let isStopped = false;

  function end(mine = running): void {
    void mine?.worker.terminate();
    if (running === mine) running = undefined;
  }

  function begin(): Running {
    const begun = start(services, library());
    // A thread that broke is not asked again.
    begun.worker.on('error', () => end(begun));
    return begun;
  }

  return {
    async check(text) {
      while (!isStopped) {
        running ??= begin();
        const answer = await ask(running, text, end);
        // Ended over another text, or because the library is another: this one is asked anew.
        if (answer !== 'ended') return answer;
      }
      throw new Error('The console was closed before the check was done');
    },
    forget: () => end(),
    stop() {
      isStopped = true;
      end();
    },
  };
}

type Answer = Checked | Error | 'ended';

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, (answer: Answer) => void>;
  last: number;
}

function ask(running: Running, text: TextToCheck, end: (running: Running) => void): Promise<Checked | 'ended'> {
  return new Promise((resolve, reject) => {
    const id = (running.last += 1);
    const timer = setTimeout(() => {
      resolve(gaveUp(text.file));
      end(running);
    }, TOO_LONG);
    running.waiting.set(id, (answer) => {
      clearTimeout(timer);
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
    running.worker.postMessage({ id, ...text });
  });
}

function start(services: Pick<HostServices, 'workerFile'>, library: Library): Running {
  const texts = library.files.flatMap(({ file, id, result, retired }) =>
    retired ? [] : [{ file, id, text: result.edition?.text }],
  );
  const task: WorkerTask = { kind: 'check-plans', texts };
  const worker = new Worker(services.workerFile, { workerData: task });
  // Nobody waits for a checker: it must not keep the process alive.
  worker.unref();
  const waiting: Running['waiting'] = new Map();
  worker.on('message', ({ id, ...answer }: { id: number } & Checked) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const answerAll = (answer: Answer) => {
    for (const one of waiting.values()) one(answer);
    waiting.clear();
  };
  worker.on('error', answerAll);
  worker.on('exit', () => answerAll('ended'));
  return { worker, waiting, last: 0 };
}

function gaveUp(file: string): Checked {
  const message = {
    zh: `检查超过 ${TOO_LONG / 1000} 秒没有完成，这段文字不像预案；请检查是否贴错了内容`,
    en: `The checks took longer than ${TOO_LONG / 1000} s: this does not look like a plan. Check what was pasted`,
  };
  return { edition: undefined, findings: [{ severity: 'error', rule: 'too-long', file, message }] };
}
