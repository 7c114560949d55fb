import { Button } from '@blueprintjs/core';
import { PrintIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { useText } from '../../text/use-text.ts';
import { SlipDialog } from './SlipDialog.tsx';

/** Prints a slip of a response, or of the whole journal where none is named. */
export function SlipButton(props: {
  readonly response?: string;
  readonly record: string;
  readonly size?: 'small' | 'medium';
}) {
  const { response, record, size = 'medium' } = props;
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={size} icon={<PrintIcon />} onClick={() => setOpen(true)}>
        {t('slip.print')}
      </Button>
      {isOpen ? (
        <SlipDialog {...(response === undefined ? {} : { response })} record={record} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
