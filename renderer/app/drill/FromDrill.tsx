import { Callout } from '@blueprintjs/core';
import { useText } from '../../text/use-text.ts';

/** Over a report that drills were stopped for: that this is the live desk, and, where the order was not answered, that they have to be called off by voice. */
export function FromDrill(props: { readonly drills: string | undefined }) {
  const { t } = useText();
  if (props.drills === undefined) return null;
  const isStopped = props.drills === 'stopped';
  return (
    <Callout compact intent={isStopped ? 'warning' : 'danger'} className="src-from-drill" role="alert">
      {t(isStopped ? 'drillLook.real.arrived' : 'drillLook.real.unheard')}
    </Callout>
  );
}
