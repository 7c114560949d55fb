import { useState, type ReactNode } from 'react';
import { now, useIsDrill } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { pageName } from './page-rules.ts';
import { PaperFrame } from './PaperFrame.tsx';

const PART = 'sheet';

/** A paper of one part under its title: a form or a record of the duty room. */
export function PaperSheet(props: { readonly title: string; readonly note: string; readonly children: ReactNode }) {
  const { title, note, children } = props;
  const { t } = useText();
  const isDrill = useIsDrill();
  const [at] = useState(now);
  return (
    <PaperFrame parts={[{ id: PART, title }]} note={note} at={at} isDrill={isDrill}>
      <div style={{ page: pageName(PART) }}>
        <h1>
          {isDrill ? t('paper.page.drill') : ''}
          {title}
        </h1>
        {children}
      </div>
    </PaperFrame>
  );
}
