import { useEffect, useRef, useState } from 'react';
import { keepChecked } from './checking.ts';
import { flushPending } from './pending.ts';
import { keepRead } from './reading.ts';
import { keepSaved, type Saving } from './saving.ts';
import { useSession } from './use-session.ts';

/** Reads, checks and saves the text while the editor is open; what is unsaved when it is left is saved then. */
export function useSessionWork(maySave: boolean): Saving {
  const session = useSession();
  const may = useRef(maySave);
  const saving = useRef<Saving>(undefined);
  useEffect(() => {
    const isBack = maySave && !may.current;
    may.current = maySave;
    // Somebody has signed on: what could not be saved before is saved now.
    if (isBack) void saving.current?.save();
  }, [maySave]);
  useEffect(() => {
    const stopReading = keepRead(session);
    const stopChecking = keepChecked(session);
    const running = keepSaved(session, () => may.current);
    saving.current = running;
    return () => {
      flushPending();
      stopReading();
      stopChecking();
      running.stop();
    };
  }, [session]);
  // The same for as long as the editor is open, whichever saving runs beneath it.
  const [door] = useState<Saving>(() => ({
    save: async () => saving.current?.save(),
    overwrite: async () => saving.current?.overwrite(),
    takeTheirs: () => saving.current?.takeTheirs(),
    stop: () => saving.current?.stop(),
  }));
  return door;
}
