import { TickIcon, WarningSignIcon } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { reportName } from '../../../../shared/reporting/report-name.ts';
import type { AnsweredDue, ChainLink } from '../../../../shared/review/report-chain.ts';
import type { RankedDue } from '../../../state/index.ts';
import { durationWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { DueClock, Stamp, Tag } from '../../../ui/index.ts';

/** One clock of the chain: its limit, whether it runs, and how it was met before. */
export function DueCell(props: {
  readonly name: string;
  readonly limit: string;
  readonly hint: string | undefined;
  /** Said while the clock neither runs nor has been met. */
  readonly idle: string;
  readonly running: RankedDue | undefined;
  readonly answered: readonly { readonly link: ChainLink; readonly due: AnsweredDue }[];
  /** It comes again and again, so what met it last is named. */
  readonly isRepeated: boolean;
  readonly children: ReactNode;
}) {
  const { name, limit, hint, running, answered, isRepeated } = props;
  const { pick } = useText();
  const last = answered.at(-1);
  return (
    <section className="src-report-clock__cell" aria-label={name}>
      <h3 className="src-report-clock__name">{name}</h3>
      <p className="src-muted src-report-clock__note" title={hint}>
        {limit}
      </p>
      {running ? (
        <p>
          <DueClock due={running} withTime />
        </p>
      ) : null}
      {last ? (
        <p className="src-report-clock__met">
          {isRepeated ? `${pick(reportName(last.link.report.kind, last.link.report.number))} ` : null}
          <Stamp at={last.link.report.at} /> <MetTag due={last.due} />
        </p>
      ) : null}
      {running || last ? null : <p className="src-muted">{props.idle}</p>}
      {props.children}
    </section>
  );
}

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
