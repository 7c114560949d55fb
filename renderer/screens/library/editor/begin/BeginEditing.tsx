import { Button } from '@blueprintjs/core';
import { AddIcon, ImportIcon } from '@blueprintjs/icons';
import { lazy, Suspense, useRef, useState } from 'react';
import { openDialog, say, useIdentity } from '../../../../state/index.ts';
import { inBoth } from '../../../../text/i18n.ts';
import { useText } from '../../../../text/use-text.ts';
import { ImportDialog } from './ImportDialog.tsx';

interface Picked {
  readonly name: string;
  readonly text: string;
  readonly id: string | undefined;
}

// Reading YAML is a part of the program that looking at the library does not need.
const NewPlanDialog = lazy(() => import('./NewPlanDialog.tsx').then((one) => ({ default: one.NewPlanDialog })));

/**
 * On the map of the library: a new plan, or one from a file. Both are drafts; what is in force stays as it is. Who is not signed on is asked to before
 * anything is typed.
 */
export function BeginEditing() {
  const { t } = useText();
  const identity = useIdentity();
  const input = useRef<HTMLInputElement>(null);
  const [isNew, setIsNew] = useState(false);
  const [picked, setPicked] = useState<Picked>();
  const take = async (file: File) => {
    const { readPlanFile } = await import('./read-plan-file.ts');
    const read = await readPlanFile(file);
    if (read.ok) setPicked({ name: file.name, text: read.text, id: read.id });
    else say('warn', inBoth(read.why, { name: file.name, why: read.detail ?? '' }));
  };
  return (
    <>
      <Button icon={<AddIcon />} onClick={() => (identity ? setIsNew(true) : openDialog('sign-on'))}>
        {t('editor.create.act')}
      </Button>
      <Button icon={<ImportIcon />} onClick={() => (identity ? input.current?.click() : openDialog('sign-on'))}>
        {t('editor.import.act')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml"
        hidden
        aria-label={t('editor.import.act')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be picked again once it has been mended.
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      <Suspense fallback={null}>{isNew ? <NewPlanDialog onClose={() => setIsNew(false)} /> : null}</Suspense>
      {picked ? <ImportDialog {...picked} onClose={() => setPicked(undefined)} /> : null}
    </>
  );
}
