import { HTMLSelect } from '@blueprintjs/core';
import type { Response } from '../../../shared/response/state.ts';
import { stationName } from '../../../shared/review/names.ts';
import { type Folded } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';

const SHORT = 14;
const shortly = (what: string) => (what.length > SHORT ? `${what.slice(0, SHORT)}…` : what);

/** Which response the line goes to; a choice only while several are running. */
export function TargetChoice(props: {
  readonly running: readonly Folded[];
  readonly target: string;
  readonly onChoose: (response: string) => void;
}) {
  const { running, target, onChoose } = props;
  const { t, pick } = useText();
  const nameOf = (response: Response) => `${pick(stationName(response))} ${shortly(response.awareness?.what ?? '')}`;
  const [only] = running;
  if (only && running.length === 1) {
    return (
      <span className="src-quick__target" title={only.response.awareness?.what}>
        {nameOf(only.response)}
      </span>
    );
  }
  return (
    <HTMLSelect
      aria-label={t('quick.response')}
      title={t('quick.switchHint')}
      value={target}
      onChange={(event) => onChoose(event.target.value)}
      options={running.map(({ response }) => ({ value: response.id, label: nameOf(response) }))}
    />
  );
}
