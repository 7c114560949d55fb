import { Button } from '@blueprintjs/core';
import { DocumentOpenIcon, EditIcon } from '@blueprintjs/icons';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import { go, useRunning } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../../../ui/index.ts';
import { Compared } from './Compared.tsx';
import { CheckResult } from './CheckResult.tsx';
import { EditionActs } from './EditionActs.tsx';
import { EditionCourse } from './EditionCourse.tsx';
import { labelOf } from './EditionList.tsx';
import type { EditionRow } from './model.ts';
import { Tried } from './Tried.tsx';
import { useCheckedRow } from './use-edition-text.ts';

/** One text of a plan: how it came so far, what the gate says of it, and what may be done with it. */
export function EditionDetail(props: {
  readonly plan: string;
  readonly row: EditionRow;
  readonly rows: readonly EditionRow[];
  readonly entry: PlanEntry | undefined;
}) {
  const { plan, row, rows, entry } = props;
  const { t } = useText();
  const checked = useCheckedRow(plan, row);
  const label = labelOf(row, entry, t);
  const isReadable = row.kind !== 'draft';
  return (
    <div className="src-editions__detail">
      <Panel
        title={label}
        actions={
          <>
            {row.kind === 'draft' ? (
              <Button icon={<EditIcon />} onClick={() => go('library', { edit: plan })}>
                {t('editions.act.edit')}
              </Button>
            ) : null}
            {isReadable ? (
              <Button icon={<DocumentOpenIcon />} onClick={() => go('library', { hash: row.hash })}>
                {t('editions.act.read')}
              </Button>
            ) : null}
          </>
        }
      >
        <EditionActs plan={plan} row={row} label={label} entry={entry} checked={checked} />
        <UsedBy plan={plan} />
        <EditionCourse row={row} />
      </Panel>
      <Compared
        row={row}
        rows={rows}
        entry={entry}
        plan={checked.state === 'checked' ? checked.checked.plan?.plan : undefined}
      />
      {entry?.hash === row.hash ? null : <Tried plan={plan} hash={row.hash} />}
      <Panel title={t('editions.check.title')}>
        <CheckResult checked={checked} />
      </Panel>
    </div>
  );
}

/** Running responses that use this plan in whatever edition. */
function UsedBy(props: { readonly plan: string }) {
  const { t } = useText();
  const running = useRunning();
  const using = running.filter(({ response }) =>
    response.plans.some((plan) => plan.pinned.id === props.plan && plan.left === undefined),
  );
  return (
    <p className="src-muted">
      {using.length === 0 ? t('editions.running.none') : t('editions.running.some', { n: using.length })}
    </p>
  );
}
