import { assertNever } from '../../../base/assert-never.ts';
import { text, type Text } from '../../../base/text.ts';
import type { CallOutcome, ContactNumber, DirectoryEvent } from '../../../directory/events.ts';
import { joinTexts } from '../../join-texts.ts';
import type { Ground, StreamReader } from '../ground.ts';
import type { Reading } from '../row.ts';
import type { Titles } from '../titles.ts';

/** Reads the people of the duty room and their contacts. */
export function directoryReader({ titles }: Pick<Ground, 'titles'>): StreamReader {
  const listed = new Map<string, Text>();
  const contacts = new Map<string, { readonly title: string; readonly numbers: Text }>();

  function move(event: DirectoryEvent): Pick<Reading, 'from' | 'to'> {
    switch (event.type) {
      case 'PersonListed': {
        const { name, posts } = event.data;
        const from = listed.get(name) ?? SAID.unlisted;
        const to = postsWords(posts, titles);
        listed.set(name, to);
        return { from, to };
      }
      case 'PersonUnlisted': {
        const from = listed.get(event.data.name) ?? SAID.listed;
        listed.delete(event.data.name);
        return { from, to: SAID.unlisted };
      }
      case 'PinSet':
        return { from: SAID.otherPin, to: SAID.pinSet };
      case 'PinCleared':
        return { from: SAID.pinSet, to: SAID.noPin };
      case 'ContactRecorded': {
        const { contact, title, numbers } = event.data;
        const from = contacts.get(contact)?.numbers ?? SAID.noNumber;
        const to = numbersText(numbers);
        contacts.set(contact, { title, numbers: to });
        return { from, to };
      }
      case 'ContactVerified':
        return { from: SAID.unchecked, to: OUTCOMES[event.data.outcome] };
      case 'ContactRemoved': {
        const from = contacts.get(event.data.contact)?.numbers ?? SAID.noNumber;
        contacts.delete(event.data.contact);
        return { from, to: SAID.noNumber };
      }
      case 'PinRefused':
      case 'PinAccepted':
        return {};
      default:
        return assertNever(event, 'directory event');
    }
  }

  return {
    read(journalEvent) {
      const event = journalEvent as DirectoryEvent;
      const words = wordsOf(event, titles, (contact) => contacts.get(contact)?.title ?? contact);
      const spoke = event.type === 'ContactVerified' ? event.data.spokeWith : undefined;
      return { words, ...move(event), ...(spoke === undefined ? {} : { typedFor: text(spoke, spoke) }) };
    },
  };
}

function wordsOf(event: DirectoryEvent, titles: Titles, nameOf: (contact: string) => string): Text {
  switch (event.type) {
    case 'PersonListed': {
      const { name, posts } = event.data;
      const list = postsWords(posts, titles);
      return text(`列入人员名单：${name}（${list.zh}）`, `Listed: ${name} (${list.en})`);
    }
    case 'PersonUnlisted':
      return text(
        `移出人员名单：${event.data.name}。${event.data.reason}`,
        `Taken off the list: ${event.data.name}. ${event.data.reason}`,
      );
    case 'PinSet':
      return text(`${event.data.person} 设置口令`, `PIN set for ${event.data.person}`);
    case 'PinCleared':
      return text(
        `清除 ${event.data.person} 的口令：${event.data.reason}`,
        `PIN of ${event.data.person} cleared: ${event.data.reason}`,
      );
    case 'PinRefused': {
      const { person, failures } = event.data;
      return text(`${person} 口令不对，连续第 ${failures} 次`, `Wrong PIN for ${person}, number ${failures} in a row`);
    }
    case 'PinAccepted': {
      const { person, failures } = event.data;
      return text(
        `${person} 口令正确，此前错 ${failures} 次`,
        `Right PIN for ${person}; wrong ones before it: ${failures}`,
      );
    }
    case 'ContactRecorded': {
      const { title, numbers } = event.data;
      const list = numbersText(numbers);
      return text(`登记号码：${title}，${list.zh}`, `Numbers recorded: ${title}, ${list.en}`);
    }
    case 'ContactVerified': {
      const { contact, number, outcome, spokeWith } = event.data;
      const [name, said] = [nameOf(contact), OUTCOMES[outcome]];
      const who = spokeWith === undefined ? text('', '') : text(`，接听：${spokeWith}`, `, spoke with ${spokeWith}`);
      return text(
        `试拨 ${name} ${number}：${said.zh}${who.zh}`,
        `Test call to ${name}, ${number}: ${said.en}${who.en}`,
      );
    }
    case 'ContactRemoved': {
      const { contact, reason } = event.data;
      return text(`删去联系方式：${nameOf(contact)}。${reason}`, `Contact removed: ${nameOf(contact)}. ${reason}`);
    }
    default:
      return assertNever(event, 'directory event');
  }
}

const postsWords = (posts: readonly string[], titles: Titles): Text =>
  posts.length === 0 ? SAID.anyPost : joinTexts(posts.map(titles.post), '、', ', ');

const numbersText = (numbers: readonly ContactNumber[]): Text =>
  numbers.length === 0
    ? SAID.noNumber
    : text(numbers.map((one) => one.number).join('、'), numbers.map((one) => one.number).join(', '));

const OUTCOMES: Readonly<Record<CallOutcome, Text>> = {
  reached: text('拨通', 'reached'),
  wrong: text('号码不对', 'wrong number'),
  'no-answer': text('无人接听', 'no answer'),
};

const SAID = {
  listed: text('在名单上', 'listed'),
  unlisted: text('不在名单上', 'not listed'),
  anyPost: text('未指定岗位', 'no post given'),
  otherPin: text('原口令或无口令', 'another PIN, or none'),
  pinSet: text('有口令', 'has a PIN'),
  noPin: text('无口令', 'no PIN'),
  noNumber: text('没有号码', 'no number'),
  unchecked: text('待核实', 'to be checked'),
} as const satisfies Readonly<Record<string, Text>>;
