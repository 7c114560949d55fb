import { Button } from '@blueprintjs/core';
import { ExportIcon, PrintIcon } from '@blueprintjs/icons';
import { isRunning, type Response } from '../../../../shared/response/state.ts';
import { openDialog } from '../../../state/index.ts';
import { useText } from '../../../text/use-text.ts';
import { useDesk } from '../desk.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { lifeActs, type LifeAct } from '../../../../shared/response/life-acts.ts';

/** The acts on the life cycle that are possible now. The one that lies on the ordinary way stands out. */
export function LifeCycleActs(props: { readonly response: Response }) {
  const { response } = props;
  const { t } = useText();
  const { open } = useDesk();
  const acts = lifeActs(response);
  const onTheWay = ONWARD.find((act) => acts.includes(act));
  return (
    <div className="src-head__acts" role="group" aria-label={t('response.head.acts')}>
      {acts.map((act) => (
        <Button key={act} intent={act === onTheWay ? 'primary' : 'none'} onClick={() => open({ id: act })}>
          {act === 'start' && response.course.some((mark) => mark.stage === 'graded')
            ? t('response.act.restart')
            : t(`response.act.${act}`)}
          {act === 'start' || act === 'level' ? <KeyCap>I</KeyCap> : null}
        </Button>
      ))}
      {isRunning(response) ? (
        <Button
          icon={<PrintIcon />}
          title={`${t('paper.command')} (F9)`}
          onClick={() => openDialog('paper', { id: response.id })}
        >
          {t('paper.action')}
        </Button>
      ) : null}
      <Button icon={<ExportIcon />} onClick={() => open({ id: 'export' })}>
        {t('response.act.export')}
      </Button>
    </div>
  );
}

const ONWARD: readonly LifeAct[] = ['recovery', 'close', 'level', 'start'];
