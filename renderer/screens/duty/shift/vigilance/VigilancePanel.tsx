import { noVigilance, type Vigilance } from '../../../../../shared/duty/vigilance.ts';
import { useView } from '../../../../state/index.ts';
import { useText } from '../../../../text/use-text.ts';
import { Panel } from '../../../../ui/index.ts';
import { CheckTable } from './CheckTable.tsx';
import { RhythmForm } from './RhythmForm.tsx';

/** The desk check: how often it is set to ask, and all it has asked, for everybody to see. */
export function VigilancePanel() {
  const { t } = useText();
  const vigilance = useView((state) => state.duty.vigilance) ?? noVigilance;
  return (
    <Panel title={t('vigilance.title')} aside={<span className="src-muted">{t('vigilance.who')}</span>}>
      <RhythmForm key={vigilance.setAt ?? 'never'} vigilance={vigilance} />
      {vigilance.checks.length === 0 ? (
        <p className="src-muted">{t('vigilance.none')}</p>
      ) : (
        <>
          <p>{t('vigilance.counts', countsOf(vigilance))}</p>
          <CheckTable checks={vigilance.checks} />
        </>
      )}
    </Panel>
  );
}

function countsOf({ checks }: Vigilance) {
  const count = (how: 'answered' | 'missed' | 'dropped') => checks.filter(({ end }) => end?.how === how).length;
  return { answered: count('answered'), missed: count('missed'), dropped: count('dropped') };
}
