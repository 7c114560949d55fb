import { closeDialog, useDues, useNow, type RankedDue } from '../state/index.ts';
import { useText } from '../text/use-text.ts';
import { DueClock, Stamp } from '../ui/index.ts';
import { ReadDialog } from '../ui/index.ts';
import { goToDue } from './go-to-due.ts';

/** All deadlines as a list: what has passed, then what is running, with post and starting event. */
export function DuesDialog() {
  const { t } = useText();
  const now = useNow();
  const dues = useDues();
  const past = dues.filter((due) => due.dueAt <= now);
  const ahead = dues.filter((due) => due.dueAt > now);
  return (
    <ReadDialog title={t('shell.strip.dialogTitle', { n: dues.length })} onClose={() => closeDialog('dues')} wide>
      {dues.length === 0 ? <p>{t('shell.strip.none')}</p> : null}
      {past.length === 0 ? null : <DueTable title={t('shell.strip.pastHead')} dues={past} />}
      {ahead.length === 0 ? null : <DueTable title={t('shell.strip.aheadHead')} dues={ahead} />}
    </ReadDialog>
  );
}

function DueTable(props: { readonly title: string; readonly dues: readonly RankedDue[] }) {
  const { t, pick } = useText();
  return (
    <div className="src-dues">
      <h3>{props.title}</h3>
      <table className="src-table">
        <thead>
          <tr>
            <th>{t('shell.strip.columns.time')}</th>
            <th>{t('shell.strip.columns.dueAt')}</th>
            <th>{t('shell.strip.columns.what')}</th>
            <th>{t('shell.strip.columns.owner')}</th>
            <th>{t('shell.strip.columns.where')}</th>
            <th>{t('shell.strip.columns.from')}</th>
          </tr>
        </thead>
        <tbody>
          {props.dues.map((due) => (
            <tr key={due.id}>
              <td>
                <DueClock due={due} />
              </td>
              <td>
                <Stamp at={due.dueAt} />
              </td>
              <td>
                <button type="button" className="src-link" onClick={() => goToDue(due)}>
                  {pick(due.title)}
                </button>
              </td>
              <td>{pick(due.ownerTitle)}</td>
              <td>{pick(due.stationName)}</td>
              <td>
                {t(`shell.strip.anchor.${due.anchor}`)} <Stamp at={due.from} />
                {due.missed ? <div className="src-muted">{t('shell.strip.recorded')}</div> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
