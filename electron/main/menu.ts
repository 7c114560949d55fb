import { Menu, type MenuItemConstructorOptions } from 'electron';

/** Only what a person at the desk needs; everything else is in the page. */
export function setMenu(): void {
  const menu: MenuItemConstructorOptions[] = [
    {
      label: '处置台 Console',
      submenu: [
        { role: 'reload', label: '重新载入 Reload' },
        { type: 'separator' },
        { role: 'quit', label: '退出 Quit' },
      ],
    },
    {
      label: '编辑 Edit',
      submenu: [
        { role: 'undo', label: '撤销 Undo' },
        { role: 'redo', label: '重做 Redo' },
        { type: 'separator' },
        { role: 'cut', label: '剪切 Cut' },
        { role: 'copy', label: '复制 Copy' },
        { role: 'paste', label: '粘贴 Paste' },
        { role: 'selectAll', label: '全选 Select all' },
      ],
    },
    {
      label: '查看 View',
      submenu: [
        { role: 'zoomIn', label: '放大 Zoom in' },
        { role: 'zoomOut', label: '缩小 Zoom out' },
        { role: 'resetZoom', label: '原始大小 Actual size' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: '全屏 Full screen' },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}
