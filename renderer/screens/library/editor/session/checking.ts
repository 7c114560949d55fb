import { checkDraft } from '../../../../state/index.ts';
import type { Session } from './session.ts';

/** After the last change (milliseconds). */
const PAUSE = 400;
/** Before a check that got no answer is asked again (milliseconds). */
const AGAIN = 5000;

/** Has the text checked as if it stood in the library, whenever it has come to rest; one check at a time, and no answer to an older text counts. */
export function keepChecked(session: Session): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUnderWay = false;
  let isHere = true;

  const soon = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), pause);
  };
  async function check(): Promise<void> {
    const { plan, text } = session.getState();
    if (isUnderWay || session.getState().checked?.text === text) return;
    isUnderWay = true;
    session.setState({ isChecking: true });
    const answer = await checkDraft(plan, text);
    isUnderWay = false;
    if (!isHere) return;
    const isCurrent = session.getState().text === text;
    session.setState({ isChecking: !isCurrent || answer.kind !== 'done' });
    if (!isCurrent) soon(PAUSE);
    else if (answer.kind !== 'done') soon(AGAIN);
    else {
      const { findings, plan: read } = answer.value;
      session.setState({ checked: { text, findings }, ...(read ? { candidate: { ...read, text } } : {}) });
    }
  }

  const stop = session.subscribe((state, before) => {
    if (state.text === before.text) return;
    session.setState({ isChecking: true });
    soon(PAUSE);
  });
  void check();
  return () => {
    isHere = false;
    clearTimeout(timer);
    stop();
  };
}
