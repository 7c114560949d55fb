import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resourcesFolder as shippedResources } from './real-plans-folder.ts';
import { FILE_OF, planFiles, planText, type PlanFiles } from './plan-builder.ts';

/**
 * Writes the small plan set of the gate tests as a resources folder. Tests of the backend that count minutes and steps use it, so that
 * they do not change with the wording of the real plans. The weather tables and verifiers beside them are those that ship.
 */
export function writeSmallPlans(resourcesFolder: string, change: (files: PlanFiles) => void = () => {}): string {
  const files = planFiles();
  change(files);
  for (const name of Object.keys(FILE_OF) as (keyof PlanFiles)[]) {
    const path = planPath(resourcesFolder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, planText(files[name]));
  }
  for (const shipped of ['weather', 'verifier'])
    cpSync(join(shippedResources, shipped), join(resourcesFolder, shipped), { recursive: true });
  return resourcesFolder;
}

export function planPath(resourcesFolder: string, name: keyof PlanFiles): string {
  return join(resourcesFolder, 'plans', FILE_OF[name]);
}
