import { createPortal } from 'react-dom';
import type { OfficialDocument } from '../../../../shared/export/official/document.ts';
import { OfficialSheet } from './OfficialSheet.tsx';
import { pageRules } from './page-rules.ts';

/** While it is there it is what prints, and nothing else of the page does. */
export function PrintedDocument(props: { readonly document: OfficialDocument }) {
  return createPortal(
    <div id="src-official-print" aria-hidden>
      <style>{pageRules(props.document.marks)}</style>
      <OfficialSheet document={props.document} />
    </div>,
    document.body,
  );
}
