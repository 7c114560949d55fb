import { Button, DialogBody, DialogFooter, type Intent } from '@blueprintjs/core';
import { CrossIcon } from '@blueprintjs/icons';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { isReplayPage, useBusy } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { DeskDialog } from './DeskDialog.tsx';
import { isComposing } from './is-composing.ts';
import { ReplayRefusal } from './ReplayRefusal.tsx';
import { useDrillWords } from './use-drill-words.ts';
import { useReturnFocus } from './use-return-focus.ts';
import { useTypedGuard } from './use-typed-guard.ts';

const FIELDS = 'input:not([type=hidden]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** Whether the tab key would stop here: not at a choice of which another one has been made. */
function isStop(field: HTMLElement): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio' || field.checked) return true;
  const group = field.closest('fieldset, [role=radiogroup], .src-dialog__keys');
  return !group?.querySelector(`input[type=radio][name="${CSS.escape(field.name)}"]:checked`);
}

const isChoice = (target: EventTarget) =>
  target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox');

/** The first field that must be filled and is not. */
const firstMissing = (body: HTMLElement | null) =>
  [...(body?.querySelectorAll<HTMLInputElement>('[aria-required=true]:not(:disabled)') ?? [])].find(
    (field) => field.value.trim() === '',
  );

/**
 * A dialog for one act. Ctrl+Enter commits, or goes to the field that is still missing and names it. Esc cancels; where words have been typed
 * the first Esc asks and the second cancels. The first field has the focus. `onCommit` is awaited with the button disabled; when it gives
 * `true` the dialog closes, otherwise it stays with what was typed; after `stays` it shows what came of the act, and Esc asks nothing. In a replay nothing is acted on, and no form opens.
 */
export function CommandDialog(props: CommandDialogProps) {
  return isReplayPage() ? <ReplayRefusal onClose={props.onClose} /> : <ActDialog {...props} />;
}

interface CommandDialogProps {
  readonly title: string;
  readonly commit: string;
  readonly onCommit: () => Promise<boolean | 'stays'> | boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly intent?: Intent;
  readonly canCommit?: boolean;
  readonly wide?: boolean;
  /** Enter alone commits too while the cursor is on a choice, not in a field of words. */
  readonly enterCommits?: boolean;
  /** Left of the buttons: what is missing, what follows. */
  readonly footer?: ReactNode;
}

function ActDialog(props: CommandDialogProps) {
  const { title, commit, onCommit, onClose, children, intent = 'primary', canCommit = true } = props;
  const { t } = useText();
  const inDrill = useDrillWords();
  const { busy, run } = useBusy();
  useReturnFocus();
  const body = useRef<HTMLDivElement>(null);
  const { hint, setHint, leave, onInput, used } = useTypedGuard(onClose, busy);
  const isHere = useRef(true);
  const cancelButton = useRef<HTMLButtonElement>(null);
  const commitButton = useRef<HTMLButtonElement>(null);
  // A button that has just been used up takes the keyboard with it: hand it to the act, so that Ctrl+Enter and Esc go on working.
  useEffect(() => {
    const active = document.activeElement;
    const lost = active === document.body || (active instanceof HTMLButtonElement && active.disabled);
    if (!lost || !body.current?.isConnected || busy) return;
    const next = commitButton.current?.disabled === false ? commitButton.current : cancelButton.current;
    next?.focus();
  });
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const go = () => {
    if (!canCommit) {
      const missing = firstMissing(body.current);
      missing?.focus();
      setHint(missing ? t('ui.missing', { field: missing.labels?.[0]?.textContent ?? '' }) : t('ui.incomplete'));
      return;
    }
    void run(async () => {
      // Gone meanwhile: what its owner has open now is another dialog.
      const done = await onCommit();
      if (done === 'stays') used();
      else if (done && isHere.current) onClose();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMeant = event.ctrlKey || event.metaKey || (props.enterCommits && isChoice(event.target) && !event.repeat);
    if (event.key === 'Enter' && isMeant && !isComposing(event)) {
      event.preventDefault();
      event.stopPropagation();
      go();
    }
  };
  return (
    <DeskDialog
      onClose={leave}
      title={title}
      canOutsideClickClose={false}
      className={props.wide ? 'src-dialog--wide' : ''}
      onOpening={() => {
        // Of a choice that has been made the chosen one: on another, the space bar would choose anew.
        const first = [...(body.current?.querySelectorAll<HTMLElement>(FIELDS) ?? [])].find(isStop);
        // Without a field: on the safe side of a dangerous act, otherwise on the act.
        (first ?? (intent === 'danger' ? cancelButton.current : commitButton.current))?.focus();
      }}
    >
      <div className="src-dialog__keys" role="presentation" onKeyDown={onKeyDown} onInput={onInput} ref={body}>
        <DialogBody>{children}</DialogBody>
        <DialogFooter
          actions={
            <>
              <Button ref={cancelButton} icon={<CrossIcon />} onClick={onClose} disabled={busy}>
                {t('common.act.cancel')}
              </Button>
              <Button ref={commitButton} intent={intent} onClick={go} loading={busy} disabled={busy || !canCommit}>
                {inDrill(commit)}
              </Button>
            </>
          }
        >
          <span className={hint === undefined ? 'src-muted' : 'src-dialog__ask'} aria-live="polite">
            {hint ?? props.footer ?? t('ui.commitHint')}
          </span>
        </DialogFooter>
      </div>
    </DeskDialog>
  );
}
