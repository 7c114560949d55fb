import { Callout, Spinner } from '@blueprintjs/core';
import { useEffect, useState } from 'react';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { request } from '../../client/request.ts';
import { sayWhy } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { ReadDialog } from '../ReadDialog.tsx';
import { usePrint } from '../paper/use-print.ts';
import { SlipMark } from './SlipMark.tsx';
import { SlipSheet } from './SlipSheet.tsx';

interface SlipDialogProps {
  /** Without one: the newest checkpoint, which vouches for the whole journal. */
  readonly response?: string;
  /** What the line belongs to, as people call it. */
  readonly record: string;
  readonly onClose: () => void;
}

/** Anchors the record as it stands and prints its newest line as a slip; stays, so that the code can be read on the screen, too. */
export function SlipDialog(props: SlipDialogProps) {
  const { response, record, onClose } = props;
  const { t } = useText();
  const [head, setHead] = useState<RequestOutput<'slipHead'>>();
  useEffect(() => {
    void request('slipHead', response === undefined ? {} : { response }).then((answer) => {
      if (answer.kind === 'done') setHead(answer.value);
      else {
        sayWhy(answer);
        onClose();
      }
    });
    // oxlint-disable-next-line react/exhaustive-deps -- one slip for each time the dialog opens
  }, [response]);
  return (
    <ReadDialog title={t('slip.dialog.title')} onClose={onClose}>
      {head ? <Printed head={head} record={record} /> : <Spinner size={24} aria-label={t('slip.dialog.preparing')} />}
    </ReadDialog>
  );
}

function Printed(props: { readonly head: RequestOutput<'slipHead'>; readonly record: string }) {
  const { head, record } = props;
  const { t } = useText();
  const isSent = usePrint();
  return (
    <>
      <Callout role="status" {...(isSent ? { title: t('slip.dialog.sent') } : {})}>
        {t('slip.dialog.about', { record, n: head.version })}
      </Callout>
      <p>
        <SlipMark row={head} />
      </p>
      <SlipSheet head={head} record={record} />
    </>
  );
}
