import type { ReactNode } from 'react';

/** A titled part of a plan's document; its id is what the contents list leads to. */
export function Section(props: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="src-doc-section" id={`part-${props.id}`} aria-labelledby={`part-title-${props.id}`}>
      <h2 className="src-doc-section__title" id={`part-title-${props.id}`}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** A table with its column heads; scrolls by itself where it is wider than the page. */
export function Table(props: {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="src-scroll-x" role="group" aria-label={props.label} tabIndex={0}>
      <table className="src-table">
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, at) => (
                <td key={props.heads[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A term and what it says, inside a list of terms. */
export function Term(props: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="src-doc-terms__row">
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
