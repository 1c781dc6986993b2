import { describe, expect, test } from 'vitest'
import { Overloaded } from '#app/domain/bounded.ts'
import { accepted, refusal, refused } from '#app/domain/refusal.ts'
import { BY_ACCOUNT, BY_ADDRESS, BY_CODES, createThrottle, visitorAddress } from '#app/http/throttle.ts'

const MINUTE = 60_000

function aThrottle() {
  let now = 1_000_000
  const throttle = createThrottle(() => now)
  return { from: throttle.from, wait: (minutes: number) => (now += minutes * MINUTE) }
}

const wrong = () => Promise.resolve(refused(refusal('sign-in-refused')))
const right = () => Promise.resolve(accepted('in'))

async function codeOf(attempt: Promise<{ ok: boolean; refusals?: readonly { code: string }[] }>) {
  return (await attempt).refusals?.[0]?.code ?? null
}

describe('attempts at one account', () => {
  test('end after five failures, without being tried, for a quarter of an hour', async () => {
    const { from, wait } = aThrottle()
    const attempts = from('192.0.2.1')
    for (let failure = 0; failure < BY_ACCOUNT.most; failure += 1)
      expect(await codeOf(attempts.make('elise', wrong))).toBe('sign-in-refused')
    let tried = false
    const attempt = attempts.make('elise', () => {
      tried = true
      return right()
    })
    expect(await codeOf(attempt)).toBe('too-many-attempts')
    expect(tried).toBe(false)
    expect(await codeOf(from('198.51.100.7').make('elise', right))).toBe('too-many-attempts')
    expect(await codeOf(attempts.make('camille', right))).toBeNull()
    wait(15)
    expect(await codeOf(attempts.make('elise', right))).toBeNull()
  })

  test('begin anew once one succeeds', async () => {
    const attempts = aThrottle().from('192.0.2.1')
    for (let round = 0; round < 4; round += 1) {
      for (let failure = 0; failure < BY_ACCOUNT.most - 1; failure += 1)
        await attempts.make('elise', wrong)
      expect(await codeOf(attempts.make('elise', right))).toBeNull()
    }
  })

  test('count when they begin: a hundred at once are not a hundred tries', async () => {
    const attempts = aThrottle().from('192.0.2.1')
    let tried = 0
    const slow = async () => {
      tried += 1
      await new Promise((later) => setTimeout(later, 5))
      return wrong()
    }
    await Promise.all(Array.from({ length: 100 }, () => attempts.make('elise', slow)))
    expect(tried).toBe(BY_ACCOUNT.most)
  })

  test('that came while too much was under way are refused, and count for nothing', async () => {
    const attempts = aThrottle().from('192.0.2.1')
    const overloaded = () => Promise.reject(new Overloaded())
    for (let come = 0; come < 2 * BY_ADDRESS.most; come += 1)
      expect(await codeOf(attempts.make('elise', overloaded))).toBe('too-many-attempts')
    expect(await codeOf(attempts.make('elise', wrong))).toBe('sign-in-refused')
    expect(await codeOf(attempts.make('elise', right))).toBeNull()
    await expect(attempts.make('elise', () => Promise.reject(new Error('other')))).rejects.toThrow(
      'other',
    )
  })

  test('that failed before are not forgotten for one that was never tried', async () => {
    const attempts = aThrottle().from('192.0.2.1')
    for (let failure = 0; failure < BY_ACCOUNT.most - 1; failure += 1)
      await attempts.make('elise', wrong)
    await attempts.make('elise', () => Promise.reject(new Overloaded()))
    expect(await codeOf(attempts.make('elise', wrong))).toBe('sign-in-refused')
    expect(await codeOf(attempts.make('elise', right))).toBe('too-many-attempts')
  })

  test('count, where asked, whatever comes of them', () => {
    const attempts = aThrottle().from('192.0.2.1')
    for (let ask = 0; ask < BY_ACCOUNT.most; ask += 1) expect(attempts.count('elise').ok).toBe(true)
    expect(attempts.count('elise').ok).toBe(false)
  })
})

describe('attempts from one address', () => {
  async function fail(attempts: ReturnType<ReturnType<typeof aThrottle>['from']>, times: number) {
    for (let failure = 0; failure < times; failure += 1)
      await attempts.make(`account ${failure}`, wrong)
  }

  test('end after fifty failures, at whatever accounts', async () => {
    const { from } = aThrottle()
    await fail(from('192.0.2.1'), BY_ADDRESS.most)
    expect(await codeOf(from('192.0.2.1').make('elise', right))).toBe('too-many-attempts')
    expect(await codeOf(from('192.0.2.2').make('elise', right))).toBeNull()
  })

  test('are those of the whole network where there are endless addresses', async () => {
    const { from } = aThrottle()
    await fail(from('2001:db8:1:2::1'), BY_ADDRESS.most)
    const codes = ['2001:db8:1:2:ffff::9', '2001:DB8:0001:0002::7', '2001:db8:1:3::1'].map(
      (address) => codeOf(from(address).make('elise', right))
    )
    expect(await Promise.all(codes)).toEqual(['too-many-attempts', 'too-many-attempts', null])
  })

  test('are not counted where the address tells no visitor from another', async () => {
    const { from } = aThrottle()
    await fail(from(undefined), BY_ADDRESS.most + 10)
    expect(await codeOf(from(undefined).make('elise', right))).toBeNull()
  })

  test('do not count when they succeed: fifty colleagues sign in at nine o’clock', async () => {
    const attempts = aThrottle().from('192.0.2.1')
    for (let colleague = 0; colleague < BY_ADDRESS.most * 2; colleague += 1)
      expect(await codeOf(attempts.make(`colleague ${colleague}`, right))).toBeNull()
  })
})

test('every day begins with another salt, and nothing counted', async () => {
  const { from, wait } = aThrottle()
  wait(24 * 60 - 1)
  for (let failure = 0; failure < BY_ACCOUNT.most; failure += 1)
    await from('192.0.2.1').make('elise', wrong)
  wait(1)
  expect(await codeOf(from('192.0.2.1').make('elise', right))).toBeNull()
})

describe('the address of a visitor', () => {
  test.each([
    ['203.0.113.5', null, '203.0.113.5'],
    ['127.0.0.1', null, undefined],
    ['::1', null, undefined],
    ['::ffff:127.0.0.1', null, undefined],
    ['127.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['127.0.0.1', '10.9.8.7, 203.0.113.5', '203.0.113.5'],
    ['127.0.0.1', ' ', undefined],
  ])('connected from %s, told %j: %s', (connection, told, address) => {
    expect(visitorAddress(connection, told)).toBe(address)
  })
})

describe('codes that fail from one address', () => {
  const unknown = () => Promise.resolve(refused(refusal('code-unknown')))
  const good = () => Promise.resolve(accepted('counted'))

  async function fail(attempts: ReturnType<ReturnType<typeof aThrottle>['from']>, times: number) {
    for (let failure = 0; failure < times; failure += 1) await attempts.tryCode(unknown)
  }

  test('end after a hundred, untried, for a quarter of an hour; elsewhere nobody notices', async () => {
    const { from, wait } = aThrottle()
    await fail(from('192.0.2.1'), BY_CODES.most)
    let tried = false
    const attempt = from('192.0.2.1').tryCode(() => {
      tried = true
      return good()
    })
    expect(await codeOf(attempt)).toBe('too-many-codes')
    expect(tried).toBe(false)
    expect(await codeOf(from('192.0.2.2').tryCode(good))).toBeNull()
    wait(15)
    expect(await codeOf(from('192.0.2.1').tryCode(good))).toBeNull()
  })

  test.each(['code-used', 'code-not-used-yet', 'change-key-wrong'] as const)(
    'count too where the refusal is %s',
    async (code) => {
      const attempts = aThrottle().from('192.0.2.1')
      for (let failure = 0; failure < BY_CODES.most; failure += 1)
        await attempts.tryCode(() => Promise.resolve(refused(refusal(code))))
      expect(await codeOf(attempts.tryCode(good))).toBe('too-many-codes')
    },
  )

  test('leave a group of thirty room to mistype three times each, and to vote', async () => {
    const attempts = aThrottle().from('192.0.2.1')
    for (let member = 0; member < 30; member += 1) {
      await fail(attempts, 3)
      expect(await codeOf(attempts.tryCode(good))).toBeNull()
    }
  })

  test('are not those that were good, nor refused for another reason, nor broke', async () => {
    const attempts = aThrottle().from('192.0.2.1')
    for (let one = 0; one < 3 * BY_CODES.most; one += 1) {
      await attempts.tryCode(good)
      await attempts.tryCode(() => Promise.resolve(refused(refusal('voting-over'))))
      await expect(attempts.tryCode(() => Promise.reject(new Error('down')))).rejects.toThrow('down')
    }
    expect(await codeOf(attempts.tryCode(good))).toBeNull()
  })

  test('are counted when they begin: a thousand at once are not a thousand tries', async () => {
    const attempts = aThrottle().from('192.0.2.1')
    let tried = 0
    const slow = async () => {
      tried += 1
      await new Promise((later) => setTimeout(later, 5))
      return unknown()
    }
    await Promise.all(Array.from({ length: 1_000 }, () => attempts.tryCode(slow)))
    expect(tried).toBe(BY_CODES.most)
  })

  test('have nothing to do with accounts', async () => {
    const attempts = aThrottle().from('192.0.2.1')
    await fail(attempts, BY_CODES.most)
    expect(await codeOf(attempts.make('elise', right))).toBeNull()
  })
})
