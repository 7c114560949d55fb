import { useView } from '../../../state/index.ts';
import { ScenarioList } from './ScenarioList.tsx';
import { ScenarioView } from './ScenarioView.tsx';

/** The scenarios, or the one that is being read. */
export function ScenariosPage() {
  const file = useView((state) => state.screen.params['file']);
  const own = useView((state) => state.screen.params['own']) !== undefined;
  if (file === undefined) return <ScenarioList />;
  return <ScenarioView key={`${file} ${own}`} place={{ file, own }} />;
}
