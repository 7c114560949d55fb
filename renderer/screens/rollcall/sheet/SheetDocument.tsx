import { useState } from 'react';
import { createPortal } from 'react-dom';
import { beijingClock, beijingDate } from '../../../../shared/base/instant.ts';
import { BlankCell } from '../../../app/paper/Blank.tsx';
import { pageName, pageRules } from '../../../app/paper/page-rules.ts';
import { now, useIdentity, usePostTitle, useView } from '../../../state/index.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { CHANNELS, ENTERED } from '../channels.ts';
import type { CallSheet } from './call-sheet.ts';
import '../../../app/paper/paper.css';
import './sheet.css';

/** The sheet as it prints: numbered rows high enough for a pen, in the style of the paper twin. Out of sight on the screen. */
export function SheetDocument(props: { readonly sheet: CallSheet }) {
  const { channel, window, content, targets, openedAt, plannedAt } = props.sheet;
  const { t, pick, language } = useText();
  const isDrill = useView((state) => state.host?.mode === 'drill');
  const identity = useIdentity();
  const postTitle = usePostTitle();
  const [at] = useState(now);
  const drill = isDrill ? t('calls.sheet.drill') : '';
  const title = `${drill}${t('calls.sheet.title')}`;
  const stamp = (moment: number) => `${beijingDate(moment)} ${beijingClock(moment)}`;
  const rules = pageRules([{ id: 'call', title }], {
    product: t('common.product'),
    printed: t('calls.sheet.printed', { time: stamp(at) }),
    note: `${drill}${t('calls.sheet.foot')}`,
    number: t('calls.sheet.page'),
  });
  const length = lengthWords(t, window);
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [t('calls.sheet.channel'), t(`common.channel.${channel}`)],
    ...(plannedAt === undefined ? [] : [[t('calls.sheet.planned'), stamp(plannedAt)] as const]),
    [
      t('calls.sheet.begins'),
      openedAt === undefined ? undefined : `${beijingDate(openedAt)} ${beijingClock(openedAt, true)}`,
    ],
    [t('calls.sheet.window'), t('calls.sheet.noWindow', { time: length })],
    [t('calls.sheet.content'), content],
    [t('calls.sheet.caller'), identity && `${pick(postTitle(identity.post))} ${identity.person}`],
  ];
  return createPortal(
    <div id="src-paper" lang={language === 'zh' ? 'zh-CN' : 'en'} aria-hidden>
      <style>{rules}</style>
      {isDrill ? <div className="src-paper-watermark">{t('common.mode.drill')}</div> : null}
      <div style={{ page: pageName('call') }}>
        <h1>{title}</h1>
        <dl className="src-paper-pairs src-sheet__head">
          {pairs.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value ?? <span className="src-paper-line src-paper-line--long" />}</dd>
            </div>
          ))}
        </dl>
        <table className="src-sheet">
          <thead>
            <tr>
              <th>{t('calls.sheet.no')}</th>
              <th>{t('calls.sheet.target')}</th>
              <th>{t('calls.sheet.calledAt')}</th>
              <th>{t('calls.sheet.answeredAt')}</th>
              <th>{t('calls.sheet.channelColumn')}</th>
              <th>{t('calls.sheet.stateColumn')}</th>
              <th>{t('calls.sheet.who')}</th>
              <th>{t('calls.sheet.note')}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map((target, index) => (
              <tr key={target.id}>
                <td className="src-paper-no">{index + 1}</td>
                <td>{pick(target.title)}</td>
                <BlankCell />
                <BlankCell />
                <td>
                  <div className="src-sheet__ticks">
                    {CHANNELS.map((one) => (
                      <span key={one} className="src-paper-tick">
                        {t(`common.channel.${one}`)}
                      </span>
                    ))}
                  </div>
                </td>
                <td>
                  <div className="src-sheet__ticks">
                    {ENTERED.map((one) => (
                      <span key={one} className="src-paper-tick">
                        {t(`rollcall.state.${one}`)}
                      </span>
                    ))}
                  </div>
                </td>
                <BlankCell />
                <BlankCell />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>,
    document.body,
  );
}
