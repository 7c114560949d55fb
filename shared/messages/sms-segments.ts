/**
 * How many text messages a text takes, after 3GPP TS 23.038 and 23.040: one character outside the GSM alphabet (any Chinese one) puts the whole text into UCS-2,
 * 70 units to a message; a text in several messages loses three units of each to the header that joins them. An emoji takes two units and is never cut.
 */
export interface SmsLength {
  readonly alphabet: 'ucs2' | 'gsm7';
  /** UCS-2: UTF-16 units. GSM: septets, an extension character counting two. */
  readonly units: number;
  readonly segments: number;
  /** Units that still fit into the last segment. */
  readonly left: number;
}

const ROOM = { ucs2: { one: 70, many: 67 }, gsm7: { one: 160, many: 153 } } as const;

const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const GSM_EXTENSION = '^{}\\[~]|€\f';

export function smsLength(text: string): SmsLength {
  const characters = Array.from(text);
  const isGsm = characters.every((one) => GSM.includes(one) || GSM_EXTENSION.includes(one));
  const alphabet = isGsm ? 'gsm7' : 'ucs2';
  const sizes = characters.map((one) => (isGsm ? (GSM_EXTENSION.includes(one) ? 2 : 1) : one.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { one, many } = ROOM[alphabet];
  if (units <= one) return { alphabet, units, segments: units === 0 ? 0 : 1, left: one - units };
  let segments = 1;
  let left: number = many;
  for (const size of sizes) {
    if (size > left) {
      segments += 1;
      left = many;
    }
    left -= size;
  }
  return { alphabet, units, segments, left };
}
