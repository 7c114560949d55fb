import { Button } from '@blueprintjs/core';
import { HistoryIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import { useText } from '../../../text/use-text.ts';
import { TimeField, type TimeValue } from '../../../ui/index.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';

export const ACT_TIME_ID = 'src-act-time';

/** 发生于: when it happened. Now, unless the person is entering something late. */
export function ActTime(props: { readonly value: TimeValue; readonly onChange: (value: TimeValue) => void }) {
  const { value, onChange } = props;
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const shown = open || value !== undefined;
  return (
    <div className="src-act-time">
      {shown ? <TimeField value={value} onChange={onChange} label={t('response.card.at')} /> : null}
      <Button
        id={ACT_TIME_ID}
        size="small"
        variant="minimal"
        icon={<HistoryIcon />}
        aria-expanded={shown}
        onClick={() => {
          setOpen(!shown);
          if (shown) onChange(undefined);
        }}
      >
        {t(shown ? 'response.card.atNowAgain' : 'response.card.atNow')} <KeyCap>T</KeyCap>
      </Button>
    </div>
  );
}
