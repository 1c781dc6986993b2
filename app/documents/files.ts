import type { DocumentDescription } from './description.ts'
import { pdfFile } from './pdf-file.ts'
import { wordFile } from './word-file.ts'

/** The files that a document is handed out as; on pages it is read as it is. */
export const FILE_FORMATS = ['docx', 'pdf'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

export interface DocumentFile {
  format: FileFormat
  bytes: Uint8Array<ArrayBuffer>
}

/** A document as a file for word processors, or as a tagged PDF. */
export async function documentFile(given: DocumentDescription, format: FileFormat): Promise<DocumentFile> {
  return { format, bytes: await (format === 'docx' ? wordFile(given) : pdfFile(given)) }
}
