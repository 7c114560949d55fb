import { numberOf } from '../../../shared/directory/contacts.ts';
import { STEP_ENDS } from '../../../shared/plan/vocabulary.ts';
import { namesOf } from '../../screens/response/model/names.ts';
import { stationPlanOf } from '../../../shared/response/station-plan.ts';
import { placesOf } from '../../screens/response/model/sources.ts';
import { useText } from '../../text/use-text.ts';
import { PaperCourse } from './PaperCourse.tsx';
import { Blank } from '../../ui/paper/Blank.tsx';
import type { PaperStep } from './paper-model.ts';
import { useSheet } from './sheet.ts';

/** One step to be worked on paper: what to do, what must come back, whom to ring, by when; and the same seven ends as on the screen. */
export function PaperCard(props: { readonly step: PaperStep }) {
  const { step } = props;
  const { kind, title, do: instruction, back, caution, note, twoPerson } = step.compiled.step;
  const { t, pick } = useText();
  const ticks = step.toCheck
    ? [t('desk.check.holds'), t('desk.check.fails')]
    : STEP_ENDS.map((end) => t(`common.end.${end}`));
  return (
    <article className="src-paper-card">
      <header className="src-paper-card__head">
        <span className="src-paper-no">{step.number}</span>
        <h3>{pick(title)}</h3>
        <span>
          {t(`common.kind.${kind}`)} · {pick(step.plan.plan.short)}
        </span>
        <Marks step={step} />
        <Due step={step} />
      </header>
      <div className="src-paper-card__body">
        <div>
          {caution ? (
            <p>
              <strong>{t('paper.card.caution')}</strong> {pick(caution)}
            </p>
          ) : null}
          <p>
            <strong>{t('paper.card.do')}</strong> {pick(instruction)}
          </p>
          {back ? (
            <p>
              <strong>{t('paper.card.back')}</strong> {pick(back)}
            </p>
          ) : null}
          {note ? (
            <p>
              <strong>{t('paper.card.note')}</strong> {pick(note)}
            </p>
          ) : null}
        </div>
        <OtherSide step={step} />
      </div>
      <PaperCourse step={step} />
      <p className="src-paper-card__ends">
        <strong>{t(step.toCheck ? 'paper.card.order.checked' : 'paper.card.end')}</strong>
        {ticks.map((words) => (
          <span key={words} className="src-paper-tick">
            {words}
          </span>
        ))}
      </p>
      <p className="src-paper-card__sign">
        {t('paper.card.reason')} <Blank size="long" /> {t('paper.card.at')} <Blank /> {t('paper.card.sign')} <Blank />
        {twoPerson ? (
          <>
            {' '}
            {t('paper.card.second')} <Blank />
          </>
        ) : null}
      </p>
    </article>
  );
}

function Marks(props: { readonly step: PaperStep }) {
  const { critical, twoPerson, shared } = props.step.compiled.step;
  const { record } = props.step;
  const { stamp } = useSheet();
  const { t } = useText();
  const marks = [
    critical ? t('paper.card.critical') : '',
    twoPerson ? t('paper.card.twoPerson') : '',
    shared === undefined ? '' : t('paper.card.sharedWith'),
    record.begun ? t('paper.card.began', { time: stamp(record.begun.at) }) : '',
  ].filter((one) => one !== '');
  return marks.map((mark) => (
    <span key={mark} className="src-paper-mark">
      {mark}
    </span>
  ));
}

function Due(props: { readonly step: PaperStep }) {
  const { due } = props.step;
  const { at, stamp } = useSheet();
  const { t } = useText();
  if (!due) return <span className="src-paper-card__due">{t('paper.card.noDue')}</span>;
  return (
    <span className="src-paper-card__due">
      {due.dueAt <= at ? <strong className="src-paper-mark">{t('paper.clocks.past')}</strong> : null}{' '}
      <strong>{t('paper.card.due', { time: stamp(due.dueAt) })}</strong>{' '}
      <small>
        {t(`shell.strip.anchor.${due.anchor}`)} {stamp(due.from)}
      </small>
    </span>
  );
}

function OtherSide(props: { readonly step: PaperStep }) {
  const { to = [], uses = [] } = props.step.compiled.step;
  const { response, directory } = useSheet();
  const { t, pick } = useText();
  const names = namesOf(response);
  const general = response.plans.find((plan) => plan.pinned.tier === 'general')?.compiled.plan;
  const units = general?.tier === 'general' ? general.units : [];
  const places = placesOf(stationPlanOf(response), uses);
  if (to.length === 0 && places.length === 0) return null;
  return (
    <div className="src-paper-card__other">
      {to.length === 0 ? null : <strong>{t('paper.card.to')}</strong>}
      {to.map((id) => (
        <p key={id}>
          {pick(names.unit(id))}{' '}
          {numberOf(
            directory,
            { id, phone: units.find((unit) => unit.id === id)?.phone },
            response.awareness?.station,
          ) ?? (
            <span className="src-paper-unlisted">
              {t('paper.card.noPhone')} <Blank />
            </span>
          )}
        </p>
      ))}
      {places.length === 0 ? null : (
        <p>
          <strong>{t('paper.card.places')}</strong>{' '}
          <small>{places.map((place) => pick(place.title)).join(' / ')}</small>
        </p>
      )}
    </div>
  );
}
