import { useText } from '../../text/use-text.ts';
import type { Paper } from './paper-model.ts';
import { useSheet } from './sheet.ts';

/** What everybody keeps in mind until it is struck. */
export function PaperNotes(props: { readonly notes: Paper['notes'] }) {
  const { stamp } = useSheet();
  const { t, pick } = useText();
  if (props.notes.length === 0) return null;
  return (
    <section className="src-paper__section">
      <h2>{t('paper.notes.title')}</h2>
      <ul>
        {props.notes.map(({ id, text, until }) => (
          <li key={id}>
            {pick(text)}
            {until === undefined ? null : ` (${t('paper.notes.until', { time: stamp(until) })})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
