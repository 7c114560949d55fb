import { Worker } from 'node:worker_threads';
import type { SearchResult } from '../../../shared/contract/search.ts';
import type { HostServices } from '../host.ts';
import { StoreTroubleError, type StoreName } from '../store/index.ts';
import type { SearchAnswer, SearchOrder } from '../work/answer-searches.ts';
import type { WorkerTask } from '../work/tasks.ts';
import type { SearchGround } from './search-ground.ts';
import type { RecordSearch } from './search-records.ts';

/** Searches in one thread that stays for a while, so that only the first of some searches waits for it to start. The screen and the journal never wait for a search. */
export interface Searcher {
  readonly search: (job: string, search: RecordSearch, ground: SearchGround) => Promise<SearchResult>;
  /** The index is brought no further for this job, which goes on with what there is. */
  readonly cancel: (job: string) => void;
  readonly stop: () => void;
}

/** After so long without a search the thread ends and gives its memory back (milliseconds). */
const IDLE = 60_000;

interface Waiting {
  readonly resolve: (result: SearchResult) => void;
  readonly reject: (error: Error) => void;
}

export function openSearcher(
  services: Pick<HostServices, 'workerFile' | 'dataFolder' | 'version'>,
  onProgress: (job: string, done: number, total: number) => void,
  store: StoreName,
  idle = IDLE,
): Searcher {
  const waiting = new Map<string, Waiting>();
  let running: Worker | undefined;
  /** What the thread has been told of: plans are sent only when they are others. */
  let told = '';
  let resting: NodeJS.Timeout | undefined;

  function start(): Worker {
    const { workerFile, dataFolder: folder, version } = services;
    const worker = new Worker(workerFile, {
      workerData: { kind: 'answer-searches', folder, store, version } satisfies WorkerTask,
    });
    // Nobody waits for it to end: it must not keep the process alive.
    worker.unref();
    worker.on('message', hear);
    // A thread that broke is not asked again, and whoever waits for it is told.
    const end = (error: Error) => {
      if (running !== worker) return;
      running = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('error', end);
    worker.on('exit', () => end(new Error('The search was ended before it was done')));
    return worker;
  }

  function stop(): void {
    const worker = running;
    running = undefined;
    void worker?.terminate();
  }

  function restWhenIdle(): void {
    clearTimeout(resting);
    resting = waiting.size === 0 ? setTimeout(stop, idle).unref() : undefined;
  }

  function hear(answer: SearchAnswer): void {
    if (answer.kind === 'progress') {
      onProgress(answer.job, answer.done, answer.total);
      return;
    }
    const one = waiting.get(answer.job);
    waiting.delete(answer.job);
    restWhenIdle();
    if (answer.kind === 'done') one?.resolve(answer.result);
    else if (answer.kind === 'trouble') one?.reject(new StoreTroubleError(answer.trouble));
    else one?.reject(new Error(answer.message));
  }

  const send = (order: SearchOrder) => running?.postMessage(order);

  return {
    search(job, search, ground) {
      clearTimeout(resting);
      if (!running) {
        running = start();
        told = '';
      }
      const key = nameOf(ground);
      if (key !== told) send({ kind: 'ground', ground });
      told = key;
      return new Promise((resolve, reject) => {
        waiting.set(job, { resolve, reject });
        send({ kind: 'search', job, search });
      });
    },
    cancel(job) {
      if (waiting.has(job)) send({ kind: 'cancel', job });
    },
    stop() {
      clearTimeout(resting);
      void running?.terminate();
    },
  };
}

const nameOf = ({ plans, weather }: SearchGround) =>
  [...plans.map(({ hash }) => hash), JSON.stringify(weather?.hazards ?? [])].join(' ');
