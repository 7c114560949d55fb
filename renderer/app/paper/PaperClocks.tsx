import { useText } from '../../text/use-text.ts';
import { BlankCell } from '../../ui/paper/Blank.tsx';
import type { Paper } from './paper-model.ts';
import { useSheet } from './sheet.ts';

/** Every running deadline, soonest first, with room to write when it was met. */
export function PaperClocks(props: { readonly clocks: Paper['clocks'] }) {
  const { at, stamp } = useSheet();
  const { t, pick } = useText();
  return (
    <section className="src-paper__section">
      <h2>{t('paper.clocks.title')}</h2>
      {props.clocks.length === 0 ? (
        <p>{t('paper.clocks.none')}</p>
      ) : (
        <table className="src-paper-clocks">
          <thead>
            <tr>
              <th>{t('paper.clocks.dueAt')}</th>
              <th>{t('paper.clocks.no')}</th>
              <th>{t('paper.clocks.what')}</th>
              <th>{t('paper.clocks.owner')}</th>
              <th>{t('paper.clocks.from')}</th>
              <th className="src-paper-blank">{t('paper.clocks.met')}</th>
            </tr>
          </thead>
          <tbody>
            {props.clocks.map((due) => (
              <tr key={due.key}>
                <td>
                  <strong>{stamp(due.dueAt)}</strong>{' '}
                  {due.dueAt <= at ? (
                    <strong>{t(due.missed ? 'paper.clocks.missed' : 'paper.clocks.past')}</strong>
                  ) : (
                    ''
                  )}
                </td>
                <td className="src-paper-no">{due.number}</td>
                <td>{pick(due.title)}</td>
                <td>{pick(due.ownerTitle)}</td>
                <td>
                  {t(`shell.strip.anchor.${due.anchor}`)} {stamp(due.from)}
                </td>
                <BlankCell />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
