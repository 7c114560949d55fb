import type { ReactNode } from 'react';
import './tags.css';

export type Tone = 'plain' | 'good' | 'active' | 'warn' | 'bad' | 'quiet' | 'drill';

/** A small labelled mark: icon (shape), word, colour. */
export function Tag(props: {
  readonly tone?: Tone | `level-${'IV' | 'III' | 'II' | 'I'}`;
  readonly icon?: ReactNode;
  readonly large?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const { tone = 'plain', icon, large = false, title, children } = props;
  return (
    <span className={`src-tag src-tag--${tone}${large ? ' src-tag--large' : ''}`} title={title}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
