import { SegmentedControl } from '@blueprintjs/core';
import { useEffect, useRef, useState } from 'react';
import type { Folded } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { dialogIsOpen, Panel } from '../../../ui/index.ts';
import { composeKinds, type ComposeKind } from './compose-kinds.ts';
import { Compose } from './Compose.tsx';

const FIRST = '.src-script__line--unknown textarea, .src-script__line textarea, .src-written textarea';

/** The next report: chosen by where the chain stands, another one if the officer says so. */
export function ComposePanel(props: { readonly folded: Folded }) {
  const { folded } = props;
  const { t } = useText();
  const [wanted, setWanted] = useState<ComposeKind>();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On arrival the first thing to fill in has the focus; after a report has gone nothing has, so that no key sends the next one.
    if (!dialogIsOpen()) body.current?.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true });
  }, []);
  if (folded.response.closed) return null;
  const { open, next } = composeKinds(folded.response);
  const kind = wanted !== undefined && open.includes(wanted) ? wanted : next;
  return (
    <Panel
      title={t('reports.compose.panel')}
      flush
      actions={
        <SegmentedControl
          aria-label={t('reports.compose.kinds')}
          size="small"
          intent="primary"
          options={open.map((one) => ({ value: one, label: t(`reports.kind.${one}`) }))}
          value={kind ?? ''}
          onValueChange={(value) => setWanted(open.find((one) => one === value))}
        />
      }
    >
      <div ref={body}>
        {kind === undefined ? (
          <p className="src-muted src-compose__done">{t('reports.compose.done')}</p>
        ) : (
          <Compose key={`${kind} ${folded.response.reporting.sent.length}`} folded={folded} kind={kind} />
        )}
      </div>
    </Panel>
  );
}
