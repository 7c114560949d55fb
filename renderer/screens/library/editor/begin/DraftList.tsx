import { Button } from '@blueprintjs/core';
import { EditIcon, GitBranchIcon } from '@blueprintjs/icons';
import { go, useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { Panel } from '../../../../ui/index.ts';
import { clockOf } from '../clock-of.ts';

/** Drafts that are being written, each with the way back to it. */
export function DraftList() {
  const { t, pick } = useText();
  const drafts = useView((state) => state.drafts);
  const plans = useView((state) => state.plans);
  if (drafts.length === 0) return null;
  return (
    <Panel title={t('editor.drafts.title')}>
      <ul className="src-drafts">
        {drafts.map(({ plan, savedAt, savedBy }) => {
          const short = plans.find((one) => one.id === plan)?.short;
          return (
            <li key={plan}>
              <strong>{short ? pick(short) : plan}</strong>
              <span className="src-muted">{t('editor.drafts.saved', { who: savedBy, time: clockOf(savedAt) })}</span>
              <Button
                size="small"
                variant="minimal"
                icon={<GitBranchIcon size={14} />}
                onClick={() => go('library', { editions: plan })}
              >
                {t('editions.open')}
              </Button>
              <Button size="small" icon={<EditIcon size={14} />} onClick={() => go('library', { edit: plan })}>
                {t('editor.editDraft')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
