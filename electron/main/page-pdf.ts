import { BrowserWindow } from 'electron';

/** The page of the one window as it prints: paper size, margins, headers and page numbers come from the page's own print rules. */
export async function pagePdf(): Promise<Uint8Array> {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) throw new Error('There is no window to print');
  return window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
  });
}
