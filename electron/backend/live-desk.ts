import type { Notice, PlanEntry } from '../../shared/contract/shapes.ts';
import type { Push } from '../../shared/contract/replies.ts';
import { JUMP } from './due-watch.ts';
import type { DutyDays } from './duty/duty-days.ts';
import type { HostServices } from './host.ts';
import { openDrafts } from './library/drafts.ts';
import { openLibrary } from './library/plan-library.ts';
import { openDesk, type DeskKit, type OpenDesk } from './open-desk.ts';
import { openPins } from './people/pins.ts';
import { anchorState, anchorTrouble } from './seal/anchor-check.ts';
import { keepKeyOnRecord, keyNotice, type KeyState } from './seal/key-on-record.ts';
import type { Store } from './store/index.ts';
import { openFolder } from './weather/open-folder.ts';

export interface LiveDesk extends Pick<OpenDesk, 'desk' | 'handle' | 'look'> {
  readonly close: () => void;
}

/** Opens the desk of the duty room on its journal, and puts on record that it is up, and what has happened since it was last. */
export function openLiveDesk(
  services: HostServices,
  store: Store,
  drills: Pick<DeskKit, 'more' | 'drillOf'>,
  push: (push: Push) => void,
): LiveDesk {
  const { clock } = services;
  // Before anything is written: a journal that was exchanged must not be added to unseen.
  const anchored = anchorState(store);
  const drafts = openDrafts(services.dataFolder);
  const library = openLibrary(store, 'live', services.resourcesFolder, drafts);
  const open = openDesk({
    services,
    store,
    mode: 'live',
    library,
    drafts,
    openPins: (parts) => openPins({ folder: services.dataFolder, clock, ...parts }),
    openFolder,
    ...drills,
    // The anchor is sealed with the key file as it is then; a key vouches only for what stands behind the row that names it.
    beforeCheckpoint: () => void nameKey(),
    push,
  });
  const { desk, consoleAct, guard } = open;
  const { duty, responses, notices } = desk;

  const before = lastRun(duty, store);
  duty.today(consoleAct());
  open.dropVigilance();
  // Time only ever grows: a journal that ends after now says that the clock was set back while the console was off.
  const newest = store.readFrom(store.lastPosition(), 1)[0];
  const ahead = newest === undefined ? 0 : newest.recordedAt - clock.now();
  if (ahead > JUMP) guard(() => open.noteJump(-ahead));
  const duesPassed = open.look();
  duty.note(
    [
      {
        type: 'ConsoleStarted',
        at: clock.now(),
        data: { version: services.version, cleanStop: before.clean, rowsSinceStart: before.rows, duesPassed },
      },
    ],
    consoleAct(),
  );
  const key = nameKey();
  // At once, so that there is no anchor behind it without a seal.
  if (key.kind !== 'same' && key.kind !== 'damaged') desk.checkpoint();
  const unreadable = [...responses.unreadable().keys()];
  for (const notice of startNotices(before, duesPassed, library.current().entries, unreadable))
    notices.set(notice.id, notice);
  const unanchored = anchorTrouble(anchored, store.anchorsPath);
  if (unanchored)
    notices.set('anchors', { id: 'anchors', tone: anchored.kind === 'missing' ? 'warn' : 'bad', message: unanchored });

  /** Puts the key that signs from here on on record where the journal names another, and tells the desk what became of the one before. */
  function nameKey(): KeyState {
    const before = keepKeyOnRecord(store, services.keysFolder, consoleAct);
    const message = keyNotice(before);
    if (message && notices.get('signing-key')?.message.zh !== message.zh) {
      notices.set('signing-key', { id: 'signing-key', tone: 'bad', message });
      push({ kind: 'notices', notices: [...notices.values()] });
    }
    return before;
  }

  return {
    desk,
    handle: open.handle,
    look: open.look,
    close() {
      const stopped = () => ({ type: 'ConsoleStopped', at: clock.now(), data: { version: services.version } }) as const;
      open.close(() => void duty.note([stopped()], consoleAct()));
    },
  };
}

/** How the run before this one ended, read from what the console wrote about itself. */
function lastRun(duty: DutyDays, store: Store): { readonly clean: boolean; readonly rows: number } {
  const last = duty.lastStartOrStop();
  if (!last || last.type === 'ConsoleStopped') return { clean: true, rows: 0 };
  const started = store.rowsOfCommand(last.commandId)[0];
  return { clean: false, rows: started ? store.lastPosition() - started.position : 0 };
}

function startNotices(
  before: { readonly clean: boolean; readonly rows: number },
  duesPassed: number,
  entries: readonly PlanEntry[],
  unreadable: readonly string[],
): readonly Notice[] {
  const notices: Notice[] = [];
  if (!before.clean) {
    notices.push({
      id: 'recovered',
      tone: 'warn',
      message: {
        zh: `上次没有正常退出。自上次启动以来的 ${before.rows} 条记录都在，已全部恢复。`,
        en: `The last run did not stop normally. All ${before.rows} lines written since it started are here.`,
      },
    });
  }
  if (duesPassed > 0) {
    notices.push({
      id: 'dues-passed',
      tone: 'warn',
      message: {
        zh: `程序停止期间有 ${duesPassed} 个时限到期，已按各自的到期时间记入，请逐项处理。`,
        en: `${duesPassed} deadlines passed while the console was not running; each is on record with its own time.`,
      },
    });
  }
  if (unreadable.length > 0) {
    notices.push({
      id: 'unreadable',
      tone: 'bad',
      message: {
        zh: `有 ${unreadable.length} 次处置的记录读不出来：${unreadable.join('、')}。请核验日志库，并从备份恢复。`,
        en: `The record of ${unreadable.length} responses cannot be read: ${unreadable.join(', ')}. Verify the journal and restore a backup.`,
      },
    });
  }
  const kept = entries.filter((entry) => !entry.inForce && !entry.retired);
  if (kept.length > 0) {
    notices.push({
      id: 'plans-kept-out',
      tone: 'bad',
      message: {
        zh: `有 ${kept.length} 份预案因有错误未投入使用：${kept.map((entry) => entry.file).join('、')}。请到预案库查看。`,
        en: `${kept.length} plans are kept out of force by errors: ${kept.map((entry) => entry.file).join(', ')}. See the plan library.`,
      },
    });
  }
  return notices;
}
