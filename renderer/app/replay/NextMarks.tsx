import { Button, ButtonGroup } from '@blueprintjs/core';
import { goToPosition, markFrom, say, type OpenReplay } from '../../state/index.ts';
import { inBoth } from '../../text/i18n.ts';
import { useText } from '../../text/use-text.ts';

const KINDS = ['level', 'report', 'missed', 'contact'] as const;

/** On to the next place of a kind. */
export function NextMarks({ open }: { readonly open: OpenReplay }) {
  const { t } = useText();
  const { marks, position } = open;
  return (
    <ButtonGroup className="src-replay-next" aria-label={t('replay.bar.next')} role="group">
      <span className="src-muted">{t('replay.bar.next')}</span>
      {KINDS.map((kind) => (
        <Button
          key={kind}
          onClick={() => {
            const mark = markFrom(marks, position, kind, 'on');
            if (mark) goToPosition(mark.position);
            else say('info', inBoth('replay.bar.noMark', { kind: t(`replay.bar.marks.${kind}`) }));
          }}
        >
          {t(`replay.bar.marks.${kind}`)}
        </Button>
      ))}
    </ButtonGroup>
  );
}
