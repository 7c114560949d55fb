import { Button, Callout, Spinner } from '@blueprintjs/core';
import { EditIcon, PrintIcon } from '@blueprintjs/icons';
import { useEffect, useRef, useState } from 'react';
import { beijingClock, beijingDate } from '../../../shared/base/instant.ts';
import type { RequestOutput } from '../../../shared/contract/requests.ts';
import { shortId } from '../../../shared/response/step-number.ts';
import { stationName } from '../../../shared/review/names.ts';
import type { Answer } from '../../client/answer.ts';
import { request } from '../../client/request.ts';
import {
  closeDialog,
  now,
  openDialog,
  sayWhy,
  useIdentity,
  usePostTitle,
  useDirectory,
  useView,
} from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { ReadDialog } from '../../ui/index.ts';
import { fontsLoaded } from '../../ui/paper/fonts-loaded.ts';
import { PaperDocument } from './PaperDocument.tsx';
import type { Sheet } from './sheet.ts';

type Saved = Answer<RequestOutput<'savePaper'>>;

/** One key prints: the sheets are set, saved as PDF where the host can, and given to the print dialog. Stays to say where the PDF lies. */
export function PaperDialog(props: { readonly id: string }) {
  const { id } = props;
  const { t, pick } = useText();
  const folded = useView((state) => state.folded.get(id));
  const holders = useView((state) => state.duty.holders);
  const directory = useDirectory();
  const host = useView((state) => state.host);
  const identity = useIdentity();
  const postTitle = usePostTitle();
  const [sheet, setSheet] = useState<Sheet>();
  const [saved, setSaved] = useState<Saved>();

  const set = useRef(() => {});
  useEffect(() => {
    set.current = () => {
      setSheet(undefined);
      setSaved(undefined);
      void request('paperHead', { id }).then((head) => {
        // Without the backend there is still what is on the screen, and that is when paper is needed most.
        if (head.kind !== 'done') sayWhy(head);
        if (!folded) return;
        setSheet({
          response: folded.response,
          at: now(),
          holders,
          directory,
          isDrill: folded.response.mode === 'drill' || host?.mode === 'drill',
          by: identity ? `${identity.person} · ${pick(postTitle(identity.post))}` : undefined,
          workstation: host?.workstation ?? '',
          head: head.kind === 'done' ? head.value : undefined,
        });
      });
    };
  });
  useEffect(() => set.current(), []);
  useEffect(() => {
    if (!sheet) return undefined;
    let gone = false;
    void (async () => {
      await fontsLoaded();
      if (gone) return;
      const answer = await request('savePaper', { id });
      if (gone) return;
      setSaved(answer);
      // A browser offers the title of the page as the name of the file.
      const title = document.title;
      document.title = fileName(sheet);
      globalThis.print();
      document.title = title;
    })();
    return () => {
      gone = true;
    };
  }, [sheet, id]);

  return (
    <ReadDialog title={t('paper.dialog.title')} onClose={() => closeDialog('paper')}>
      {sheet ? (
        <p>
          {t('paper.dialog.about', {
            station: pick(stationName(sheet.response)),
            time: beijingClock(sheet.at, true),
          })}
        </p>
      ) : null}
      {saved ? <Outcome saved={saved} /> : <Spinner size={24} aria-label={t('paper.dialog.preparing')} />}
      <p className="src-paper-acts">
        <Button icon={<PrintIcon />} disabled={!saved} onClick={() => set.current()}>
          {t('paper.dialog.again')}
        </Button>{' '}
        <Button icon={<EditIcon />} onClick={() => openDialog('paper-entry', { id })}>
          {t('paper.dialog.entry')}
        </Button>
      </p>
      {sheet ? <PaperDocument sheet={sheet} /> : null}
    </ReadDialog>
  );
}

/** Where the PDF lies, or why there is none; the print dialog has opened either way. */
function Outcome(props: { readonly saved: Saved }) {
  const { saved } = props;
  const { t, pick } = useText();
  switch (saved.kind) {
    case 'done':
      return (
        <Callout intent="success" role="status" title={t('paper.dialog.saved')}>
          <span className="src-export__path">{saved.value.path}</span>
        </Callout>
      );
    case 'refused':
      return <Callout role="status">{pick(saved.refusal.message)}</Callout>;
    case 'trouble':
      return (
        <Callout intent="danger" role="alert" title={pick(saved.trouble.message)}>
          {pick(saved.trouble.next)}
        </Callout>
      );
    case 'bug':
    case 'unreachable':
      return (
        <Callout intent="warning" role="alert">
          {t('paper.dialog.notSaved')}
        </Callout>
      );
  }
}

function fileName({ response, at, isDrill }: Sheet): string {
  const stamp = `${beijingDate(at)} ${beijingClock(at)}`.replaceAll(/[-:]/gu, '').replace(' ', '-');
  return `${isDrill ? '演练-' : ''}纸面-${shortId(response.id)}-${stamp}`;
}
