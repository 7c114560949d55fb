import { Button } from '@blueprintjs/core';
import { AddIcon, ImportIcon } from '@blueprintjs/icons';
import { lazy, Suspense, useRef, useState } from 'react';
import { openDialog, say, useIdentity } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { ImportDialog } from './ImportDialog.tsx';
import type { Picked } from './read-picked.ts';

// Reading YAML is a part of the program that looking at the library does not need.
const NewPlanDialog = lazy(() => import('./NewPlanDialog.tsx').then((one) => ({ default: one.NewPlanDialog })));
const WordDialog = lazy(() => import('./WordDialog.tsx').then((one) => ({ default: one.WordDialog })));

/**
 * On the map of the library: a new plan, or one from a file. Both are drafts; what is in force stays as it is. Who is not signed on is asked to before
 * anything is typed.
 */
export function BeginEditing() {
  const { t } = useText();
  const identity = useIdentity();
  const input = useRef<HTMLInputElement>(null);
  const [isNew, setIsNew] = useState(false);
  const [picked, setPicked] = useState<Exclude<Picked, { kind: 'refused' }>>();
  const [isReading, setIsReading] = useState(false);
  const take = async (file: File) => {
    setIsReading(true);
    const { readPicked } = await import('./read-picked.ts');
    const read = await readPicked(file);
    setIsReading(false);
    if (read.kind === 'refused') say('warn', read.why);
    else setPicked(read);
  };
  const done = () => setPicked(undefined);
  return (
    <>
      <Button icon={<AddIcon />} onClick={() => (identity ? setIsNew(true) : openDialog('sign-on'))}>
        {t('editor.create.act')}
      </Button>
      <Button
        icon={<ImportIcon />}
        loading={isReading}
        onClick={() => (identity ? input.current?.click() : openDialog('sign-on'))}
      >
        {t('editor.import.act')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.docx,.doc"
        hidden
        aria-label={t('editor.import.act')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be picked again once it has been mended.
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      <Suspense fallback={null}>
        {isNew ? <NewPlanDialog onClose={() => setIsNew(false)} /> : null}
        {picked?.kind === 'word' ? <WordDialog {...picked} onClose={done} /> : null}
      </Suspense>
      {picked?.kind === 'plan' ? <ImportDialog {...picked} onClose={done} /> : null}
    </>
  );
}
