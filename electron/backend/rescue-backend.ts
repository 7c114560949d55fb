import { beijingStamp } from '../../shared/base/instant.ts';
import { ok, refuse } from '../../shared/base/result.ts';
import { answer } from './requests/handlers.ts';
import type { Backend, HostServices } from './host.ts';
import { setAside, StoreTroubleError, type StoreTrouble } from './store/index.ts';
import { fileStamp } from './work/file-stamp.ts';
import { runJobs } from './work/jobs.ts';

/**
 * The backend of a desk whose journal is damaged: it shows the trouble, saves what can be read, and sets the damaged files aside on
 * request so that a new journal can begin at the next start. It writes nothing into the damaged file.
 */
export function rescueBackend(services: HostServices, trouble: StoreTrouble): Backend {
  const { clock } = services;
  const place = { folder: services.dataFolder, name: 'journal' } as const;
  const jobs = runJobs(services, () => {});
  const closed = () =>
    refuse(
      'rescue-only',
      '日志库损坏，现在只能抢救导出或另起新库',
      'The journal is damaged: only rescue export or beginning anew is possible',
    );
  const handlers = {
    hello: () =>
      ok({
        host: services.host,
        version: services.version,
        workstation: services.workstation,
        mode: 'live',
        dataFolder: services.dataFolder,
        now: clock.now(),
        speed: clock.speed(),
        rescue: trouble,
        notices: [],
        dutyDay: '',
        duty: [],
        directory: [],
        responses: [],
        plans: [],
        library: [],
        drafts: [],
      }),
    async rescueExport() {
      const { path, rows, lost } = await jobs.rescueExport(services.newId(), clock.now());
      return ok({
        path,
        rows,
        lost: lost.map(({ from, to }) => ({
          zh: `第 ${from} 至 ${to} 条读不出来`,
          en: `Lines ${from} to ${to} cannot be read`,
        })),
      });
    },
    beginAnew() {
      const suffix = `damaged-${fileStamp(clock.now())}`;
      const moved = setAside(place, suffix);
      if (!moved.ok) throw new StoreTroubleError(moved.trouble);
      services.log(`journal set aside at ${beijingStamp(clock.now(), clock.now())}: ${suffix}`);
      return ok({ keptAs: suffix });
    },
  };
  const refusing = new Proxy(handlers as Record<string, (input: never) => unknown>, {
    get: (known, name: string) => known[name] ?? closed,
  });
  return {
    handle: (name, input) => answer(refusing, name, input, services.log),
    onPush: () => () => {},
    wake() {},
    close: jobs.stop,
  };
}
