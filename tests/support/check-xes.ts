import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

const schema = readFileSync(fileURLToPath(new URL('../fixtures/standards/xes-1849-2016.xsd', import.meta.url)), 'utf8');

/** What is wrong with an event log, in xmllint's words; empty when it is well formed and keeps to the structure of IEEE 1849-2016. */
export async function xesFaults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'log.xes', contents: xml }],
    schema: [{ fileName: 'xes.xsd', contents: schema }],
  });
  return errors.map((error) => error.message);
}
