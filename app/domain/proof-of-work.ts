/**
 * Work that a browser does by itself while somebody reads their text again, so that a thousand texts a minute cost
 * a machine something. It is bound to the consultation and to the tracking code, which makes one proposal: nothing
 * need be asked for, kept or compared, and nothing expires. Native code in browsers as here, so that whoever floods
 * is hardly faster than whoever writes.
 */
const ITERATIONS = 4_000
/** 128 attempts on average: a fifth of a second on a computer, one or two on an old phone. */
const LEADING_ZERO_BITS = 7
/** Beyond, a counter was made up: the chance of an honest one is nil. */
const MOST_ATTEMPTS = 10_000

/** The first counter that proves the work; null once `stopped` says so, or where the browser has no means. */
export async function prove(
  place: string,
  code: string,
  stopped: () => boolean = () => false,
): Promise<number | null> {
  if (!canProve()) return null
  for (let counter = 0; counter < MOST_ATTEMPTS && !stopped(); counter += 1)
    if (await isProof(place, code, counter)) return counter
  return null
}

/** Whether this counter, as typed in a form, proves the work for this place and code. Costs a millisecond. */
export async function proves(place: string, code: string, typed: string): Promise<boolean> {
  if (!/^\d{1,4}$/.test(typed)) return false
  return isProof(place, code, Number(typed))
}

/** Browsers have these functions on pages that arrived by HTTPS, or from this machine. */
function canProve(): boolean {
  return typeof globalThis.crypto === 'object' && 'subtle' in globalThis.crypto
}

async function isProof(place: string, code: string, counter: number): Promise<boolean> {
  const { subtle } = globalThis.crypto
  const bytes = (text: string) => new TextEncoder().encode(text)
  const secret = await subtle.importKey('raw', bytes(`${code} ${counter}`), 'PBKDF2', false, ['deriveBits'])
  const salt = bytes(`concerto/proof/v1 ${place}`)
  const method = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ITERATIONS }
  const [first = 255] = new Uint8Array(await subtle.deriveBits(method, secret, 8))
  return first >> (8 - LEADING_ZERO_BITS) === 0
}
