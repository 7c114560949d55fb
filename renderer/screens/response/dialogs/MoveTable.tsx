import { useText } from '../../../text/use-text.ts';
import { PhaseTag, Stamp, Tag } from '../../../ui/index.ts';
import type { EditionMove, MoveRow, StepStanding } from '../model/edition-move.ts';

/** Old and new at this run's position: what each touched step is now, and what it would be. */
export function MoveTable(props: { readonly move: EditionMove }) {
  const { rows, later, untouched } = props.move;
  const { t } = useText();
  return (
    <section className="src-move" aria-label={t('editions.move.position')}>
      <p className="src-muted">
        {t('editions.move.untouched', { n: untouched })}
        {later === 0 ? '' : t('editions.move.later', { n: later })}
      </p>
      {rows.length === 0 ? <p role="status">{t('editions.move.nothingHere')}</p> : null}
      {rows.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('editions.move.step')}</th>
              <th scope="col">{t('editions.move.old')}</th>
              <th scope="col">{t('editions.move.new')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.ref} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row(props: { readonly row: MoveRow }) {
  const { kind, before, after } = props.row;
  const { t, pick } = useText();
  const step = (after ?? before)?.compiled.step;
  return (
    <tr>
      <th scope="row">
        {step ? pick(step.title) : null}{' '}
        {kind === 'changed' ? null : (
          <Tag tone={kind === 'gone' ? 'warn' : 'active'}>{t(`editions.move.kind.${kind}`)}</Tag>
        )}
      </th>
      <td>{before ? <Standing one={before} /> : t('editions.move.absent')}</td>
      <td>{after ? <Standing one={after} /> : t('editions.move.absent')}</td>
    </tr>
  );
}

function Standing(props: { readonly one: StepStanding }) {
  const { compiled, record, dueAt } = props.one;
  const { t } = useText();
  return (
    <>
      <PhaseTag
        phase={record.phase}
        end={record.ending?.end}
        retired={record.retired}
        watch={compiled.step.kind === 'watch'}
      />{' '}
      {dueAt === undefined ? null : (
        <span>
          {t('editions.move.due')} <Stamp at={dueAt} />
        </span>
      )}
    </>
  );
}
