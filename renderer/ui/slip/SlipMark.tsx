import { slipCode, slipText, type SlipRow } from '../../../shared/export/slip/slip.ts';
import { useText } from '../../text/use-text.ts';
import { QrCode } from './QrCode.tsx';
import './slip.css';

/** What ties a paper to a row of the journal: the QR code for a scanner, and the short code for people. */
export function SlipMark(props: { readonly row: SlipRow }) {
  const { row } = props;
  const { t } = useText();
  return (
    <span className="src-slip">
      <span className="src-slip__code">{slipCode(row)}</span>
      <QrCode text={slipText(row)} label={t('slip.qr')} />
    </span>
  );
}
