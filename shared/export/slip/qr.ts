import { encode } from 'uqr';

/** A QR code to draw: a square of `size` modules with its quiet margin, and the dark ones as the path of an SVG with one unit a module. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/** Draws a text as a QR code that is still read with a seventh of it spoilt. */
export function qrDrawing(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}
