/** A document written as a file. */
export interface WrittenDocument {
  format: 'docx' | 'pdf'
  bytes: Uint8Array<ArrayBuffer>
}

const TYPES: Record<WrittenDocument['format'], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** Which file an address ends in. */
export function formatAsked(request: Request): WrittenDocument['format'] {
  return new URL(request.url).pathname.endsWith('.pdf') ? 'pdf' : 'docx'
}

/** The name of the file that an address ends in, without its ending. */
export function nameAsked(request: Request): string {
  const file = new URL(request.url).pathname.split('/').at(-1) ?? ''
  const end = file.lastIndexOf('.')
  return end === -1 ? '' : file.slice(0, end)
}

/**
 * A document as a download. Its name is made of plain words and dates that whoever writes the route chose, never of
 * what somebody typed: empty ones are left out. Nobody keeps a copy on the way.
 */
export function documentAnswer(
  { format, bytes }: WrittenDocument,
  name: readonly (string | null)[],
): Response {
  const words = name.filter((word) => word !== null && word !== '').join('-')
  return new Response(bytes, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="${words.replaceAll(/[^a-z0-9-]/g, '-')}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
