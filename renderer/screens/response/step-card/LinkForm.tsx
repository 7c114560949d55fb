import { LinkIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import { now, useIdentity } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, SelectField, TextField, TimeField, type TimeValue } from '../../../ui/index.ts';
import { useDesk, useStanding } from '../desk.ts';
import { generalPlanOf } from '../../../../shared/response/general-plan.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { focusFirst, useCard, usePrimary } from './card.ts';

interface End {
  readonly unit: string;
  readonly who: string;
  readonly phone: string;
}

/** The unit whose desk this is. */
const OURS = 'committee';

/** A liaison line: done when both ends are named and a test call has gone through. */
export function LinkForm() {
  const { step, busy, timeGood, act, at } = useCard();
  const { t, pick } = useText();
  const { names } = useDesk();
  const identity = useIdentity();
  const { to = [] } = step.compiled.step;
  // Two units on the other side: the line runs between them. One: it runs from this desk.
  const between = to.length >= 2;
  const [near, setNear] = useState<End>({
    unit: (between ? to[0] : undefined) ?? OURS,
    who: between || !identity ? '' : `${pick(names.post(identity.post))} ${identity.person}`,
    phone: '',
  });
  const [far, setFar] = useState<End>({ unit: (between ? to[1] : to[0]) ?? OURS, who: '', phone: '' });
  const [testedAt, setTestedAt] = useState<TimeValue>(undefined);
  const form = useRef<HTMLDivElement>(null);
  const complete = near.who.trim() !== '' && far.who.trim() !== '' && testedAt !== null;
  const finish = () => {
    if (busy || !timeGood) return;
    if (!complete) {
      focusFirst(form.current);
      return;
    }
    void act({
      type: 'EndStep',
      step: step.ref,
      end: 'done',
      link: { near: given(near), far: given(far), testedAt: testedAt ?? at ?? now() },
    });
  };
  usePrimary(finish);
  return (
    <div className="src-form">
      <div ref={form} className="src-link-ends">
        <LinkEnd title={t('response.form.near')} end={near} onChange={setNear} />
        <LinkEnd title={t('response.form.far')} end={far} onChange={setFar} />
      </div>
      <div className="src-form__line">
        <TimeField label={t('response.form.testedAt')} value={testedAt} onChange={setTestedAt} />
        <CommitButton
          size="large"
          intent="primary"
          icon={<LinkIcon />}
          loading={busy}
          disabled={busy || !timeGood}
          onClick={finish}
        >
          {t('response.form.linkDone')} <KeyCap>D</KeyCap>
        </CommitButton>
        {complete ? null : <span className="src-muted">{t('response.form.linkNeeds')}</span>}
      </div>
    </div>
  );
}

function given(end: End) {
  const phone = end.phone.trim();
  return { unit: end.unit, who: end.who.trim(), ...(phone === '' ? {} : { phone }) };
}

function LinkEnd(props: { readonly title: string; readonly end: End; readonly onChange: (end: End) => void }) {
  const { title, end, onChange } = props;
  const { t, pick } = useText();
  const { response } = useStanding();
  const { names } = useDesk();
  const units = generalPlanOf(response)?.units ?? [];
  return (
    <fieldset className="src-link-end">
      <legend>
        {title}
        {t('common.colon')}
        {pick(names.unit(end.unit))}
      </legend>
      <SelectField
        label={t('response.form.unit')}
        value={end.unit}
        choices={units.map((unit) => ({ value: unit.id, label: pick(unit.title) }))}
        onChange={(unit) => onChange({ ...end, unit })}
      />
      <TextField
        label={t('response.form.who')}
        value={end.who}
        onChange={(who) => onChange({ ...end, who })}
        required
      />
      <TextField label={t('response.form.phone')} value={end.phone} onChange={(phone) => onChange({ ...end, phone })} />
    </fieldset>
  );
}
