import { text, type Text } from '../../../base/text.ts';

/** What each file of a package is, for its cover; the manifest lists them all with their hashes. */
export const FILE_WORDS: Readonly<Record<string, Text>> = {
  'timeline.html': text('处置经过，可直接打开、打印', 'the course of the response, to open and print'),
  'timeline-en.html': text('同上，英文', 'the same in English'),
  'record-zh.txt': text('处置记录（纯文本，中文）', 'the record as plain text, Chinese'),
  'record-en.txt': text('处置记录（纯文本，英文）', 'the record as plain text, English'),
  'journal.jsonl': text('日志原文，一行一条，逐条相接', 'the journal, one row a line, each chained to the one before'),
  'editions/': text('处置所用各预案的原文', 'the texts of the plans that the response was worked by'),
  'attachments/': text('已报出报告的定稿原文', 'reports as they were sent'),
  'checkpoint.json': text('记着本次处置末条的检查点', 'the checkpoint that names the head of this response'),
  'anchors.jsonl': text('日志库之外留存的锚点', 'anchors that were kept outside the journal'),
  'commitment.json': text(
    '全部条目的对照值，脱敏副本凭它与原件比对',
    'the commitment to all entries, by which a redacted copy is held against this package',
  ),
  'salts.jsonl': text(
    '各条的盐值；不要与脱敏副本一起外发',
    'the salt of each entry; never hand it out with a redacted copy',
  ),
  'entries.jsonl': text(
    '保留的各条，隐去的留空缺',
    'the entries that were kept, with a hole for each that was taken out',
  ),
  'leaves.jsonl': text('全部条目的加盐哈希', 'the salted hashes of all entries'),
  'self-check.html': text('四性自检表', 'self-check of the four natures of an archive'),
  'verify.html': text('核验程序，用浏览器打开', 'the verifier, for any browser'),
  'verify.mjs': text('核验程序，用 Node 运行', 'the verifier, for Node'),
  'manifest.json': text('文件清单', 'the list of files'),
  'signature.json': text('工作站对清单的签名', 'the signature of the workstation over the manifest'),
};
