import { useEffect, useRef, type ReactNode } from 'react';
import './weather-dialogs.css';

export interface KeyedOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** The key that chooses it, shown on it. */
  readonly letter: string;
  readonly hint?: string;
  readonly icon?: ReactNode;
  /** The colour of a warning; its word is the label. */
  readonly colour?: 'blue' | 'yellow' | 'orange' | 'red';
  readonly disabled?: boolean;
}

/** A choice of one, each with its key on it. The keys themselves are heard by the dialog, so that they work in any order. */
export function KeyedChoice<V extends string>(props: {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly KeyedOption<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  /** One below the other, with room for a hint. */
  readonly tall?: boolean;
}) {
  const { name, legend, options, value, onChange, tall = false } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  // Chosen by its key from another one: the cursor goes along, so that the arrows go on from there.
  useEffect(() => {
    const here = group.current;
    if (here?.contains(document.activeElement)) here.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [value]);
  return (
    <fieldset ref={group} className={`src-keyed${tall ? ' src-keyed--tall' : ''}`}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={`src-keyed__one${option.value === value ? ' src-keyed__one--chosen' : ''}${option.disabled ? ' src-keyed__one--off' : ''}`}
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.disabled ?? false}
            onChange={() => onChange(option.value)}
          />
          <kbd className="src-keyed__key" aria-hidden>
            {option.letter}
          </kbd>
          {option.colour === undefined ? null : (
            <span className={`src-swatch src-swatch--${option.colour}`} aria-hidden />
          )}
          {option.icon}
          <span className="src-keyed__words">
            {option.label}
            {option.hint === undefined ? null : <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
