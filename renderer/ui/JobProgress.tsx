import { Button, ProgressBar } from '@blueprintjs/core';
import { StopIcon } from '@blueprintjs/icons';
import './job-progress.css';

/** How far a long job of the backend has come, in words and as a bar, and the way to end it. */
export function JobProgress(props: {
  /** Undefined while it is starting. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly words: string;
  readonly cancel: string;
  readonly cancelling: boolean;
  /** Undefined where it cannot be ended. */
  readonly onCancel: (() => void) | undefined;
}) {
  const { progress, words, cancel, cancelling, onCancel } = props;
  return (
    <div className="src-job-progress">
      <ProgressBar
        animate={!progress}
        stripes={!progress}
        intent="primary"
        {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})}
        aria-label={words}
      />
      <span>{words}</span>
      {onCancel ? (
        <Button icon={<StopIcon />} disabled={cancelling} loading={cancelling} onClick={onCancel}>
          {cancel}
        </Button>
      ) : null}
    </div>
  );
}
