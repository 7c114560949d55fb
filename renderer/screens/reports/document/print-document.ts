import type { RequestInput, RequestOutput } from '../../../../shared/contract/requests.ts';
import type { Answer } from '../../../client/answer.ts';
import { request } from '../../../client/request.ts';

/** Saves the document that is set for printing as PDF where the host can, and opens the print dialog. */
export async function printDocument(
  input: RequestInput<'saveReportPdf'>,
  name: string,
): Promise<Answer<RequestOutput<'saveReportPdf'>>> {
  await document.fonts.ready;
  const answer = await request('saveReportPdf', input);
  // A browser offers the title of the page as the name of the file.
  const title = document.title;
  document.title = name;
  globalThis.print();
  document.title = title;
  return answer;
}
