import type { GeneralPlan } from '../../../../shared/plan/schema.ts';
import { LEVELS } from '../../../../shared/plan/vocabulary.ts';
import { useText } from '../../../text/use-text.ts';
import { LevelTag, StageTag, Tag } from '../../../ui/index.ts';
import { BasisRef } from './BasisRef.tsx';
import { useDoc } from './doc-context.ts';
import { planDuration } from './plan-duration.ts';
import { Section, Table, Term } from './Section.tsx';
import { ShiftsSection } from './ShiftsSection.tsx';

/** What only the general plan has: posts, units, stages, levels, reasons, report rules and roll-call windows. */
export function GeneralSections(props: { readonly plan: GeneralPlan }) {
  const { posts, units, stages, levels, reasons, rollCall } = props.plan;
  const { names } = useDoc();
  const { t, pick } = useText();
  return (
    <>
      <Section id="stages" title={t('library.section.stages')}>
        <Table
          label={t('library.section.stages')}
          heads={[t('library.general.stage'), t('library.general.meaning')]}
          rows={stages.map((stage) => ({
            key: stage.id,
            cells: [<StageTag key="stage" stage={stage.id} />, pick(stage.meaning)],
          }))}
        />
      </Section>
      <Section id="level-table" title={t('library.section.levelTable')}>
        <Table
          label={t('library.section.levelTable')}
          heads={[
            t('library.general.level'),
            t('library.general.meaning'),
            t('library.general.authority'),
            t('library.fact.basis'),
          ]}
          rows={levels.map((level) => ({
            key: level.id,
            cells: [
              <LevelTag key="level" level={level.id} />,
              pick(level.meaning),
              pick(names.post(level.authority)),
              <BasisRef key="basis" id={level.basis} />,
            ],
          }))}
        />
      </Section>
      <Section id="posts" title={t('library.section.posts')}>
        <Table
          label={t('library.section.posts')}
          heads={[t('library.general.post'), t('library.general.duty')]}
          rows={posts.map((post) => ({ key: post.id, cells: [pick(post.title), pick(post.duty)] }))}
        />
      </Section>
      <Section id="units" title={t('library.section.units')}>
        <Table
          label={t('library.section.units')}
          heads={[t('library.general.unit'), t('library.general.role'), t('library.general.phone')]}
          rows={units.map((unit) => ({
            key: unit.id,
            cells: [pick(unit.title), pick(unit.role), unit.phone ?? t('library.general.noPhone')],
          }))}
        />
      </Section>
      <Rules plan={props.plan} />
      <FollowUps plan={props.plan} />
      <ShiftsSection plan={props.plan} />
      <Section id="roll-call" title={t('library.section.rollCall')}>
        <Table
          label={t('library.section.rollCall')}
          heads={[t('library.general.channel'), t('library.general.window'), t('library.fact.basis')]}
          rows={rollCall.map((one) => ({
            key: one.channel,
            cells: [pick(one.title), planDuration(t, one.window), <BasisRef key="basis" id={one.basis} />],
          }))}
        />
      </Section>
      <Section id="reasons" title={t('library.section.reasons')}>
        <Table
          label={t('library.section.reasons')}
          heads={[t('library.general.reason'), t('library.general.ends')]}
          rows={reasons.map((reason) => ({
            key: reason.id,
            cells: [pick(reason.title), reason.ends.map((end) => t(`common.end.${end}`)).join(t('library.join'))],
          }))}
        />
      </Section>
    </>
  );
}

/** How soon people look again: at the effect of an order, a threshold that was passed, a report nobody read back, a message asked for, a number nobody has called. */
function FollowUps({ plan }: { readonly plan: GeneralPlan }) {
  const { t } = useText();
  const rows = (
    ['orderCheck', 'activation', 'receipt', 'messageAnswer', 'contactCheck', 'warningCheck'] as const
  ).flatMap((which) => {
    const rule = plan[which];
    return rule ? [{ which, rule }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Section id="follow-ups" title={t('library.section.followUps')}>
      <dl className="src-doc-terms">
        {rows.map(({ which, rule }) => (
          <Term key={which} term={t(`library.general.${which}`)}>
            {planDuration(t, rule.within)} <BasisRef id={rule.basis} />
          </Term>
        ))}
      </dl>
    </Section>
  );
}

function Rules({ plan }: { readonly plan: GeneralPlan }) {
  const { names } = useDoc();
  const { t, pick } = useText();
  return (
    <Section id="report-rules" title={t('library.section.reportRules')}>
      {plan.reportRules.map((rule) => (
        <div key={rule.id} className="src-doc-rule">
          <h3 className="src-doc-rule__title">
            {pick(rule.title)}{' '}
            {rule.id === plan.reportRule ? <Tag tone="good">{t('library.general.inForce')}</Tag> : null}
          </h3>
          <dl className="src-doc-terms">
            <Term term={t('library.general.effective')}>{rule.effective}</Term>
            <Term term={t('library.general.firstPhone')}>{planDuration(t, rule.firstPhone)}</Term>
            <Term term={t('library.general.firstWritten')}>{planDuration(t, rule.firstWritten)}</Term>
            <Term term={t('library.general.followUp')}>
              {LEVELS.map((level) => (
                <span key={level} className="src-doc-rule__level">
                  <LevelTag level={level} /> {planDuration(t, rule.followUp[level])}
                </span>
              ))}
            </Term>
            {rule.rhythms?.map(({ to, followUp }) => (
              <Term key={to} term={`${t('library.general.rhythm')} · ${pick(names.unit(to))}`}>
                {LEVELS.map((level) => (
                  <span key={level} className="src-doc-rule__level">
                    <LevelTag level={level} /> {planDuration(t, followUp[level])}
                  </span>
                ))}
              </Term>
            ))}
            <Term term={t('library.general.final')}>{planDuration(t, rule.final)}</Term>
            <Term term={t('library.general.recipients')}>
              {rule.recipients.map((id) => pick(names.unit(id))).join(t('library.join'))}
            </Term>
            <Term term={t('library.fact.basis')}>
              {rule.basis.map((id) => (
                <BasisRef key={id} id={id} />
              ))}
            </Term>
          </dl>
        </div>
      ))}
    </Section>
  );
}
