import type { PlanUse, PlanUses } from '../../../../shared/review/plan-uses.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { useDoc } from '../document/doc-context.ts';
import type { LibraryPlan } from '../../../../shared/review/plan-names.ts';

/** The plans that a change reaches, and in each what names the thing. */
export function UseList(props: {
  readonly title: string;
  readonly found: readonly PlanUses[];
  readonly library: readonly LibraryPlan[];
}) {
  const { title, found, library } = props;
  const { t, pick } = useText();
  const uses = found.reduce((sum, one) => sum + one.uses.length, 0);
  return (
    <>
      <h2 className="src-impact__title">{title}</h2>
      <p role="status">{uses === 0 ? t('impact.reachesNone') : t('impact.reaches', { plans: found.length, uses })}</p>
      {found.map(({ own, uses: here }) => (
        <section key={own.hash} aria-label={pick(own.plan.title)}>
          <h3 className="src-impact__plan">
            {pick(own.plan.title)} <span className="src-muted">{t('impact.count', { n: here.length })}</span>
          </h3>
          <ul>
            {here.map((use) => (
              <li key={`${use.how} ${use.into ?? ''} ${use.step ?? use.title.zh}`}>
                <UseLine use={use} own={own} library={library} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function UseLine(props: {
  readonly use: PlanUse;
  readonly own: LibraryPlan;
  readonly library: readonly LibraryPlan[];
}) {
  const { use, own, library } = props;
  const { compiled, follow } = useDoc();
  const { t, pick } = useText();
  const target = use.into === undefined ? undefined : library.find((one) => one.plan.id === use.into);
  const open = () => {
    const step = use.step === undefined ? {} : { step: use.step };
    if (own.hash === compiled.hash && use.step !== undefined) follow(`${compiled.key}/${use.step}`);
    else if (target) go('library', { hash: target.hash, station: own.hash, ...step });
    else go('library', { hash: own.hash, ...step });
  };
  return (
    <span className="src-impact__use">
      <Tag>{t(`impact.how.${use.how}`)}</Tag>
      <button type="button" className="src-doc-link" onClick={open}>
        {pick(use.title)}
      </button>
      {target ? <span className="src-muted">{t('impact.into', { plan: pick(target.plan.short) })}</span> : null}
    </span>
  );
}
