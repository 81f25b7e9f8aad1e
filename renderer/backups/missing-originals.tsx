import { t } from '../../shared/texts/translate.ts'

const shown = 10

/** Original files that are gone or damaged: the first by name, the others counted. */
export const MissingOriginals = ({ title, files }: Readonly<{ title: string; files: readonly string[] }>) => (
  <div className="notice late">
    <b>{title}</b>
    <ul>
      {files.slice(0, shown).map((file) => (
        <li key={file}>{file}</li>
      ))}
    </ul>
    {files.length > shown && t('settings.backupMissingMore', { count: files.length - shown })}
  </div>
)
