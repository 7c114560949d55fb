import { text } from '../../../base/text.ts';
import { qrDrawing } from '../../slip/qr.ts';
import { slipCode, slipText, type SlipRow } from '../../slip/slip.ts';
import { both, escaped, type Html } from './page.ts';

/** The slip of a row as it is printed: a QR code with all of it, and the short code that can be read out. */
export function slipFigure(row: SlipRow): Html {
  const { size, path } = qrDrawing(slipText(row));
  const drawn = `<svg viewBox="0 0 ${size} ${size}" role="img" aria-label="QR"><path d="${path}"/></svg>`;
  return `<div class="slip">${drawn}<code>${escaped(slipCode(row))}</code><br>${both(text('核验码', 'slip code'))}</div>`;
}
