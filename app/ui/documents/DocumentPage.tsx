import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentDescription } from '#app/documents/description.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import type { Crumb } from '#app/ui/layout/Breadcrumbs.tsx'
import { Page, type PageProps } from '#app/ui/layout/Page.tsx'
import { DocumentText } from './DocumentText.tsx'
import { PrintDocument } from './PrintDocument.tsx'

interface DocumentPageProps {
  document: Loaded<DocumentDescription>
  crumbs: readonly Crumb[]
  /** Where it is had as a file. */
  files: { docx: string; pdf: string }
  /** On a public page: whose it is. */
  council?: PageProps['council']
  /** What stands between the title and the document. */
  children?: ReactNode
}

/** A document as a page, to read and to print: what its files say, in the same order. */
export function DocumentPage({ document, crumbs, files, council, children }: DocumentPageProps) {
  const { t } = useTranslation('documents')
  return (
    <Page
      title={document.title}
      kicker={`${document.kind} · ${document.author}`}
      crumbs={crumbs}
      here={document.kind}
      {...(council !== undefined && { council })}
    >
      <div className="actions">
        <LinkButton to={files.docx} emphasis="secondary" reloadDocument prefetch="none">
          {t('word')}
        </LinkButton>
        <LinkButton to={files.pdf} emphasis="secondary" reloadDocument prefetch="none">
          {t('pdf')}
        </LinkButton>
        <PrintDocument />
      </div>
      {children}
      <DocumentText document={document} />
    </Page>
  )
}
