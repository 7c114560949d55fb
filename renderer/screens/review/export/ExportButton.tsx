import { Button } from '@blueprintjs/core';
import { ExportIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { ReviewRecord } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useKeys } from '../../../ui/index.ts';
import { ExportDialog } from './ExportDialog.tsx';

/** The way to the exports, by E. A package that somebody brought is an export already: it has none. */
export function ExportButton({ record }: { readonly record: ReviewRecord }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const { subject } = record;
  const isPackage = subject.kind === 'package';
  useKeys([
    {
      combo: 'e',
      label: t('review.export.title'),
      group: t('review.keys.group'),
      disabled: isPackage,
      once: true,
      onPress: () => setOpen(true),
    },
  ]);
  if (isPackage) return null;
  return (
    <>
      <Button
        size="small"
        icon={<ExportIcon />}
        aria-keyshortcuts="E"
        title={`${t('review.export.title')} (E)`}
        onClick={() => setOpen(true)}
      >
        {t('review.export.open')}
      </Button>
      {isOpen ? <ExportDialog record={record} subject={subject} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
