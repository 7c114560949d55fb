import type { ResponseEvent } from '../../../shared/response/events.ts';
import { sentence } from '../../../shared/review/sentence.ts';
import type { Folded } from '../../state/index.ts';
import { useText } from '../../text/use-text.ts';
import { Stamp } from '../../ui/index.ts';

/** Journal lines by number, each as its sentence: what a report rests on. */
export function JournalLines(props: {
  readonly folded: Folded;
  readonly lines: readonly number[];
  readonly title: string;
}) {
  const { folded, lines, title } = props;
  const { pick } = useText();
  if (lines.length === 0) return null;
  const events = lines.flatMap((version) => folded.events.find((event) => event.version === version) ?? []);
  return (
    <details className="src-journal-lines">
      <summary>{title}</summary>
      <ul className="src-journal-lines__list">
        {events.map((event) => (
          <li key={event.version}>
            <span className="src-num src-muted">#{event.version}</span> <Stamp at={event.at} />{' '}
            {pick(sentence(folded.response, event as ResponseEvent))}
          </li>
        ))}
      </ul>
    </details>
  );
}
