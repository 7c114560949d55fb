import { beijingTime, type Instant } from '../../base/instant.ts';
import { text, type Language, type Text } from '../../base/text.ts';
import type { DocumentForm, Issue } from './document.ts';

/** The words that the form itself brings; everything else comes from the report. */

export const FORM_NAMES: Readonly<Record<DocumentForm, Text>> = {
  bulletin: text('值班快报', 'Duty Bulletin'),
  special: text('突发事件信息专报', 'Emergency Information Report'),
};

/** The issuing unit: the duty room that the head of every report names. */
export const ISSUER = text('北京市重点站区管委会值班室', 'Key Station-Area duty room, Beijing');

export const MARKS = { drill: text('【演练】', '[DRILL] '), draft: text('【草稿】', '[DRAFT] ') } as const;

export const LABELS = {
  signedBy: text('签发：', 'Signed by: '),
  editor: text('编辑：', 'Editor: '),
  phone: text('联系电话：', 'Phone: '),
  signer: text('签发人：', 'Signed by: '),
  submitTo: text('报送：', 'Submitted to: '),
  copyTo: text('抄送：', 'Copy to: '),
  attachments: text('附件：', 'Attachments: '),
} as const;

/** Words of the document in its one language. */
export function documentWords(language: Language) {
  const zh = language === 'zh';
  return {
    list: zh ? '、' : ', ',
    colon: zh ? '：' : ':',
    stop: zh ? '。' : '.',
    date: (at: Instant) => dateWords(at, zh),
    moment: (at: Instant) => {
      const { hour, minute } = beijingTime(at);
      return zh
        ? `${dateWords(at, zh)}${two(hour)}时${two(minute)}分`
        : `${dateWords(at, zh)} ${two(hour)}:${two(minute)}`;
    },
    issue: (issue: Issue | undefined) => {
      if (issue) return zh ? `${issue.year}年第${issue.number}期` : `No. ${issue.number} of ${issue.year}`;
      return zh ? '第　　期' : 'No. ____';
    },
    /** A title says what it is about, and which report of the chain this is. */
    title: (form: DocumentForm, about: string, report: string) => {
      if (!zh) return `${form === 'bulletin' ? 'Bulletin' : 'Information report'} on ${about} (${report})`;
      return `关于${about}的${form === 'bulletin' ? '情况' : '信息专报'}（${report}）`;
    },
    unnamedEvent: zh ? '突发情况' : 'an emergency',
    issuedOn: (date: string) => (zh ? `${date}印发` : `Issued ${date}`),
  };
}

const two = (n: number) => String(n).padStart(2, '0');

function dateWords(at: Instant, zh: boolean): string {
  const { year, month, day } = beijingTime(at);
  return zh ? `${year}年${month}月${day}日` : `${year}-${two(month)}-${two(day)}`;
}

/** The words of a report decide the language of the form around them: a Chinese report stays a Chinese document on an English screen. */
export const languageOf = (words: string): Language => (/\p{Script=Han}/u.test(words) ? 'zh' : 'en');
