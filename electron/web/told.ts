import type { Trouble } from '../../shared/contract/shapes.ts';
import { type Text, text } from '../../shared/base/text.ts';
import { HostTroubleError } from '../host/host-trouble.ts';

/** Everything the loopback host itself has to tell, as trouble with a next action. */
const TOLD = {
  'wrong-host': {
    status: 403,
    message: text('处置台只接受本机网址的访问。', 'The console answers only under its own local address.'),
    next: text(
      '请使用启动处置台的终端窗口里打印的网址（以 http://127.0.0.1: 开头）。',
      'Use the address printed in the terminal that started the console (it begins with http://127.0.0.1:).',
    ),
  },
  'foreign-page': {
    status: 403,
    message: text('其他网页发来的访问已被拒绝。', 'A visit coming from another page was refused.'),
    next: text(
      '请将终端窗口里打印的网址复制到浏览器地址栏打开。',
      'Copy the address printed in the terminal into the address bar of the browser.',
    ),
  },
  'not-json': {
    status: 415,
    message: text('请求格式不对。', 'The request is not in the right form.'),
    next: text('请刷新页面后重试。', 'Reload the page and try again.'),
  },
  'not-understood': {
    status: 400,
    message: text('请求内容读不懂。', 'The request could not be read.'),
    next: text('请刷新页面后重试。', 'Reload the page and try again.'),
  },
  'too-large': {
    status: 413,
    message: text('一次提交的内容超过 2 MB，没有写入。', 'More than 2 MB were sent at once; nothing was written.'),
    next: text('请缩短文字后重新提交。', 'Shorten the text and send it again.'),
  },
  'no-session': {
    status: 401,
    message: text(
      '此浏览器尚未进入处置台，或处置台已重新启动。已确认的记录不受影响。',
      'This browser has not been let in, or the console has been restarted. Entries already acknowledged are safe.',
    ),
    next: text(
      '请打开终端窗口里最近一次打印的网址；该网址若已用过，请重启处置台（Ctrl-C 后再运行 npm start）以取得新网址。',
      'Open the address printed last in the terminal; if it has been used, restart the console (Ctrl-C, then npm start) to get a new one.',
    ),
  },
  'used-token': {
    status: 403,
    message: text(
      '这个网址不对，或已经用过（每个网址只能用一次）。',
      'This address is wrong or has been used (each works once).',
    ),
    next: text(
      '请核对终端窗口里打印的网址；若已用过，请重启处置台（Ctrl-C 后再运行 npm start）以取得新网址。',
      'Check the address printed in the terminal; if it has been used, restart the console (Ctrl-C, then npm start) to get a new one.',
    ),
  },
  'not-found': {
    status: 404,
    message: text('没有这个页面。', 'There is no such page.'),
    next: text('请打开首页。', 'Open the first page.'),
  },
  'wrong-method': {
    status: 405,
    message: text('不支持这种访问方式。', 'This kind of request is not answered here.'),
    next: text('请打开首页。', 'Open the first page.'),
  },
  failed: {
    status: 500,
    message: text('处置台内部出错，已写入日志。', 'The console failed inside; it is in the log.'),
    next: text(
      '请重试；若再次出现，请重启处置台并保留日志。',
      'Try again; if it happens again, restart the console and keep the log.',
    ),
  },
} as const satisfies Record<string, { status: number; message: Text; next: Text }>;

export type ToldCode = keyof typeof TOLD;

export function told(code: ToldCode, path: string): { readonly status: number; readonly trouble: Trouble } {
  const { status, message, next } = TOLD[code];
  return { status, trouble: { code, path, message, next } };
}

/** Trouble with the port the host should listen on; any other error is given back as it is. */
export function listenTrouble(error: unknown, port: number): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const message = {
    EADDRINUSE: text(`端口 ${port} 已被其他程序占用。`, `Port ${port} is in use by another program.`),
    EACCES: text(`本账户无权使用端口 ${port}。`, `This account may not use port ${port}.`),
  }[code ?? ''];
  if (!message) return error;
  const next = text(
    `请换一个端口，例如 npm start -- --port ${port + 1 < 65_536 && port >= 1024 ? port + 1 : 8640}；不写 --port 时自动选用空闲端口。`,
    `Choose another, for example npm start -- --port ${port + 1 < 65_536 && port >= 1024 ? port + 1 : 8640}; without --port a free one is taken.`,
  );
  return new HostTroubleError(
    { code: code === 'EACCES' ? 'port-refused' : 'port-taken', path: `127.0.0.1:${port}`, message, next },
    error,
  );
}
