import type { ReactNode } from 'react';

/** One titled list of the side band. Empty it is one line that says so. */
export function Group(props: {
  readonly title: string;
  readonly none: string;
  readonly action?: ReactNode;
  readonly children: readonly ReactNode[];
}) {
  const isEmpty = props.children.length === 0;
  return (
    <div className="src-band__group">
      <div className="src-band__title">
        <h2>{props.title}</h2>
        {isEmpty ? <span className="src-band__none">{props.none}</span> : null}
        {props.action}
      </div>
      {isEmpty ? null : <ul className="src-band__list">{props.children}</ul>}
    </div>
  );
}
