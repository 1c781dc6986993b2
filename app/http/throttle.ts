import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { isOverloaded } from '#app/domain/bounded.ts'
import {
  accepted,
  refusal,
  refused,
  type RefusalCode,
  type Result,
} from '#app/domain/refusal.ts'
import { mayAttempt, recentAttempts, type Limit } from '#app/domain/throttle.ts'

const WINDOW_MS = 15 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
/** Failed attempts at one account. */
export const BY_ACCOUNT: Limit = { most: 5, windowMs: WINDOW_MS }
/** Failed attempts from one address: a whole building may share it. */
export const BY_ADDRESS: Limit = { most: 50, windowMs: WINDOW_MS }
/** Codes that failed, from one address: thirty people may share it, and mistype three times each. */
export const BY_CODES: Limit = { most: 100, windowMs: WINDOW_MS }
/** Texts from one address: a group that writes together shares it. Beyond, each asks for more patience. */
export const BY_TEXTS: Limit = { most: 20, windowMs: WINDOW_MS }
/** What somebody hears who tries codes or keys that are not theirs. */
const FAILED_CODES: readonly RefusalCode[] = [
  'code-unknown',
  'code-used',
  'code-not-used-yet',
  'token-refused',
  'token-used',
  'ballot-unknown',
  'change-key-wrong',
]
/** Far more keys than honest people make; beyond, the oldest are forgotten. */
const MOST_KEYS = 50_000

/** Attempts that come from one address, which nobody can read here. */
export interface Attempts {
  /**
   * Tries something about an account; failing too often ends in `too-many-attempts`, untried. So does what
   * comes while too much of the kind is under way; that is nobody's failure and not counted.
   */
  make: <T>(account: string, work: () => Promise<Result<T>>) => Promise<Result<T>>
  /** Counts what can be asked for so many times, whatever comes of it. */
  count: (account: string) => Result<null>
  /**
   * Tries a participation code; where too many failed from this address it ends in `too-many-codes`, untried.
   * A code that is good counts for nothing, nor does what is refused for another reason than the code.
   */
  tryCode: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>
  /** Counts a text that is sent; whether many came from this address lately. Refuses nothing. */
  sendsMany: () => boolean
}

export interface Throttle {
  /** `address` is undefined where it tells no visitor from another, as behind a proxy of this machine. */
  from: (address: string | undefined) => Attempts
}

/**
 * Counts in memory, under keys made with a salt that is drawn at start and anew every day: nothing here
 * names anybody, and nothing outlasts the process.
 */
export function createThrottle(now: () => number = Date.now): Throttle {
  const counts = new Map<string, readonly number[]>()
  let salt = randomBytes(32)
  let salted = now()

  function keyOf(kind: string, text: string): string {
    if (now() - salted >= DAY_MS) {
      salt = randomBytes(32)
      salted = now()
      counts.clear()
    }
    return createHmac('sha256', salt).update(`${kind} ${text}`).digest('base64')
  }

  function allowed(key: string, limit: Limit): boolean {
    const attempts = counts.get(key)
    return attempts === undefined || mayAttempt(attempts, now(), limit)
  }

  function add(key: string, limit: Limit, at: number): void {
    const attempts = recentAttempts(counts.get(key) ?? [], at, limit)
    counts.delete(key)
    counts.set(key, [...attempts, at])
    for (const oldest of counts.keys()) {
      if (counts.size <= MOST_KEYS) return
      counts.delete(oldest)
    }
  }

  function takeBack(key: string, at: number): void {
    const attempts = counts.get(key) ?? []
    const index = attempts.indexOf(at)
    if (index >= 0) counts.set(key, attempts.toSpliced(index, 1))
  }

  return {
    from: (address) => {
      const keysOf = (account: string) => {
        const own = { key: keyOf('account', account), limit: BY_ACCOUNT }
        if (address === undefined) return [own]
        return [own, { key: keyOf('address', network(address)), limit: BY_ADDRESS }]
      }
      /** Counted before it is tried: a hundred attempts at once are a hundred. */
      const begin = (
        account: string,
      ): Result<{ succeeded: () => void; untried: () => void }> => {
        const keys = keysOf(account)
        if (!keys.every(({ key, limit }) => allowed(key, limit)))
          return refused(refusal('too-many-attempts'))
        const at = now()
        for (const { key, limit } of keys) add(key, limit, at)
        const [own, ...others] = keys
        return accepted({
          succeeded: () => {
            if (own !== undefined) counts.delete(own.key)
            for (const { key } of others) takeBack(key, at)
          },
          untried: () => {
            for (const { key } of keys) takeBack(key, at)
          },
        })
      }
      return {
        make: async (account, work) => {
          const begun = begin(account)
          if (!begun.ok) return begun
          try {
            const result = await work()
            if (result.ok) begun.value.succeeded()
            return result
          } catch (error) {
            if (!isOverloaded(error)) throw error
            begun.value.untried()
            return refused(refusal('too-many-attempts'))
          }
        },
        sendsMany: () => {
          if (address === undefined) return false
          const key = keyOf('texts', network(address))
          const many = !allowed(key, BY_TEXTS)
          add(key, BY_TEXTS, now())
          return many
        },
        count: (account) => {
          const begun = begin(account)
          return begun.ok ? accepted(null) : begun
        },
        tryCode: async (work) => {
          if (address === undefined) return work()
          const key = keyOf('codes', network(address))
          if (!allowed(key, BY_CODES)) return refused(refusal('too-many-codes', { field: 'code' }))
          const at = now()
          add(key, BY_CODES, at)
          let failed = false
          try {
            const result = await work()
            failed = !result.ok && result.refusals.some(({ code }) => FAILED_CODES.includes(code))
            return result
          } finally {
            if (!failed) takeBack(key, at)
          }
        },
      }
    },
  }
}

/** Whoever has one IPv6 address has 2⁶⁴ of them: the network counts. */
function network(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail = ''] = address.split('::')
  const groups = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const [first, last] = [groups(head), groups(tail)]
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => 0)
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/i

/**
 * The address that stands for a visitor: of the connection, or, where a proxy of ours tells it in a header,
 * the last that stands there. A connection from this machine itself comes from a proxy that tells nothing.
 */
export function visitorAddress(connection: string, told: string | null): string | undefined {
  const last = told?.split(',').at(-1)?.trim()
  if (last) return last
  return LOOPBACK.test(connection) ? undefined : connection
}
