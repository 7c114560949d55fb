import { useMemo } from 'react';
import { openReviews } from '../../../../shared/response/dues.ts';
import type { Decision } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, Stamp, Tag } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { inParens } from '../parts/join-words.ts';
import { Group } from './Group.tsx';

/** 决策: what was decided, the next to be looked at again on top; a press opens it, to read and to review. */
export function Decisions() {
  const { response, readOnly } = useStanding();
  const { open } = useDesk();
  const { t } = useText();
  const { decisions = [] } = response;
  const due = useMemo(
    () => new Map(openReviews(response).map((decision) => [decision.version, decision.reviewAt])),
    [response],
  );
  const ordered = useMemo(() => {
    const rank = ({ version }: Decision) => due.get(version) ?? Number.MAX_SAFE_INTEGER;
    return decisions.toSorted((a, b) => rank(a) - rank(b) || b.version - a.version);
  }, [decisions, due]);
  return (
    <Group
      title={t('desk.decision.group', { n: decisions.length })}
      none={t('desk.decision.none')}
      add={readOnly ? undefined : { label: t('desk.decision.new'), onAdd: () => open({ id: 'decision' }) }}
    >
      {ordered.map((decision) => (
        <Row key={decision.version} decision={decision} reviewAt={due.get(decision.version)} />
      ))}
    </Group>
  );
}

function Row(props: { readonly decision: Decision; readonly reviewAt: number | undefined }) {
  const { decision, reviewAt } = props;
  const { readOnly } = useStanding();
  const { names, open } = useDesk();
  const { t, pick } = useText();
  return (
    <li>
      <button
        type="button"
        className="src-band-row"
        onClick={() => open({ id: 'decision', reviews: decision.version })}
      >
        <span className="src-band-row__top">
          <strong>{decision.decided}</strong>
          {reviewAt === undefined || readOnly ? null : <DueClock due={{ from: decision.at, dueAt: reviewAt }} />}
        </span>
        <span className="src-band-row__sub">
          {decision.reviews === undefined ? null : <Tag tone="quiet">{t('desk.decision.isReview')}</Tag>}
          {inParens(t, decision.person, pick(names.post(decision.post)))} <Stamp at={decision.at} />
          {decision.reviewAt !== undefined && reviewAt === undefined ? ` · ${t('desk.decision.reviewed')}` : ''}
          {reviewAt !== undefined && readOnly ? ` · ${t('desk.decision.neverReviewed')}` : ''}
        </span>
      </button>
    </li>
  );
}
