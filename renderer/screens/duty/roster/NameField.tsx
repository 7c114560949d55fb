import { useId, useRef, useState } from 'react';
import { isComposing } from '../../../ui/index.ts';

/**
 * The field of a seat that is being typed into. Enter takes the name and goes down, Tab takes it and stays, leaving the field takes it; Esc keeps what
 * was there. `onDone` gets the name and how many rows to go on.
 */
export function NameField(props: {
  readonly value: string;
  readonly names: readonly string[];
  readonly label: string;
  readonly onDone: (words: string, step: number) => void;
  readonly onLeave: () => void;
}) {
  const { value, names, label, onDone, onLeave } = props;
  const [words, setWords] = useState(value);
  const isOver = useRef(false);
  const list = useId();
  const end = (act: () => void) => {
    if (isOver.current) return;
    isOver.current = true;
    act();
  };
  return (
    <>
      <input
        className="src-roster__name"
        aria-label={label}
        value={words}
        list={list}
        maxLength={60}
        autoComplete="off"
        ref={(field) => {
          if (field && document.activeElement !== field && !isOver.current) {
            field.focus();
            field.select();
          }
        }}
        onChange={(event) => setWords(event.target.value)}
        onBlur={() => end(() => onDone(words, 0))}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            end(() => onDone(words, 1));
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            end(onLeave);
          }
        }}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}
