import { useEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { Text } from '../../../../../shared/base/text.ts';
import { MAX_ARRIVAL_TEXT } from '../../../../../shared/contract/flow.ts';
import type { RequestInput, RequestOutput } from '../../../../../shared/contract/requests.ts';
import { checkArrivals, leaveArrivals, whyNot } from '../../../../state/index.ts';
import { inBoth } from '../../../../text/i18n.ts';

export type CheckedArrivals = RequestOutput<'checkArrivals'>;
type Given = RequestInput<'checkArrivals'>['given'];

/** What was given, on its way to being looked at. Files carry their name. */
export type ArrivalsCheck =
  | { readonly is: 'none' }
  | { readonly is: 'reading'; readonly job: string; readonly file?: string }
  | { readonly is: 'read'; readonly checked: CheckedArrivals; readonly file?: string }
  | { readonly is: 'failed'; readonly why: Text };

/** As the backend has it; told before half a minute is spent on carrying the file there. */
const MAX_BYTES = 5 * 1024 * 1024;
/** Milliseconds after the last letter before a table that is being typed or pasted is looked at. */
const PAUSE = 250;

/** Has a table looked at by the backend: a text once typing rests, a file at once. Only the newest one counts. */
export function useArrivalsCheck(day: string, station: string) {
  const [state, setState] = useState<ArrivalsCheck>({ is: 'none' });
  const latest = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef<{ given: Given; file?: string }>(undefined);

  const look = async (given: Given, file?: string) => {
    const named = file === undefined ? {} : { file };
    last.current = { given, ...named };
    const job = v7();
    latest.current = job;
    setState({ is: 'reading', job, ...named });
    const answer = await checkArrivals({ job, day, station, given });
    if (latest.current !== job) return;
    if (answer.kind !== 'done') setState({ is: 'failed', why: whyNot(answer, inBoth('shell.connection.actGaveUp')) });
    else if (answer.value.cancelled) setState({ is: 'failed', why: inBoth('flow.push.cancelled') });
    else setState({ is: 'read', checked: answer.value, ...named });
  };
  // A table without a column for the station is read anew for the station chosen.
  const again = useRef(() => {});
  useEffect(() => {
    again.current = () => {
      if (last.current) void look(last.current.given, last.current.file);
    };
  });
  useEffect(() => again.current(), [station]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const lookAtText = (text: string) => {
    clearTimeout(timer.current);
    latest.current = '';
    last.current = undefined;
    if (text.trim() === '') setState({ is: 'none' });
    else if (text.length > MAX_ARRIVAL_TEXT) setState({ is: 'failed', why: inBoth('flow.push.tooLong') });
    else timer.current = setTimeout(() => void look({ text }), PAUSE);
  };
  const lookAtFile = async (file: File) => {
    clearTimeout(timer.current);
    const { name } = file;
    if (file.size > MAX_BYTES) {
      latest.current = '';
      setState({ is: 'failed', why: inBoth('flow.push.tooBig', { name }) });
      return;
    }
    const content = await base64Of(file);
    if (content === undefined) setState({ is: 'failed', why: inBoth('flow.push.unread', { name }) });
    else await look({ name, content }, name);
  };
  const cancel = () => {
    if (state.is === 'reading') void leaveArrivals(state.job);
  };
  return { state, lookAtText, lookAtFile, cancel };
}

/** Undefined when the file cannot be read, since it is open elsewhere or gone. */
function base64Of(file: File): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('error', () => resolve(undefined));
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.readAsDataURL(file);
  });
}
