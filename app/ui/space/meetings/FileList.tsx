import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { formatNumber } from '#app/i18n/formats.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import type { FileView } from './view.ts'

interface FileListProps {
  agenda: string
  files: readonly FileView[]
  /** What can be done about one, if anything. */
  actsOf?: (file: FileView) => ReactNode
}

const KIB = 1024
const MIB = KIB * KIB

/** The documents of a meeting, each with its kind, its size and what it is about. */
export function FileList({ agenda, files, actsOf }: FileListProps) {
  const { t } = useTranslation('files')
  const { council } = useSpace()
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <Link
            to={spacePaths.file(council.slug, agenda, file.id)}
            reloadDocument
            prefetch="none"
            className="standalone-link"
          >
            {file.name}
          </Link>
          <p className="row-note">
            {[
              t(`types.${file.type}`),
              sizeOf(file.size),
              file.item === null ? t('ofMeeting') : t('ofItem', file.item),
              ...(file.joined ? [t('joined')] : []),
            ].join(' · ')}
          </p>
          {actsOf?.(file)}
        </li>
      ))}
    </ul>
  )

  function sizeOf(bytes: number): string {
    return bytes < MIB
      ? t('kilobytes', { size: formatNumber(Math.ceil(bytes / KIB)) })
      : t('megabytes', { size: formatNumber(Math.round((10 * bytes) / MIB) / 10) })
  }
}
