import { wordsOf, type Asked } from './arrival-cells.ts';
import { MAX_PEOPLE } from './commands.ts';

/** `约500`, `近600人`, `500余人`, `500人左右`: nobody has counted them. */
const ABOUT = /^(?:大约|大概|约|将近|近|超过|超|不足|预计|预估|估计)+|(?:余|多|左右|上下|以上|以内|\+)+$/g;
const UNIT = /(?:人次|人|名|位)(?=(?:左右|上下|以上|以内)?$)/;

/** A number of people; undefined when the cell is empty or wrong, and then a finding says so. A round figure counts as it stands, with a doubt. */
export function readPeople(asked: Asked): number | undefined {
  const words = wordsOf(asked);
  if (words === undefined) return undefined;
  const { spot, findings } = asked;
  const counted = words.replaceAll(/[,\s]/g, '').replace(UNIT, '');
  const plain = counted.replaceAll(ABOUT, '');
  if (/^-\d/.test(plain)) {
    return findings.error(
      'negative-people',
      spot,
      `人数“${words}”小于0；请核对后改正`,
      `“${words}” people is below 0: check it`,
    );
  }
  const people = peopleIn(plain, spot.head?.includes('万') ?? false);
  if (people === undefined) {
    return findings.error(
      'people-not-number',
      spot,
      `人数“${words}”不是一个整数；请只写一个数字，约数写成“约500”，不知道的留空`,
      `“${words}” is no whole number of people: write one number, “约500” for a round one, and leave it empty if unknown`,
    );
  }
  if (people > MAX_PEOPLE) {
    return findings.error(
      'too-many-people',
      spot,
      `人数“${words}”超过 ${MAX_PEOPLE}，应是多写了一位；请核对`,
      `“${words}” people is more than ${MAX_PEOPLE}, a digit too many: check it`,
    );
  }
  if (plain !== counted) {
    findings.doubt(
      'people-about',
      spot,
      `人数“${words}”是约数，按 ${people} 人计；有准数后请更正`,
      `“${words}” people is a round figure, counted as ${people}: correct it once the number is known`,
    );
  }
  return people;
}

/** Whole people; `1.2万` is 12,000, and so is `1.2` below a head in 万. */
function peopleIn(plain: string, isInTenThousands: boolean): number | undefined {
  const [, digits, tenThousand] = /^(\d+(?:\.\d+)?)(万)?$/.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const people = tenThousand !== undefined || isInTenThousands ? Number(digits) * 10_000 : Number(digits);
  const whole = Math.round(people);
  return Math.abs(people - whole) < 1e-6 ? whole : undefined;
}
