import './tags.css';

/** The key that does what the button beside it does. Not part of the button's name. */
export function KeyCap(props: { readonly children: string }) {
  return (
    <kbd className="src-key" aria-hidden>
      {props.children}
    </kbd>
  );
}
