import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

const schema = readFileSync(fileURLToPath(new URL('../fixtures/cap-1.2.xsd', import.meta.url)), 'utf8');

/** What is wrong with a CAP 1.2 file, in xmllint's words; empty when it is well formed and keeps to the schema. */
export async function capFaults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'alert.xml', contents: xml }],
    schema: [{ fileName: 'cap-1.2.xsd', contents: schema }],
  });
  return errors.map((error) => error.message);
}
