import { useMemo } from 'react';
import { qrDrawing } from '../../../shared/export/slip/qr.ts';

/** A text as a QR code, dark on white in every theme: cameras ask for it. */
export function QrCode(props: { readonly text: string; readonly label: string }) {
  const { text, label } = props;
  const { size, path } = useMemo(() => qrDrawing(text), [text]);
  return (
    <svg
      className="src-slip__qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
