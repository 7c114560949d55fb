import { useEffect, useMemo, useState } from 'react';
import type { DocumentForm, Issue, OfficialDocument } from '../../../../shared/export/official/document.ts';
import {
  officialDocument,
  type FilledParts,
  type ReportToSet,
} from '../../../../shared/export/official/official-document.ts';
import type { Response } from '../../../../shared/response/state.ts';
import { request } from '../../../client/request.ts';
import { sayWhy } from '../../../state/index.ts';

/** A report to be shown as an official document, and whether its words have not gone yet. */
export interface Setting {
  readonly response: Response;
  readonly report: ReportToSet;
  readonly isDraft: boolean;
}

/** The document as the Word file would have it; the issue number comes from the backend, which knows the other responses of the year. */
export function useDocument(
  { response, report, isDraft }: Setting,
  form: DocumentForm,
  filled: FilledParts,
): OfficialDocument {
  const { kind, number, channel } = report;
  const [issue, setIssue] = useState<Issue>();
  useEffect(() => {
    if (isDraft) return undefined;
    let gone = false;
    void request('reportIssue', { id: response.id, report: { kind, number, channel } }).then((answer) => {
      if (gone) return;
      if (answer.kind === 'done') setIssue(answer.value.issue);
      else sayWhy(answer);
    });
    return () => {
      gone = true;
    };
  }, [response.id, kind, number, channel, isDraft]);
  return useMemo(
    () => officialDocument(response, report, { form, isDraft, issue, filled }),
    [response, report, form, isDraft, issue, filled],
  );
}
