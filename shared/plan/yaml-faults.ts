import type { ErrorCode, YAMLError } from 'yaml';
import type { Text } from '../base/text.ts';

/** A fault of YAML syntax in words; the library's own English sentence is kept, its code shows what has no Chinese here. */
export function yamlFault(error: YAMLError): Text {
  const known = WORDS[error.code];
  if (known) return known;
  return { zh: `YAML 语法有误：${error.code}`, en: `Not valid YAML: ${error.message.split('\n')[0]}` };
}

const WORDS: Partial<Record<ErrorCode, Text>> = {
  BAD_INDENT: {
    zh: '缩进不对；请与同级字段左边对齐',
    en: 'The indentation is wrong: align the line with its neighbours',
  },
  TAB_AS_INDENT: { zh: '缩进用了制表符；请改用空格', en: 'A tab is used to indent: use spaces' },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里有两个“字段: ”；文字中含冒号加空格时请整段加引号，否则请分行',
    en: 'Two fields on one line: put a text that contains a colon and a space in quotes, or begin a new line',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '字段名跨了行，或上一行缺冒号；请检查冒号和引号',
    en: 'A field name runs over several lines: check for a missing colon or quote',
  },
  MISSING_CHAR: {
    zh: '缺少引号、括号、逗号或冒号；请检查这一行和上一行',
    en: 'A quote, bracket, comma or colon is missing: check this line and the one before',
  },
  UNEXPECTED_TOKEN: {
    zh: '这里出现了意外的内容；文字中有引号、括号或冒号时请整段加引号',
    en: 'Something unexpected stands here: put a text with quotes, brackets or colons in quotes',
  },
  BAD_SCALAR_START: {
    zh: '文字不能以 @ 或 ` 开头；请整段加引号',
    en: 'A text cannot begin with @ or `: put it in quotes',
  },
  MULTIPLE_DOCS: {
    zh: '一个文件只能有一份预案；请删去多余的 ---',
    en: 'One file holds one plan: take out the extra ---',
  },
  RESOURCE_EXHAUSTION: {
    zh: '嵌套太深，不是预案文件；请检查括号和缩进',
    en: 'Nested too deeply for a plan: check brackets and indentation',
  },
};
