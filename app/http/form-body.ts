import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'

/** Far above the longest honest form (sixty priorities take some 6 KB). */
export const LARGEST_BODY = 128 * 1024

const FORM_TYPE = 'application/x-www-form-urlencoded'

/** What is read and thrown away so that a refusal arrives: a browser still sending hears no answer. */
export const LARGEST_DRAINED = 4 * 1024 * 1024

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

/** The bytes of a body, or null for one that is larger than `limit`. */
async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array | null> {
  let chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length
    if (size > LARGEST_DRAINED) {
      await reader?.cancel()
      return null
    }
    if (size > limit) chunks = []
    else chunks.push(part.value)
  }
  return size > limit ? null : Buffer.concat(chunks)
}
