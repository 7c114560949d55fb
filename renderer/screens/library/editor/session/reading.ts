import { readNow, type Session } from './session.ts';

/** After the last key typed in the text (milliseconds): a long plan takes longer to read than a key may. */
const PAUSE = 250;

/** Reads the text anew whenever typing pauses. */
export function keepRead(session: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = session.subscribe((state, before) => {
    if (state.text === before.text) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A form has read it already.
      if (session.getState().tree?.text !== session.getState().text) readNow(session);
    }, PAUSE);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
