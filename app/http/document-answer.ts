/** A document written as a file. */
export interface WrittenDocument {
  format: 'docx' | 'pdf'
  bytes: Uint8Array<ArrayBuffer>
}

const TYPES: Record<WrittenDocument['format'], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/**
 * A file that somebody put on the site, as a download that no page opens by itself. Its name has no control characters;
 * what is beyond ASCII travels as RFC 8187 says.
 */
export function fileAnswer(mediaType: string, content: Uint8Array, name: string): Response {
  const plain = name.normalize('NFKD').replaceAll(/[^\w .()-]/g, '')
  const encoded = encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'Cache-Control': 'private, no-store',
    },
  })
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
