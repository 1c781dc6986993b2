import { argon2, timingSafeEqual } from 'node:crypto'
import { bounded } from '#app/domain/bounded.ts'
import { withoutEnd } from '#app/domain/without-end.ts'

/** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1
const SALT_BYTES = 16
const HASH_BYTES = 32

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/

/**
 * Of all that visitors can ask for, passwords cost the most: in one process so many are worked on at once,
 * and no more wait than are done within a second or so.
 */
export const AT_ONCE = 8
export const WAITING = 32
const inTurn = bounded({ atOnce: AT_ONCE, waiting: WAITING })

interface Cost {
  memory: number
  passes: number
  parallelism: number
}

const COST: Cost = { memory: MEMORY_KIB, passes: PASSES, parallelism: LANES }

/**
 * Argon2id of a password, in PHC form: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Rejects with
 * `Overloaded` where too many passwords wait already.
 */
export async function hashPassword(
  password: string,
  randomBytes: (length: number) => Uint8Array
): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(password, salt, HASH_BYTES, COST)
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(hash)}`
}

/**
 * Whether a password is the one of this hash. Without a hash it is not, after the same work. Rejects with
 * `Overloaded` where too many passwords wait already.
 */
export async function verifyPassword(hash: string | undefined, password: string): Promise<boolean> {
  const kept = hash === undefined ? null : PHC.exec(hash)
  if (kept === null) {
    await derive(password, new Uint8Array(SALT_BYTES), HASH_BYTES, COST)
    return false
  }
  const [, memory, passes, parallelism, salt = '', expected = ''] = kept
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const wanted = Buffer.from(expected, 'base64')
  const found = await derive(password, Buffer.from(salt, 'base64'), wanted.length, cost)
  return timingSafeEqual(found, wanted)
}

/** Two keyboards may write one accent in two ways: NFKC makes them one. */
function derive(
  password: string,
  nonce: Uint8Array,
  tagLength: number,
  cost: Cost
): Promise<Buffer> {
  return inTurn(() => {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
    argon2(
      'argon2id',
      { message: password.normalize('NFKC'), nonce, tagLength, ...cost },
      (error, tag) => (error === null ? resolve(tag) : reject(error))
    )
    return promise
  })
}

function base64(bytes: Uint8Array): string {
  return withoutEnd(Buffer.from(bytes).toString('base64'), /=/)
}
