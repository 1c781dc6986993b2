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

/** Anybody may ask for what is public: what was written lately is handed out again. */
const MOST_KEPT = 32
const kept = new Map<string, Promise<DocumentFile>>()

/** As `documentFile`, for public documents: written once for as long as it says the same. */
export function keptDocumentFile(given: DocumentDescription, format: FileFormat): Promise<DocumentFile> {
  const key = `${format} ${JSON.stringify(given)}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest)
  const written = documentFile(given, format)
  kept.set(key, written)
  written.catch(() => kept.delete(key))
  return written
}
