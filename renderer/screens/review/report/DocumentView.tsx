import type { DocumentPart, TabledDocument } from '../../../../shared/export/official/tabled-document.ts';

/** A working document on the screen, in the order and the words in which it is written. It has no edits: places stand for keys. */
export function DocumentView({ document }: { readonly document: TabledDocument }) {
  const { marks, title, subtitle, parts } = document;
  return (
    <article className="src-review-document">
      {marks.length === 0 ? null : <p className="src-review-document__mark">{marks.join(' ')}</p>}
      <h3 className="src-review-document__title">{title}</h3>
      <p className="src-review-document__subtitle">{subtitle}</p>
      {parts.map((part, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a document is drawn anew as a whole; its parts have no names
        <Part key={index} part={part} />
      ))}
    </article>
  );
}

function Part({ part }: { readonly part: DocumentPart }) {
  if (part.kind === 'heading') return <h4>{part.words}</h4>;
  if (part.kind === 'text') return <p>{part.words}</p>;
  const whole = part.widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className="src-table">
      <colgroup>
        {part.widths.map((width, column) => (
          <col key={part.head[column]} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {part.head.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.rows.map((cells, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <tr key={row}>
            {cells.map((words, column) => (
              <td key={part.head[column]}>{words}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
