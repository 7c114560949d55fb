import type { Response } from '../../../../shared/response/state.ts';
import type { ReportDraft } from '../../../../shared/review/draft-report.ts';
import { useIdentity, useNow } from '../../../state/index.ts';
import { ReportDocument } from './ReportDocument.tsx';

/** The draft as it would stand on paper; it says that it is one. */
export function DraftDocument(props: {
  readonly response: Response;
  readonly draft: ReportDraft;
  /** The words as they have been changed. */
  readonly text: string;
  readonly recipients: readonly { readonly unit: string }[];
}) {
  const { response, draft, text, recipients } = props;
  const at = useNow(60_000);
  const identity = useIdentity();
  const { kind, number } = draft;
  const report = { kind, number, channel: 'written', text, at, recipients, byPerson: identity?.person } as const;
  return <ReportDocument response={response} report={report} isDraft />;
}
