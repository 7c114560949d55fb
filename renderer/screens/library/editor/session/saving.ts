import { discardDraft, now, readDraft, saveDraft, whyNot } from '../../../../state/index.ts';
import { inBoth } from '../../../../text/i18n.ts';
import { dropCopy, keepCopy } from './local-copy.ts';
import { flushPending } from './pending.ts';
import { asKept, edit, type Session } from './session.ts';

/** After the last change (milliseconds). */
const PAUSE = 1500;
/** How often a save that failed is tried again (milliseconds). */
const AGAIN = 5000;
/** Between a change and its copy in the browser (milliseconds): a copy for every key would be felt. */
const COPY = 300;

export interface Saving {
  /** Saves now what is not saved yet. */
  readonly save: () => Promise<void>;
  /** Puts the other window's text aside, where it is kept, and saves this one in its place. */
  readonly overwrite: () => Promise<void>;
  /** Takes the other window's text; this one comes back with undo. */
  readonly takeTheirs: () => void;
  /** Saves what is left and ends. */
  readonly stop: () => void;
}

/** Keeps the draft on the disk while it is written. `maySave` is false while nobody is signed on. */
export function keepSaved(session: Session, maySave: () => boolean): Saving {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copying: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;

  const copyNow = () => {
    const { plan, text, keptText } = session.getState();
    if (text !== keptText) keepCopy(plan, { text, at: now() });
  };
  const soon = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
  };

  async function send(): Promise<void> {
    const { plan, text, base, over } = session.getState();
    session.setState({ saved: { state: 'saving' } });
    const answer = await saveDraft({
      plan,
      text,
      ...(base === undefined ? {} : { base }),
      ...(over === undefined ? {} : { over }),
    });
    if (answer.kind === 'done') {
      const isNewest = session.getState().text === text;
      session.setState({
        over: answer.value.hash,
        keptText: text,
        keptAt: answer.value.savedAt,
        saved: isNewest ? { state: 'saved', at: answer.value.savedAt } : { state: 'unsaved' },
      });
      if (isNewest) dropCopy(plan);
      else soon(PAUSE);
      return;
    }
    copyNow();
    const why = whyNot(answer, inBoth('editor.saved.unreachable'));
    if (answer.kind === 'refused' && answer.refusal.code === 'draft-moved-on') {
      const theirs = await readDraft(plan);
      session.setState({
        saved: { state: 'moved-on', why, theirs: theirs.kind === 'done' ? theirs.value : undefined },
      });
      return;
    }
    session.setState({ saved: { state: 'failed', why } });
    if (answer.kind !== 'refused') soon(AGAIN);
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    // One after another: each names the draft that the one before it has left.
    while (underWay) await underWay;
    const { plan, text, keptText, keptAt, saved } = session.getState();
    if (saved.state === 'moved-on') return;
    if (text === keptText) {
      // Changed and taken back again: nothing is left to save.
      session.setState({ saved: asKept(keptAt) });
      dropCopy(plan);
      return;
    }
    if (!maySave()) return;
    underWay = send().finally(() => {
      underWay = undefined;
    });
    await underWay;
  }

  const forget = session.subscribe((state, before) => {
    if (state.text === before.text) return;
    clearTimeout(copying);
    copying = setTimeout(copyNow, COPY);
    if (state.saved.state === 'moved-on') return;
    if (state.saved.state !== 'saving') session.setState({ saved: { state: 'unsaved' } });
    soon(PAUSE);
  });
  // Closed, reloaded or crashed: the browser's copy is what can still be written.
  const onLeave = () => {
    flushPending();
    copyNow();
  };
  globalThis.addEventListener('pagehide', onLeave);

  return {
    save,
    async overwrite() {
      const { saved, plan } = session.getState();
      if (saved.state !== 'moved-on' || !saved.theirs) return;
      // Its file is kept among the discarded ones: neither text is lost.
      const keptAs = await discardDraft(plan, saved.theirs.hash);
      if (keptAs === undefined) return;
      session.setState({ over: undefined, saved: { state: 'unsaved' } });
      await save();
    },
    takeTheirs() {
      const { saved } = session.getState();
      if (saved.state !== 'moved-on' || !saved.theirs) return;
      const { theirs } = saved;
      session.setState({ over: theirs.hash, keptText: theirs.text, keptAt: theirs.savedAt });
      edit(session, () => theirs.text);
      session.setState({ saved: { state: 'saved', at: theirs.savedAt } });
    },
    stop() {
      forget();
      clearTimeout(timer);
      clearTimeout(copying);
      copyNow();
      globalThis.removeEventListener('pagehide', onLeave);
      void save();
    },
  };
}
