import { renderSVG } from 'uqr';
import { text } from '../../../base/text.ts';
import { slipCode, slipText, type SlipRow } from '../../slip/slip.ts';
import { both, escaped, type Html } from './page.ts';

/** The slip of a row as it is printed: a QR code with all of it, and the short code that can be read out. */
export function slipFigure(row: SlipRow): Html {
  const drawn = renderSVG(slipText(row), { ecc: 'M', border: 2 });
  return `<div class="slip">${drawn}<code>${escaped(slipCode(row))}</code><br>${both(text('核验码', 'slip code'))}</div>`;
}
