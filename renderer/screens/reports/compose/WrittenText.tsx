import { Button, TextArea } from '@blueprintjs/core';
import { RefreshIcon } from '@blueprintjs/icons';
import { useId } from 'react';
import { useText } from '../../../text/use-text.ts';

/** The report as one text to be changed freely. Once changed, it is not drafted over; news since then is pointed out. */
export function WrittenText(props: {
  readonly text: string;
  readonly hasNoNews: boolean;
  readonly isBehind: boolean;
  readonly onChange: (text: string) => void;
  readonly onRedraft: () => void;
}) {
  const { t } = useText();
  const id = useId();
  return (
    <section className="src-written">
      <label className="src-written__label" htmlFor={id}>
        {t('reports.compose.text')}
      </label>
      {props.hasNoNews ? <p className="src-written__hint">{t('reports.compose.noChange')}</p> : null}
      {props.isBehind ? (
        <p className="src-written__behind" role="status">
          {t('reports.compose.fresh')}{' '}
          <Button size="small" icon={<RefreshIcon />} onClick={props.onRedraft}>
            {t('reports.compose.redraft')}
          </Button>
        </p>
      ) : null}
      <TextArea
        id={id}
        className="src-written__words"
        fill
        value={props.text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <p className="src-muted src-written__hint" id={`${id}-hint`}>
        {t('reports.compose.textHint')}
      </p>
    </section>
  );
}
