import { useText } from '../../text/use-text.ts';
import { BlankCell } from '../../ui/paper/Blank.tsx';
import { pageName } from '../../ui/paper/page-rules.ts';

/** Blank log sheets: how many, and the lines on each. Lines are numbered through, so that a lost sheet shows. */
const SHEETS = [1, 2];
const LINES = 25;

export function PaperLog() {
  const { t } = useText();
  return SHEETS.map((sheet) => (
    <section key={sheet} className="src-paper__part" style={{ page: pageName('log') }}>
      <h2>{t('paper.log.title', { n: sheet, of: SHEETS.length })}</h2>
      <p>{t('paper.log.hint')}</p>
      <table className="src-paper-log">
        <thead>
          <tr>
            <th>{t('paper.log.no')}</th>
            <th>{t('paper.log.at')}</th>
            <th>{t('paper.log.who')}</th>
            <th>{t('paper.log.what')}</th>
            <th>{t('paper.log.step')}</th>
            <th>{t('paper.log.by')}</th>
            <th>{t('paper.log.entered')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: LINES }, (_, index) => (sheet - 1) * LINES + index + 1).map((line) => (
            <tr key={line} className="src-paper-write">
              <td className="src-paper-no">{line}</td>
              <BlankCell />
              <BlankCell />
              <BlankCell />
              <BlankCell />
              <BlankCell />
              <td className="src-paper-log__tick">
                <span className="src-paper-tick">{'\u00a0'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
