/** What may be put beside an agenda: documents that people read, never programs. */
export const FILE_TYPES = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'png', 'jpg', 'txt', 'csv'] as const
export type FileType = (typeof FILE_TYPES)[number]

/** As the web calls them. */
export const MEDIA_TYPES: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

/** What a file is, or why it is none that is taken: of an unknown kind, or with a program inside. */
export type ReadType = FileType | 'unknown' | 'with-macros'

/**
 * What a file is, read from its content: a browser's word and an ending prove nothing. A text is told from a table by
 * its ending alone, since both are plain words. Archives are never unpacked: their list of entries is read.
 */
export function typeOf(bytes: Uint8Array, name: string): ReadType {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  if (startsWith(bytes, LOCAL_ENTRY)) return typeOfArchive(bytes)
  if (isPlainText(bytes)) return /\.csv$/i.test(name) ? 'csv' : 'txt'
  return 'unknown'
}

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte)
}

/** Words in UTF-8, with no control characters but tabs and ends of lines. */
function isPlainText(bytes: Uint8Array): boolean {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  return text !== '' && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text)
}

/* Archives: PKWARE's APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16 */
const LOCAL_ENTRY = [0x50, 0x4b, 0x03, 0x04]
const CENTRAL_ENTRY = [0x50, 0x4b, 0x01, 0x02]
const END_OF_DIRECTORY = [0x50, 0x4b, 0x05, 0x06]
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30

/** By a part that every file of the kind has (ECMA-376, parts 1 and 2). */
const OFFICE_PARTS: readonly (readonly [string, FileType])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
]
const OPEN_TYPES: readonly FileType[] = ['odt', 'ods', 'odp']
/** Where office suites keep programs. */
const PROGRAM = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|Basic\/|Scripts\/)/i

function typeOfArchive(bytes: Uint8Array): ReadType {
  const names = namesIn(bytes)
  if (names === null) return 'unknown'
  const found = OFFICE_PARTS.find(([part]) => names.includes(part))?.[1] ?? openType(bytes)
  if (found === undefined) return 'unknown'
  return names.some((name) => PROGRAM.test(name)) ? 'with-macros' : found
}

/** An OpenDocument file says first of all what it is, unpacked (ODF 1.3, part 2, 3.3). */
function openType(bytes: Uint8Array): FileType | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < LOCAL_LENGTH) return undefined
  const nameLength = view.getUint16(26, true)
  const start = LOCAL_LENGTH + nameLength + view.getUint16(28, true)
  const name = latin(bytes.subarray(LOCAL_LENGTH, LOCAL_LENGTH + nameLength))
  if (name !== 'mimetype') return undefined
  const said = latin(bytes.subarray(start, start + view.getUint32(18, true)))
  return OPEN_TYPES.find((type) => MEDIA_TYPES[type] === said)
}

/** The names of an archive's entries, from its directory; null where it has none that can be read. */
function namesIn(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const earliest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  let end = bytes.length - END_LENGTH
  while (end >= earliest && !startsWith(bytes, END_OF_DIRECTORY, end)) end -= 1
  if (end < earliest) return null
  const count = view.getUint16(end + 10, true)
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < count; entry += 1) {
    if (at + CENTRAL_LENGTH > bytes.length || !startsWith(bytes, CENTRAL_ENTRY, at)) return null
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const from = at + CENTRAL_LENGTH
    names.push(latin(bytes.subarray(from, from + (name ?? 0))))
    at = from + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return names
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 1_024))
}
