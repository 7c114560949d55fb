import { Button } from '@blueprintjs/core';
import { ArrowLeftIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { go, useView } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { EmptyState, Page, Panel } from '../../../ui/index.ts';
import { EditionDetail } from './EditionDetail.tsx';
import { EditionList } from './EditionList.tsx';
import { editionRows } from './model.ts';
import { RetireActs } from './RetireActs.tsx';
import './editions.css';

/** The editions of one plan, and the way of a draft through review and approval into force. */
export function EditionsPage(props: { readonly plan: string }) {
  const { plan } = props;
  const { t, pick } = useText();
  const entry = useView((state) => state.plans.find((one) => one.id === plan));
  const history = useView((state) => state.histories.get(plan));
  const draft = useView((state) => state.drafts.find((one) => one.plan === plan));
  const rows = useMemo(() => editionRows(entry, history, draft), [entry, history, draft]);
  const [chosen, setChosen] = useState<string>();
  const row = rows.find((one) => one.hash === chosen) ?? rows[0];
  const back = (
    <Button variant="minimal" icon={<ArrowLeftIcon />} onClick={() => go('library')}>
      {t('library.view.back')}
    </Button>
  );
  if (!entry && rows.length === 0) {
    return (
      <Page title={t('editions.open')} aside={back}>
        <EmptyState title={t('editions.missing', { plan })}>{t('editions.missingHow')}</EmptyState>
      </Page>
    );
  }
  const title = entry?.short ?? history?.editions.at(-1)?.submitted.title;
  return (
    <Page
      title={t('editions.title', { plan: title ? pick(title) : plan })}
      aside={back}
      actions={<RetireActs plan={plan} entry={entry} history={history} />}
    >
      {history?.retired ? (
        <p className="src-editions__retired" role="status">
          {t('editions.retiredWhy', { person: history.retired.person, reason: history.retired.reason })}
        </p>
      ) : null}
      <div className="src-editions">
        <Panel title={t('editions.list')} flush className="src-editions__list">
          <EditionList rows={rows} entry={entry} chosen={row?.hash} onChoose={setChosen} />
        </Panel>
        {row ? (
          <EditionDetail key={`${row.kind} ${row.hash}`} plan={plan} row={row} rows={rows} entry={entry} />
        ) : (
          <EmptyState title={t('editions.none')} />
        )}
      </div>
    </Page>
  );
}
