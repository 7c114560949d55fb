import { Button, SegmentedControl } from '@blueprintjs/core';
import { PrintIcon } from '@blueprintjs/icons';
import { useMemo, useState } from 'react';
import { DOCUMENT_FORMS, type DocumentForm } from '../../../../shared/export/official/document.ts';
import { documentName } from '../../../../shared/export/official/file-name.ts';
import { reportName } from '../../../../shared/reporting/report-name.ts';
import { request } from '../../../client/request.ts';
import { sayWhy, useBusy } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommandDialog } from '../../../ui/index.ts';
import { FilledFields } from './FilledFields.tsx';
import { filledParts, NOTHING_FILLED } from './filled.ts';
import { OfficialSheet } from './OfficialSheet.tsx';
import { layoutRules } from './page-rules.ts';
import { PrintedDocument } from './PrintedDocument.tsx';
import { printDocument } from './print-document.ts';
import { SavedFile, type Made } from './SavedFile.tsx';
import { useDocument, type Setting } from './use-document.ts';

/** A report in the official layout: what a person adds to the form on the left, the sheet on the right; as Word file, on paper, as PDF. */
export function DocumentDialog(props: Setting & { readonly onClose: () => void }) {
  const { response, report, isDraft, onClose } = props;
  const { t, pick } = useText();
  const { busy, run } = useBusy();
  const [form, setForm] = useState<DocumentForm>('bulletin');
  const [typed, setTyped] = useState(NOTHING_FILLED);
  const [made, setMade] = useState<Made>();
  const filled = useMemo(() => filledParts(typed), [typed]);
  const document = useDocument(props, form, filled);
  const { kind, number, channel } = report;
  const key = { id: response.id, form, report: { kind, number, channel } };

  const writeWord = async () => {
    const { text, recipients, byPerson } = report;
    const draft = { text, recipients: recipients.map((to) => to.unit), byPerson };
    const answer = await request('exportReport', { ...key, format: 'docx', filled, ...(isDraft ? { draft } : {}) });
    if (answer.kind === 'done') setMade(answer.value);
    else sayWhy(answer);
    return false;
  };
  const print = async () => {
    const answer = await printDocument({ ...key, isDraft }, documentName(response, report, form, isDraft));
    // In a browser there is no file to be named: the print dialog has said it all.
    if (answer.kind === 'done') setMade({ ...answer.value, replaced: 0 });
    else if (answer.kind !== 'refused') sayWhy(answer);
  };

  return (
    <CommandDialog
      title={t('document.title', { name: pick(reportName(kind, number)) })}
      commit={t('document.word')}
      onCommit={writeWord}
      onClose={onClose}
      wide
    >
      <style>{layoutRules()}</style>
      <div className="src-document">
        <div className="src-document__side">
          <SegmentedControl
            aria-label={t('document.form')}
            fill
            options={DOCUMENT_FORMS.map((one) => ({ value: one, label: t(`document.${one}`) }))}
            value={form}
            onValueChange={(value) => setForm(value === 'special' ? 'special' : 'bulletin')}
          />
          <Button icon={<PrintIcon />} disabled={busy} onClick={() => void run(print)}>
            {t('document.print')}
          </Button>
          {made ? <SavedFile made={made} /> : null}
          <div>
            <FilledFields form={form} typed={typed} onChange={setTyped} />
          </div>
          <p className="src-muted">{t('document.fonts')}</p>
        </div>
        <section className="src-document__view" aria-label={t('document.sheet')}>
          <div className="src-document__paper">
            <OfficialSheet document={document} />
          </div>
        </section>
      </div>
      <PrintedDocument document={document} />
    </CommandDialog>
  );
}
