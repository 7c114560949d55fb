import { Button } from '@blueprintjs/core';
import { DocumentIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { DocumentDialog } from './DocumentDialog.tsx';
import type { Setting } from './use-document.ts';

/** The way from a report, sent or still a draft, to its official document. */
export function ReportDocument(props: Setting) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<DocumentIcon />} onClick={() => setOpen(true)}>
        {t(props.isDraft ? 'document.preview' : 'document.open')}
      </Button>
      {isOpen ? <DocumentDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
