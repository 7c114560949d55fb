import { beijingClock, beijingDate } from '../../../../shared/base/instant.ts';
import { useIdentity, usePostTitle } from '../../../state/index.ts';
import { lengthWords } from '../../../text/duration-words.ts';
import { useText } from '../../../text/use-text.ts';
import { Blank, BlankCell } from '../../../ui/paper/Blank.tsx';
import { PaperSheet } from '../../../ui/paper/PaperSheet.tsx';
import { CHANNELS, ENTERED } from '../channels.ts';
import type { CallSheet } from './call-sheet.ts';
import './sheet.css';

/** The sheet as it prints: numbered rows high enough for a pen, in the style of the paper twin. Out of sight on the screen. */
export function SheetDocument(props: { readonly sheet: CallSheet }) {
  const { channel, window, content, targets, openedAt, plannedAt } = props.sheet;
  const { t, pick } = useText();
  const identity = useIdentity();
  const postTitle = usePostTitle();
  const stamp = (moment: number) => `${beijingDate(moment)} ${beijingClock(moment)}`;
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
  return (
    <PaperSheet title={t('calls.sheet.title')} note={t('calls.sheet.foot')}>
      <dl className="src-paper-pairs src-sheet__head">
        {pairs.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value ?? <Blank size="long" />}</dd>
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
    </PaperSheet>
  );
}
