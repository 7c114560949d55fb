import { TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import { reportName } from '../../../../shared/review/names.ts';
import type { AnsweredDue, ChainLink } from '../../../../shared/review/report-chain.ts';
import type { RankedDue } from '../../../state/index.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, Stamp, Tag } from '../../../ui/index.ts';

/** One clock of the chain: its limit, whether it runs, and how it was met before. */
export function DueCell(props: {
  readonly dueKey: AnsweredDue['key'];
  readonly limit: string;
  readonly hint: string;
  /** Said while the clock neither runs nor has been met. */
  readonly idle: string;
  readonly running: RankedDue | undefined;
  readonly answered: readonly { readonly link: ChainLink; readonly due: AnsweredDue }[];
}) {
  const { dueKey, limit, hint, running, answered } = props;
  const { t, pick } = useText();
  const name = t(`reports.kind.${KIND[dueKey]}`);
  const last = answered.at(-1);
  return (
    <section className="src-report-clock__cell" aria-label={name}>
      <h3 className="src-report-clock__name">{name}</h3>
      <p className="src-muted src-report-clock__note" title={dueKey === 'report:follow-up' ? hint : undefined}>
        {limit}
      </p>
      {running ? (
        <p>
          <DueClock due={running} withTime />
        </p>
      ) : null}
      {last ? (
        <p className="src-report-clock__met">
          {dueKey === 'report:follow-up'
            ? `${pick(reportName(last.link.report.kind, last.link.report.number))} `
            : null}
          <Stamp at={last.link.report.at} /> <MetTag due={last.due} />
        </p>
      ) : null}
      {running || last ? null : <p className="src-muted">{props.idle}</p>}
    </section>
  );
}

const KIND = {
  'report:first-phone': 'first-phone',
  'report:first-written': 'first-written',
  'report:follow-up': 'follow-up',
  'report:final': 'final',
} as const;

/** Met or missed, and by how much. */
export function MetTag(props: { readonly due: AnsweredDue }) {
  const { lateBy } = props.due;
  const { t } = useText();
  const time = durationWords(t, lateBy);
  return lateBy > 0 ? (
    <Tag tone="bad" icon={<WarningSignIcon size={14} />}>
      {t('reports.clock.late', { time })}
    </Tag>
  ) : (
    <Tag tone="good" icon={<TickIcon size={14} />}>
      {t('reports.clock.met', { time })}
    </Tag>
  );
}
