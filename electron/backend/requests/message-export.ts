import { join } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/base/result.ts';
import type { ParsedInput, RequestOutput } from '../../../shared/contract/requests.ts';
import { alertOf } from '../../../shared/export/alert/alert.ts';
import { alertXml } from '../../../shared/export/alert/alert-xml.ts';
import { nationalTable } from '../../../shared/export/alert/gbt35965.ts';
import { shortId } from '../../../shared/response/step-number.ts';
import type { Desk } from '../desk.ts';
import { fileStamp } from '../work/file-stamp.ts';
import { writeAtomically } from '../work/write-atomically.ts';

/** Writes a message to the public as a file that other systems read. It goes nowhere from here: a person hands it on. */
export function exportMessage(
  desk: Desk,
  { id, message, format }: ParsedInput<'exportMessage'>,
): Result<RequestOutput<'exportMessage'>> {
  const response = desk.responses.folded(id);
  if (!response) return refuse('no-response', '没有这次处置', 'There is no such response');
  const alert = alertOf(response, message);
  if (!alert.ok) return alert;
  const { xml, removed } = format === 'cap' ? alertXml(alert.value) : { xml: nationalTable(alert.value), removed: 0 };
  const { clock, dataFolder } = desk.services;
  const mode = response.mode === 'drill' ? '演练-' : '';
  const name = format === 'cap' ? 'CAP' : 'GBT35965';
  const file = `${mode}公众信息${message}-${name}-${shortId(id)}-${fileStamp(clock.now())}.${format === 'cap' ? 'xml' : 'csv'}`;
  const path = join(dataFolder, 'exports', file);
  writeAtomically(path, [xml]);
  return ok({ path, removed });
}
