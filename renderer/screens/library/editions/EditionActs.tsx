import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import { beijingDate } from '../../../../shared/base/instant.ts';
import type { PlanEntry } from '../../../../shared/contract/shapes.ts';
import { discardDraft, now, say, useIdentity } from '../../../state/index.ts';
import { inBoth } from '../../../text/i18n.ts';
import { useText } from '../../../text/use-text.ts';
import { ConfirmDialog } from '../../../ui/index.ts';
import { EditionActDialog } from './EditionActDialog.tsx';
import { actsOf, type EditionAct, type EditionRow } from './model.ts';
import type { CheckedRow } from './use-edition-text.ts';

const FIRST: readonly EditionAct[] = ['submit', 'agree', 'approve', 'put-in-force'];

/** The acts that lead an edition on; what stands against one is said beside it, before it is tried. */
export function EditionActs(props: {
  readonly plan: string;
  readonly row: EditionRow;
  readonly label: string;
  readonly entry: PlanEntry | undefined;
  readonly checked: CheckedRow;
}) {
  const { plan, row, label, checked } = props;
  const { t } = useText();
  const identity = useIdentity();
  const [dialog, setDialog] = useState<EditionAct | 'discard'>();
  const acts = actsOf(row);
  const isOwn = row.kind === 'edition' && row.edition.submitted.person === identity?.person;
  const hasErrors =
    checked.state === 'checked' && checked.checked.findings.some((finding) => finding.severity === 'error');
  const effective = row.kind === 'edition' ? row.edition.submitted.effective : undefined;
  const against = (act: EditionAct): string | undefined => {
    if ((act === 'agree' || act === 'return') && isOwn) return t('editions.dialog.ownEdition');
    if (act === 'submit' && hasErrors) return t('editions.dialog.errorsFirst');
    if (act === 'put-in-force' && hasErrors) return t('editions.dialog.errorsFirst');
    if (act === 'put-in-force' && effective !== undefined && beijingDate(now()) < effective) {
      return t('editions.dialog.notYet', { date: effective });
    }
    return undefined;
  };
  const reasons = [...new Set(acts.flatMap((act) => against(act) ?? []))];
  if (acts.length === 0 && row.kind !== 'draft') return null;
  return (
    <>
      <div className="src-editions__acts">
        {acts.map((act) => (
          <Button
            key={act}
            intent={FIRST.includes(act) ? 'primary' : 'none'}
            disabled={against(act) !== undefined}
            onClick={() => setDialog(act)}
          >
            {t(`editions.act.${act}`)}
          </Button>
        ))}
        {row.kind === 'draft' ? (
          <Button variant="minimal" onClick={() => setDialog('discard')}>
            {t('editions.act.discard')}
          </Button>
        ) : null}
      </div>
      {reasons.map((reason) => (
        <p key={reason} className="src-editions__against">
          {reason}
        </p>
      ))}
      {dialog === undefined || dialog === 'discard' ? null : (
        <EditionActDialog plan={plan} row={row} label={label} act={dialog} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'discard' ? (
        <ConfirmDialog
          title={t('editions.act.discard')}
          commit={t('editions.act.discard')}
          intent="danger"
          onConfirm={async () => {
            const keptAs = await discardDraft(plan, row.hash);
            if (keptAs === undefined) return false;
            say('info', inBoth('editions.dialog.discarded', { path: keptAs }));
            return true;
          }}
          onClose={() => setDialog(undefined)}
        >
          <p>{t('editions.dialog.discardHint')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
