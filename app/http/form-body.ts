import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'

/** Far above the longest honest form (sixty priorities take some 6 KB). */
export const LARGEST_BODY = 128 * 1024

const FORM_TYPE = 'application/x-www-form-urlencoded'

/** What is read and thrown away so that a refusal arrives: a browser still sending hears no answer. */
export const LARGEST_DRAINED = 4 * 1024 * 1024

/** As much of a file that is too large, on its own page alone. */
export const LARGEST_DRAINED_UPLOAD = 64 * 1024 * 1024

/** Reads a form sent in a request, up to `LARGEST_BODY` bytes. Refuses what is larger, or no form. */
export async function readForm(request: Request): Promise<Result<FormData>> {
  if (Number(request.headers.get('Content-Length') ?? 0) > LARGEST_DRAINED)
    return refused(refusal('body-too-large'))
  const bytes = await readUpTo(request.body, LARGEST_BODY)
  if (bytes === null) return refused(refusal('body-too-large'))
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== FORM_TYPE) return refused(refusal('body-malformed'))
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes)))
    form.append(name, value)
  return accepted(form)
}

const UPLOAD_TYPE = 'multipart/form-data'
/** Names of fields, boundaries and the form's other values, around the file. */
const AROUND_A_FILE = 64 * 1024

/**
 * Reads a form with a file of up to `largest` bytes; what is larger is null, read as far as `LARGEST_DRAINED_UPLOAD` and
 * thrown away so that the answer arrives. Refuses what is no form.
 */
export async function readUpload(request: Request, largest: number): Promise<Result<FormData | null>> {
  const type = request.headers.get('Content-Type') ?? ''
  if (type.split(';')[0]?.trim().toLowerCase() !== UPLOAD_TYPE) return readForm(request)
  if (Number(request.headers.get('Content-Length') ?? 0) > LARGEST_DRAINED_UPLOAD)
    return accepted(null)
  const bytes = await readUpTo(request.body, largest + AROUND_A_FILE, LARGEST_DRAINED_UPLOAD)
  if (bytes === null) return accepted(null)
  try {
    return accepted(await new Response(bytes, { headers: { 'Content-Type': type } }).formData())
  } catch {
    return refused(refusal('body-malformed'))
  }
}

/** The bytes of a body, or null for one that is larger than `limit`. */
async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  drained = LARGEST_DRAINED,
): Promise<Uint8Array<ArrayBuffer> | null> {
  let chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length
    if (size > drained) {
      await reader?.cancel()
      return null
    }
    if (size > limit) chunks = []
    else chunks.push(part.value)
  }
  return size > limit ? null : Buffer.concat(chunks)
}
