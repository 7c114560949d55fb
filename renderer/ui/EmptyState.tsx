import type { ReactNode } from 'react';
import './page.css';

/** What is not there, why, and what to do. */
export function EmptyState(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="src-empty">
      <p className="src-empty__title">{props.title}</p>
      {props.children === undefined ? null : <div>{props.children}</div>}
      {props.actions === undefined ? null : <div className="src-empty__actions">{props.actions}</div>}
    </div>
  );
}
