/** Words of slips: a line of the journal on paper, and the check of one. */
export const slip = {
  print: 'Print a slip',
  qr: 'QR code of the slip',
  dialog: {
    title: 'Print a slip',
    preparing: 'Writing a checkpoint and reading the newest line…',
    sent: 'Sent to the printer',
    about: '{{record}}, newest line {{n}}. Give the print to another person to keep.',
  },
  sheet: {
    title: 'Journal slip',
    keep: 'To be kept by somebody who does not write the record',
    what: 'This slip holds the newest line of the journal at the time of printing, with its fingerprint. As long as the journal has this line with this fingerprint, neither it nor any line before it has changed.',
    record: 'Record',
    line: 'Newest line',
    lineOf: 'line {{n}}, {{time}}',
    code: 'Slip code',
    hash: 'Whole fingerprint',
    key: 'Signing key',
    noKey: 'none yet',
    printed: 'Printed',
    nobody: 'nobody signed on',
    how: 'How to check it',
    step: {
      type: 'At this workstation: Settings & self-check → Slips, type the code or scan the QR code.',
      command: 'On the command line: verify --against CODE.',
      hand: 'Without this program: find the line in an exported journal.jsonl, compare the whole fingerprint, and compute the lines anew as the package explains.',
    },
    limit: 'What it does not say',
    limits:
      'It does not prove that what was written is true, nor anything about lines after the print; kept by the one who alters the record, it is worth nothing.',
  },
  panel: {
    title: 'Slips',
    all: 'Newest checkpoint of the whole journal',
    what: 'A slip keeps the fingerprint of the newest line on paper. Type its code, or scan the QR code, to learn whether the journal still holds that line.',
    typed: 'Slip code or text of the QR code',
    hint: 'Six groups of four; capital or small letters, O is read as 0, I and L as 1',
    check: 'Check',
    answer: { held: 'Matches', altered: 'Altered', differs: 'Does not match', gone: 'No such line' },
  },
};
