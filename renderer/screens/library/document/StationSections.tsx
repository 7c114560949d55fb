import { AddIcon, EditIcon, HelpIcon } from '@blueprintjs/icons';
import type { Place, StationPlan } from '../../../../shared/plan/schema.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { searchWords } from '../search/search-words.ts';
import { BasisRef } from './BasisRef.tsx';
import { useDoc } from './doc-context.ts';
import { Section, Table, Term } from './Section.tsx';
import { StepLink } from './StepLink.tsx';

/** What only a station plan has: the station itself, its parties, places and grids. */
export function StationSections(props: { readonly plan: StationPlan }) {
  const { station, parties, places, grids } = props.plan;
  const { names } = useDoc();
  const { t, pick } = useText();
  return (
    <>
      <Section id="station" title={t('library.section.station')}>
        <p>{pick(station.profile)}</p>
        <dl className="src-doc-terms">
          <Term term={t('library.station.code')}>{station.code}</Term>
          <Term term={t('library.station.district')}>{pick(station.district)}</Term>
          <Term term={t('library.station.platforms')}>
            <Amount value={station.platforms.platforms} /> · {t('library.station.tracks')}{' '}
            <Amount value={station.platforms.tracks} /> <BasisRef id={station.platforms.basis} />
          </Term>
          <Term term={t('library.station.waiting')}>
            <Amount value={station.waiting.value} unit={t('library.station.people')} />{' '}
            <BasisRef id={station.waiting.basis} />
          </Term>
        </dl>
      </Section>
      <Section id="parties" title={t('library.section.parties')}>
        <Table
          label={t('library.section.parties')}
          heads={[t('library.station.layer'), t('library.station.party'), t('library.station.role')]}
          rows={parties.map((party) => ({
            key: `${party.layer} ${party.unit}`,
            cells: [t(`library.station.layers.${party.layer}`), pick(names.unit(party.unit)), pick(party.role)],
          }))}
        />
      </Section>
      <Section id="places" title={t('library.section.places')}>
        <Table
          label={t('library.section.places')}
          heads={[
            t('library.station.kind'),
            t('library.station.place'),
            t('library.station.capacity'),
            t('library.station.note'),
            t('library.fact.basis'),
          ]}
          rows={places.map((place) => ({
            key: place.id,
            cells: [
              t(`library.place.${place.kind}`),
              <PlaceLink key="place" place={place} />,
              place.capacity ? (
                <Amount key="capacity" value={place.capacity.value} unit={pick(place.capacity.unit)} />
              ) : (
                <span key="capacity" className="src-muted">
                  {t('library.station.notGiven')}
                </span>
              ),
              place.note ? pick(place.note) : '',
              <BasisRef key="basis" id={place.basis} />,
            ],
          }))}
        />
      </Section>
      {grids.length === 0 ? null : (
        <Section id="grids" title={t('library.section.grids')}>
          <p>
            <Tag tone="warn">{t('library.view.sample')}</Tag> {t('library.station.gridsSample')}
          </p>
          <Table
            label={t('library.section.grids')}
            heads={[t('library.station.grid'), t('library.station.size'), t('library.station.elements')]}
            rows={grids.map((grid) => ({
              key: grid.id,
              cells: [
                <>
                  {pick(grid.title)} <Tag tone="warn">{t('library.view.sample')}</Tag>
                </>,
                t(`library.station.sizes.${grid.size}`),
                pick(grid.elements),
              ],
            }))}
          />
        </Section>
      )}
      <Changes plan={props.plan} />
    </>
  );
}

/** A place of the station; leads to the steps, in all plans, that show it. */
function PlaceLink(props: { readonly place: Place }) {
  const { t, pick } = useText();
  const title = pick(props.place.title);
  return (
    <button
      type="button"
      className="src-doc-link"
      title={t('impact.placeSteps', { place: title })}
      onClick={() => go('library', { q: searchWords(title), scope: 'place' })}
    >
      {title}
    </button>
  );
}

/** What the station writes anew in the special plans, and why. */
function Changes({ plan }: { readonly plan: StationPlan }) {
  const { t, pick } = useText();
  const replaced = plan.overlays.map((one) => ({
    key: `${one.plan}/${one.step}`,
    cells: [
      <Tag key="what" tone="warn" icon={<EditIcon size={14} />}>
        {t('library.station.replaces')}
      </Tag>,
      <div key="step">
        <StepLink stepRef={`${one.plan}/${one.step}`} />
        {one.set.do ? <p className="src-doc-small">{pick(one.set.do)}</p> : null}
        <span className="src-doc-small">
          {t('library.station.changed', {
            fields: FIELDS.filter((field) => one.set[field] !== undefined)
              .map((field) => t(`library.station.field.${field}`))
              .join(t('library.join')),
          })}
        </span>
      </div>,
      pick(one.why),
    ],
  }));
  const added = plan.additions.map((one) => ({
    key: `${one.plan}/${one.step.id}`,
    cells: [
      <Tag key="what" tone="warn" icon={<AddIcon size={14} />}>
        {t('library.station.adds')}
      </Tag>,
      <div key="step">
        <StepLink stepRef={`${one.plan}/${one.step.id}`} />
        <p className="src-doc-small">{pick(one.step.do)}</p>
      </div>,
      pick(one.why),
    ],
  }));
  return (
    <Section id="changes" title={t('library.section.changes')}>
      {replaced.length + added.length === 0 ? (
        <p className="src-muted">{t('library.station.noChanges')}</p>
      ) : (
        <Table
          label={t('library.section.changes')}
          heads={[t('library.station.what'), t('library.station.step'), t('library.station.why')]}
          rows={[...replaced, ...added]}
        />
      )}
    </Section>
  );
}

const FIELDS = ['title', 'do', 'back', 'owner', 'to', 'due', 'uses', 'basis', 'caution'] as const;

/** A measured number, or plainly that nobody has given one. */
function Amount(props: { readonly value: number | 'unknown'; readonly unit?: string }) {
  const { t } = useText();
  if (props.value === 'unknown') {
    return (
      <Tag tone="warn" icon={<HelpIcon size={14} />}>
        {t('common.unknown')}
      </Tag>
    );
  }
  return <>{`${props.value.toLocaleString('en')}${props.unit === undefined ? '' : ` ${props.unit}`}`}</>;
}
