import { Button, ButtonGroup } from '@blueprintjs/core';
import { useState } from 'react';
import type { RunDesk, RunView } from '../../../state/index.ts';
import type { Words } from '../words/use-words.ts';
import { OwnLog } from './log/OwnLog.tsx';
import { PlayerDesk } from './player/PlayerDesk.tsx';

/** Beside the injects: what the players have on hand, or what the controller has done. */
export function SidePanel(props: {
  readonly view: RunView;
  readonly desk: RunDesk | undefined;
  readonly words: Words;
}) {
  const { view, desk, words } = props;
  const { t } = words;
  const [shown, setShown] = useState<'player' | 'log'>('player');
  return (
    <section className="src-panel src-control__side" aria-label={t(`drillControl.${shown}.title`)}>
      <header className="src-panel__head">
        <ButtonGroup>
          {(['player', 'log'] as const).map((one) => (
            <Button
              key={one}
              size="small"
              active={one === shown}
              aria-pressed={one === shown}
              onClick={() => setShown(one)}
            >
              {t(`drillControl.${one}.title`)}
            </Button>
          ))}
        </ButtonGroup>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard */}
      <div className="src-control__scroll" tabIndex={0}>
        {shown === 'player' ? (
          <PlayerDesk view={view} desk={desk} words={words} />
        ) : (
          <OwnLog view={view} words={words} />
        )}
      </div>
    </section>
  );
}
