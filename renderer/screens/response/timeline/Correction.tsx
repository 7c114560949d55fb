import { Button } from '@blueprintjs/core';
import { useText } from '../../../text/use-text.ts';
import { useDesk } from '../desk.ts';
import { useReveal } from './reveal.ts';

/** On a line that can be put right. */
export function CorrectLine(props: { readonly version: number }) {
  const { version } = props;
  const { open } = useDesk();
  const { t } = useText();
  return (
    <Button
      className="src-event__correct"
      variant="minimal"
      size="small"
      aria-label={t('quick.correct.actOn', { n: version })}
      onClick={() => open({ id: 'correct', version })}
    >
      {t('quick.correct.act')}
    </Button>
  );
}

/** On a line that has been put right: leads to the line that says so. */
export function CorrectedBy(props: { readonly version: number }) {
  const { version } = props;
  const { t } = useText();
  const reveal = useReveal();
  return (
    <button
      type="button"
      className="src-link src-event__by"
      title={t('quick.correct.goTo', { n: version })}
      onClick={() => reveal(version)}
    >
      {t('quick.correct.by', { n: version })}
    </button>
  );
}
