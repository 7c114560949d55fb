import { Button } from '@blueprintjs/core';
import { GitBranchIcon } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { go, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { StandingTag } from '../editions/StandingTag.tsx';

/** Leads to the editions of a plan, and says what is on its way there: a draft, or editions not yet in force. */
export function EditionsLink(props: { readonly plan: string; readonly children?: ReactNode }) {
  const { plan } = props;
  const { t } = useText();
  const draft = useView((state) => state.drafts.some((one) => one.plan === plan));
  const history = useView((state) => state.histories.get(plan));
  const underWay = history?.editions.filter(({ standing }) => UNDER_WAY.includes(standing)) ?? [];
  return (
    <div className="src-plan-card__editions">
      <Button
        variant="minimal"
        size="small"
        icon={<GitBranchIcon size={14} />}
        onClick={() => go('library', { editions: plan })}
      >
        {t('editions.open')}
      </Button>
      {props.children}
      {underWay.map(({ hash, standing }) => (
        <StandingTag key={hash} standing={standing} />
      ))}
      {draft && underWay.length === 0 ? <StandingTag standing="draft" /> : null}
    </div>
  );
}

const UNDER_WAY: readonly string[] = ['in-review', 'returned', 'agreed', 'approved'];
