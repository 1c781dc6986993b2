import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { formatSignedToken, TOKEN_BYTES } from '#app/domain/signed-token.ts'
import { bytesOf, hexOf } from './bytes.ts'

const SUITE = RSABSSA.SHA384.PSS.Randomized()

/** A token of one's own on its way to being signed. All hexadecimal. */
export interface BlindedToken {
  /** RFC 9474 §4.1: random prefix, then the token. */
  prepared: string
  /** What the registry sees. */
  blinded: string
  /** What takes the blinding off again; known here alone. */
  inverse: string
}

/** Draws a token and blinds it for a key (SPKI, base64). Takes from a tenth of a second to a few seconds. */
export async function blindToken(publicKey: string): Promise<BlindedToken> {
  const prepared = SUITE.prepare(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)))
  const { blindedMsg, inv } = await SUITE.blind(await importKey(publicKey), prepared)
  return { prepared: hexOf(prepared), blinded: hexOf(blindedMsg), inverse: hexOf(inv) }
}

/** Takes the blinding off a signature (hex) and checks it: the right to vote, as it is kept. Throws on a wrong one. */
export async function unblindToken(
  publicKey: string,
  { prepared, inverse }: Pick<BlindedToken, 'prepared' | 'inverse'>,
  blindSignature: string,
): Promise<string> {
  const signature = await SUITE.finalize(
    await importKey(publicKey),
    bytesOf(prepared),
    bytesOf(blindSignature),
    bytesOf(inverse),
  )
  return formatSignedToken({ prepared, signature: hexOf(signature) })
}

function importKey(publicKey: string): Promise<CryptoKey> {
  const spki = Uint8Array.from(atob(publicKey), (character) => character.charCodeAt(0))
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  return crypto.subtle.importKey('spki', spki, algorithm, true, ['verify'])
}
