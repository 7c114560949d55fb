import { Button } from '@blueprintjs/core';
import { ClipboardIcon } from '@blueprintjs/icons';
import { useText } from '../../../../text/use-text.ts';
import { EmptyState, Panel } from '../../../../ui/index.ts';
import { KeyCap } from '../../../../ui/KeyCap.tsx';

/** In place of the figures while nobody has told who comes: nought would be a lie. */
export function NoArrivals(props: { readonly station: string; readonly onPush: () => void }) {
  const { t } = useText();
  return (
    <Panel title={props.station}>
      <EmptyState
        title={t('flow.arrivalsPanel.none')}
        actions={
          <Button icon={<ClipboardIcon />} intent="primary" onClick={props.onPush}>
            {t('flow.arrivalsPanel.push')} <KeyCap>A</KeyCap>
          </Button>
        }
      >
        {t('flow.arrivalsPanel.noneHow')}
      </EmptyState>
    </Panel>
  );
}
