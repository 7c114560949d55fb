import { Button, type ButtonProps } from '@blueprintjs/core';
import { useDrillWords } from './use-drill-words.ts';

/** A button that puts an act on record where no dialog is around it: in a drill it says so before its own words. */
export function CommitButton({ children, 'aria-label': label, ...rest }: ButtonProps) {
  const inDrill = useDrillWords();
  return (
    <Button {...rest} {...(label === undefined ? {} : { 'aria-label': inDrill(label) })}>
      {inDrill('')}
      {children}
    </Button>
  );
}
