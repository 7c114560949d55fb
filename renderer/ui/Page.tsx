import { useId, type ReactNode } from 'react';
import { DrillTag } from './DrillTag.tsx';
import './page.css';

/** A screen's frame: title, actions to the right, then its panels. */
export function Page(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <div className={`src-page${props.className === undefined ? '' : ` ${props.className}`}`}>
      <header className="src-page__head">
        <h1 className="src-page__title">{props.title}</h1>
        <DrillTag />
        {props.aside}
        {props.actions === undefined ? null : <div className="src-page__actions">{props.actions}</div>}
      </header>
      {props.children}
    </div>
  );
}

/** A titled region of a screen. `flush` leaves out the padding (tables). */
export function Panel(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly flush?: boolean;
  readonly className?: string;
}) {
  const id = useId();
  return (
    <section className={`src-panel${props.className === undefined ? '' : ` ${props.className}`}`} aria-labelledby={id}>
      <header className="src-panel__head">
        <h2 className="src-panel__title" id={id}>
          {props.title}
        </h2>
        {props.aside}
        {props.actions === undefined ? null : <div className="src-panel__actions">{props.actions}</div>}
      </header>
      <div className={`src-panel__body${props.flush ? ' src-panel__body--flush' : ''}`}>{props.children}</div>
    </section>
  );
}
