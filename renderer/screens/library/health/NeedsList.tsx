import { Button, Collapse } from '@blueprintjs/core';
import { ChevronDownIcon, ChevronRightIcon, ErrorIcon, InfoSignIcon, WarningSignIcon } from '@blueprintjs/icons';
import { useState } from 'react';
import type { Need, NeedKind, NeedPlace } from '../../../../shared/review/library-needs.ts';
import { go } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/index.ts';
import { needWay } from './need-way.ts';

type NeedTone = 'bad' | 'warn' | 'plain';

const TONES: Readonly<Record<NeedKind, NeedTone>> = {
  'kept-out': 'bad',
  'review-overdue': 'bad',
  'missing-places': 'warn',
  'bare-clauses': 'warn',
  'stray-steps': 'warn',
  'unknown-measures': 'warn',
  'idle-places': 'warn',
  'review-soon': 'warn',
  phones: 'warn',
  assumptions: 'plain',
};

const ICONS = {
  bad: <ErrorIcon size={14} />,
  warn: <WarningSignIcon size={14} />,
  plain: <InfoSignIcon size={14} />,
} as const;

/** What somebody has to see to, the gravest first; each line opens to the plans it is about. */
export function NeedsList(props: { readonly needs: readonly Need[] }) {
  return (
    <ol className="src-needs">
      {props.needs.map((need) => (
        <NeedLine key={need.kind} need={need} />
      ))}
    </ol>
  );
}

function NeedLine({ need }: { readonly need: Need }) {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(TONES[need.kind] === 'bad');
  const tone = TONES[need.kind];
  const line = t(`health.needs.line.${need.kind}`, { n: need.count });
  return (
    <li className="src-needs__line">
      <Button
        variant="minimal"
        size="small"
        icon={isOpen ? <ChevronDownIcon /> : <ChevronRightIcon />}
        aria-expanded={isOpen}
        aria-label={t(isOpen ? 'health.needs.hide' : 'health.needs.show', { what: line })}
        onClick={() => setIsOpen(!isOpen)}
      />
      <Tag tone={tone} icon={ICONS[tone]}>
        {t(`health.needs.tone.${tone}`)}
      </Tag>
      <span>{line}</span>
      <Collapse isOpen={isOpen} className="src-needs__more">
        <ul className="src-needs__places">
          {need.places.map((place) => (
            <li key={place.own?.hash ?? place.file}>
              <PlaceButton kind={need.kind} place={place} />
            </li>
          ))}
        </ul>
      </Collapse>
    </li>
  );
}

/** One plan a line is about: leads there. */
function PlaceButton(props: { readonly kind: NeedKind; readonly place: NeedPlace }) {
  const { own, file } = props.place;
  const { t, pick } = useText();
  const detail = useDetail()(props.kind, props.place);
  return (
    <button
      type="button"
      className="src-needs__place"
      title={own ? t('health.needs.go', { title: pick(own.plan.title) }) : t('health.needs.goOut')}
      onClick={() => go('library', needWay(props.kind, props.place))}
    >
      <strong>{own ? pick(own.plan.short) : file}</strong> <span>{detail}</span>
    </button>
  );
}

function useDetail(): (kind: NeedKind, place: NeedPlace) => string {
  const { t, pick } = useText();
  return (kind, { own, count, of = 0, date = '', kinds = [], ids = [] }) => {
    switch (kind) {
      case 'kept-out':
        return t('health.needs.detail.errors', { n: of });
      case 'review-overdue':
      case 'review-soon':
        return date;
      case 'missing-places':
        return kinds.map((one) => t(`library.place.${one}`)).join(t('library.join'));
      case 'bare-clauses':
        return t('health.needs.detail.clauses', { list: ids.join(t('library.join')) });
      case 'stray-steps':
        return ids.join(t('library.join'));
      case 'idle-places': {
        const places = own?.plan.tier === 'station' ? own.plan.places : [];
        const titles = places.filter((one) => ids.includes(one.id)).map((one) => pick(one.title));
        return titles.join(t('library.join'));
      }
      case 'unknown-measures':
        return t('health.needs.detail.amount', { n: count });
      case 'phones':
        return t('health.needs.detail.units', { n: count, of });
      case 'assumptions':
        return t('health.needs.detail.share', { n: count, of });
    }
  };
}
