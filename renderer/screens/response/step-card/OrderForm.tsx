import { InboxIcon, PlayIcon, SendMessageIcon, TickIcon } from '@blueprintjs/icons';
import { useRef, useState } from 'react';
import type { OrderPhase } from '../../../../shared/response/events.ts';
import { useText } from '../../../text/use-text.ts';
import { CommitButton, SelectField, TextField } from '../../../ui/index.ts';
import { useDesk } from '../desk.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { focusFirst, useCard, usePrimary } from './card.ts';
import { OrderCourse } from './OrderCourse.tsx';
import { secondGiven, SecondPerson, type Second } from './SecondPerson.tsx';

const ICONS = { issued: SendMessageIcon, received: InboxIcon, acting: PlayIcon, reported: TickIcon } as const;
/** Leads the cursor to the words of the effect. */
export const EFFECT_ID = 'src-order-effect';

const PHASES: readonly OrderPhase[] = ['issued', 'received', 'acting', 'reported'];

/** An order: issued, received, being carried out, effect reported. Only the reported effect ends it. */
export function OrderForm() {
  const { step, busy, timeGood, act } = useCard();
  const { names } = useDesk();
  const { t, pick } = useText();
  const { to = [], twoPerson = false } = step.compiled.step;
  const { phase, order = [] } = step.record;
  const said = order.findLast((mark) => mark.other !== undefined)?.other;
  const [unit, setUnit] = useState(said?.unit ?? to[0]);
  const [who, setWho] = useState(said?.who ?? '');
  const [text, setText] = useState('');
  const [second, setSecond] = useState<Second>({ person: '', post: '' });
  const form = useRef<HTMLDivElement>(null);
  const at = phase === 'open' ? -1 : PHASES.indexOf(phase as OrderPhase);
  const nexts = PHASES.slice(at + 1).filter((one) => at >= 0 || one === 'issued');
  const asksSecond = twoPerson && at < 0;
  const advance = async (reached: OrderPhase) => {
    if (busy || !timeGood) return;
    if (reached === 'reported' && text.trim() === '') {
      focusFirst(form.current?.querySelector<HTMLElement>('.src-form__effect') ?? form.current);
      return;
    }
    const pair = asksSecond ? secondGiven(second) : undefined;
    if (asksSecond && !pair) {
      focusFirst(form.current?.querySelector<HTMLElement>('.src-second') ?? form.current);
      return;
    }
    const other = who.trim() === '' || unit === undefined ? undefined : { unit, who: who.trim() };
    const words = text.trim();
    const done = await act({
      type: 'AdvanceOrder',
      step: step.ref,
      phase: reached,
      ...(words === '' ? {} : { text: words }),
      ...(other === undefined ? {} : { other }),
      ...(pair === undefined ? {} : { second: pair }),
    });
    if (done) setText('');
  };
  const first = nexts[0];
  const primary = () => {
    if (first) void advance(first);
  };
  usePrimary(primary);
  const wantsEffect = at >= 0;
  return (
    <div className="src-form" ref={form}>
      <OrderCourse record={step.record} />
      {asksSecond ? <SecondPerson value={second} onChange={setSecond} /> : null}
      <div className="src-form__line">
        {to.length === 0 ? null : (
          <SelectField
            label={t('response.form.unit')}
            value={unit}
            choices={to.map((id) => ({ value: id, label: pick(names.unit(id)) }))}
            onChange={setUnit}
          />
        )}
        <div className="src-form__who">
          <TextField label={t('response.form.who')} value={who} onChange={setWho} />
        </div>
        <div className="src-form__grow src-form__effect" id={EFFECT_ID}>
          <TextField
            label={t(wantsEffect ? 'response.form.effect' : 'response.form.orderText')}
            value={text}
            onChange={setText}
            placeholder={t(wantsEffect ? 'response.form.effectHint' : 'response.form.orderHint')}
            onEnter={() => void advance(wantsEffect ? 'reported' : 'issued')}
          />
        </div>
        <div className="src-form__acts">
          {nexts.map((one) => {
            const Icon = ICONS[one];
            return (
              <CommitButton
                key={one}
                size="large"
                intent={one === first ? 'primary' : one === 'reported' ? 'success' : 'none'}
                icon={<Icon />}
                loading={busy && one === first}
                disabled={busy || !timeGood}
                onClick={() => void advance(one)}
              >
                {t(`response.order.${one}`)}{' '}
                {one === first ? <KeyCap>D</KeyCap> : one === 'reported' ? <KeyCap>E</KeyCap> : null}
              </CommitButton>
            );
          })}
        </div>
      </div>
    </div>
  );
}
