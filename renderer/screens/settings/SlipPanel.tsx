import { Button } from '@blueprintjs/core';
import { ErrorIcon, SearchIcon, TickCircleIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { v7 } from 'uuid';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import type { Text } from '../../../shared/base/text.ts';
import { request } from '../../client/request.ts';
import { whyNot } from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';
import { Panel, Tag, TextField, type Tone } from '../../ui/index.ts';
import { SlipButton } from '../../ui/slip/SlipButton.tsx';

type Code = RequestOutput<'checkSlip'>['code'];

const LOOK = {
  held: { tone: 'good', icon: TickCircleIcon },
  gone: { tone: 'warn', icon: WarningSignIcon },
  altered: { tone: 'bad', icon: ErrorIcon },
  differs: { tone: 'bad', icon: ErrorIcon },
} as const satisfies Record<Code, { tone: Tone; icon: unknown }>;

/** Prints a slip of the whole journal, and says of one that was printed whether the journal still holds its line. */
export function SlipPanel() {
  const { t, pick } = useText();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<RequestOutput<'checkSlip'>>();
  const [error, setError] = useState<Text>();
  const change = (value: string) => {
    setTyped(value);
    setAnswer(undefined);
    setError(undefined);
  };
  const check = async () => {
    if (busy || typed.trim() === '') return;
    setBusy(true);
    const checked = await request('checkSlip', { job: v7(), typed });
    setBusy(false);
    if (checked.kind === 'done') setAnswer(checked.value);
    else setError(whyNot(checked, inBoth('shell.connection.actGaveUp')));
  };
  return (
    <Panel title={t('slip.panel.title')} actions={<SlipButton record={t('slip.panel.all')} />}>
      <p>{t('slip.panel.what')}</p>
      <TextField
        label={t('slip.panel.typed')}
        value={typed}
        onChange={change}
        hint={t('slip.panel.hint')}
        error={error && pick(error)}
        onEnter={() => void check()}
      />
      <Button
        intent="primary"
        icon={<SearchIcon />}
        loading={busy}
        disabled={typed.trim() === ''}
        onClick={() => void check()}
      >
        {t('slip.panel.check')}
      </Button>
      <div role="status">{answer ? <Answer answer={answer} /> : null}</div>
    </Panel>
  );
}

function Answer({ answer }: { readonly answer: RequestOutput<'checkSlip'> }) {
  const { t, pick } = useText();
  const { tone, icon: Icon } = LOOK[answer.code];
  return (
    <p className="src-settings__outcome">
      <Tag tone={tone} icon={<Icon size={14} />}>
        {t(`slip.panel.answer.${answer.code}`)}
      </Tag>{' '}
      {pick(answer.message)}
    </p>
  );
}
