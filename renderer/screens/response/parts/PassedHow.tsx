import type { Ending } from '../../../../shared/response/state.ts';
import { useText } from '../../../text/use-text.ts';
import { Stamp } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { inParens } from './join-words.ts';
import './parts.css';

/** How a step was passed: who, when, why. The end itself stands beside it as a tag. */
export function PassedHow(props: { readonly ending: Ending }) {
  const { ending } = props;
  const { t, pick } = useText();
  const { names } = useDesk();
  return (
    <span className="src-passed">
      {inParens(t, ending.person, pick(names.post(ending.post)))} <Stamp at={ending.at} />
      {ending.reason === undefined ? null : ` · ${ending.reason}`}
      {ending.note === undefined ? null : ` · ${ending.note}`}
    </span>
  );
}
