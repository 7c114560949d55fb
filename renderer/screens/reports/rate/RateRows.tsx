import { Button, HTMLTable } from '@blueprintjs/core';
import { CrossCircleIcon, DisableIcon, OutdatedIcon, TickCircleIcon, TimeIcon } from '@blueprintjs/icons';
import { latenessOf, type FirstReport } from '../../../../shared/review/first-report-rate.ts';
import { go } from '../../../state/index.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { DrillTag, LevelTag, Panel, Stamp, Tag } from '../../../ui/index.ts';

const COLUMNS = ['station', 'what', 'level', 'rule', 'aware', 'first', 'verdict'] as const;

/** Every response behind the rate, the newest first; each leads to its reports. */
export function RateRows(props: { readonly reports: readonly FirstReport[] }) {
  const { t } = useText();
  const { reports } = props;
  if (reports.length === 0) return null;
  return (
    <Panel title={t('chain.rate.rows', { n: reports.length })} aside={<DrillTag />} flush>
      <HTMLTable compact striped className="src-rate__table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column}>{t(`chain.rate.columns.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.toReversed().map((report) => (
            <Row key={report.response} report={report} />
          ))}
        </tbody>
      </HTMLTable>
    </Panel>
  );
}

function Row({ report }: { readonly report: FirstReport }) {
  const { response, station, what, level, rule, awareAt, sentAt } = report;
  const { t, pick } = useText();
  return (
    <tr>
      <td>{pick(station.title)}</td>
      <td>
        <Button size="small" variant="minimal" onClick={() => go('reports', { id: response })}>
          {what}
        </Button>
      </td>
      <td>{level === undefined ? t('chain.rate.noLevel') : <LevelTag level={level} />}</td>
      <td>{pick(rule.title)}</td>
      <td>
        <Stamp at={awareAt} />
      </td>
      <td>{sentAt === undefined ? '—' : <Stamp at={sentAt} />}</td>
      <td>
        <Verdict report={report} />
      </td>
    </tr>
  );
}

const LOOKS = {
  'in-time': { tone: 'good', icon: TickCircleIcon },
  late: { tone: 'bad', icon: OutdatedIcon },
  never: { tone: 'bad', icon: CrossCircleIcon },
  running: { tone: 'plain', icon: TimeIcon },
  void: { tone: 'quiet', icon: DisableIcon },
} as const;

function Verdict({ report }: { readonly report: FirstReport }) {
  const { verdict, why } = report;
  const { t } = useText();
  const { tone, icon: Icon } = LOOKS[verdict];
  const by = latenessOf(report);
  const how =
    verdict === 'void' || by === undefined
      ? ''
      : by > 0
        ? t('chain.rate.lateBy', { time: durationWords(t, by) })
        : t('chain.rate.early', { time: durationWords(t, -by) });
  return (
    <>
      <Tag tone={tone} icon={<Icon size={14} />}>
        {t(`chain.rate.verdict.${verdict}`)}
        {how}
      </Tag>{' '}
      {why === undefined ? null : <span className="src-muted">{t('chain.rate.why', { reason: why })}</span>}
    </>
  );
}
