import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { t } from '../shared/texts/translate.ts'

/** The menu bar. Its acts are the window's own: each is sent there by name, and has the same key there. */
export const setMenu = (window: () => BrowserWindow | null) => {
  const act = (name: string, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    // The window hears the keys itself; shown here, they are not registered twice.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => window()?.webContents.send('menu', name),
  })
  const template: MenuItemConstructorOptions[] = [
    {
      label: t('desktop.menuFile'),
      submenu: [
        act('import', t('desktop.menuImport'), 'CmdOrCtrl+O'),
        act('export', t('desktop.menuExport'), 'CmdOrCtrl+P'),
        act('listImport', t('lists.importAct')),
        act('listExport', t('lists.exportAct')),
        { type: 'separator' },
        { role: 'quit', label: t('desktop.menuQuit') },
      ],
    },
    {
      label: t('desktop.menuEdit'),
      submenu: [
        act('undo', t('desktop.menuUndo'), 'CmdOrCtrl+Z'),
        act('redo', t('desktop.menuRedo'), 'CmdOrCtrl+Y'),
        { type: 'separator' },
        { role: 'cut', label: t('desktop.menuCut') },
        { role: 'copy', label: t('desktop.menuCopy') },
        { role: 'paste', label: t('desktop.menuPaste') },
        { role: 'selectAll', label: t('desktop.menuSelectAll') },
      ],
    },
    {
      label: t('desktop.menuView'),
      submenu: [
        { role: 'zoomIn', label: t('desktop.menuZoomIn') },
        { role: 'zoomOut', label: t('desktop.menuZoomOut') },
        { role: 'resetZoom', label: t('desktop.menuZoomReset') },
        { role: 'togglefullscreen', label: t('desktop.menuFullScreen') },
      ],
    },
    { label: t('desktop.menuHelp'), submenu: [act('keys', t('desktop.menuKeys'), 'F1')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
