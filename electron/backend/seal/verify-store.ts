import { anchorsPath, databasePath, verifyJournal, type StorePlace, type VerifyReport } from '../store/index.ts';
import { orTrouble } from '../store/trouble.ts';
import { verifyFinding } from '../store/verify-findings.ts';
import type { VerifyOptions } from '../store/verify.ts';
import { existingKey, keyPath } from './workstation-key.ts';

/** Verifies a store with its anchors; the live journal also has to name the key that this workstation signs with. */
export async function verifyStore(
  place: StorePlace,
  keysFolder: string,
  options: Omit<VerifyOptions, 'ownKey' | 'isLive'> = {},
): Promise<VerifyReport> {
  // The store of a drill names no key: its anchors are bare.
  const signs = place.name === 'journal';
  const key = signs ? orTrouble(keyPath(keysFolder), () => existingKey(keysFolder)) : undefined;
  const ownKey = key?.ok ? key.value : undefined;
  const report = await verifyJournal(databasePath(place), anchorsPath(place), {
    ...options,
    ownKey,
    isLive: signs,
  });
  if (key?.ok !== false) return report;
  const findings = [...report.findings, verifyFinding('key-damaged', {}, keyPath(keysFolder))];
  return { ...report, outcome: report.outcome === 'cancelled' ? 'cancelled' : 'findings', findings };
}
