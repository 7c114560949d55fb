/** A line to write on. */
export function Blank(props: { readonly size?: 'short' | 'long' }) {
  return <span className={`src-paper-line src-paper-line--${props.size ?? 'short'}`} />;
}

/** A cell to write in. */
export function BlankCell() {
  return <td>{'\u00a0'}</td>;
}
