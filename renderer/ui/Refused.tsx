import { Callout } from '@blueprintjs/core';
import type { Text } from '../../shared/base/text.ts';
import { useText } from '../text/use-text.ts';
import './dialog.css';

/** Why an act was not possible, where it was tried. */
export function Refused(props: { readonly refusal: Text | undefined }) {
  const { pick } = useText();
  if (!props.refusal) return null;
  return (
    <Callout intent="warning" role="alert" className="src-refused">
      {pick(props.refusal)}
    </Callout>
  );
}
