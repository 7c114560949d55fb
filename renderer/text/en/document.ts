import type { Words } from '../words.ts';
import type { document as zh } from '../zh/document.ts';

export const document: Words<typeof zh> = {
  open: 'Official document: Word, print/PDF',
  preview: 'Preview as official document',
  title: 'Official layout: {{name}}',
  form: 'Kind of document',
  bulletin: 'Duty bulletin',
  special: 'Information report',
  word: 'Export Word file',
  print: 'Print / PDF',
  sheet: 'The sheet; a line shows where a page ends',
  saved: 'Saved as',
  showFile: 'Open its folder',
  replaced: '{{n}} characters that Word cannot hold show as �',
  fonts:
    'Set as GB/T 9704 has it. Song and Hei fonts stand in for official fonts that this computer lacks; the layout stays. The head of the bulletin is a trial layout, to be confirmed.',
  field: {
    signer: 'Signed by',
    phone: 'Phone',
    copyTo: 'Copy to',
    documentNumber: 'Document number',
    urgency: 'Urgency',
    secrecy: 'Secrecy and its term',
    copyNumber: 'Copy number',
    attachments: 'Attachments (one a line)',
  },
};
