import type { AppLoadContext } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { Overloaded } from '#app/domain/bounded.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { createSessions } from '#app/http/sessions.ts'
import { createThrottle } from '#app/http/throttle.ts'
import { acceptLink, signIn } from '#app/usecases/accounts.ts'
import { drawLink } from '#app/usecases/links.ts'
import { AT_ONCE, WAITING } from '#app/usecases/passwords.ts'
import { givenAccount, PASSWORD } from '#tests/factories/accounts.ts'
import { anId } from '#tests/factories/consultation.ts'
import { aWorld, codesOf, expectOk, type World } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'

describe('more passwords than the server can work on', () => {
  const stores = useStores('sqlite')
  let world: World
  beforeAll(() => {
    world = aWorld(stores())
  })

  it('are turned away at once, with nothing counted nor used up, and harm nobody once it is over', async () => {
    const { id, email } = await givenAccount(world)
    const everybody = world.as('public')
    const { secret } = await drawLink(stores().registry, everybody, id, 'reset')
    const { from } = createThrottle()
    const attempts = from('192.0.2.1')
    const flood = Array.from({ length: AT_ONCE + WAITING }, () => {
      const unknown = `${anId()}@exemple.test`
      return from(undefined).make(unknown, () =>
        signIn(everybody, { email: unknown, password: 'faux' }),
      )
    })
    const later = Array.from({ length: 10 }, () =>
      attempts.make(email, () => signIn(everybody, { email, password: PASSWORD })),
    )
    const accepting = expect(acceptLink(everybody, secret, 'une tout autre phrase')).rejects
    const told = (await Promise.all(later)).map((one) => codesOf(one).join())
    expect(new Set(told)).toEqual(new Set(['too-many-attempts']))
    await accepting.toThrow(Overloaded)
    const answers = (await Promise.all(flood)).map((one) => codesOf(one).join())
    expect(new Set(answers)).toEqual(new Set(['sign-in-refused']))
    expectOk(await attempts.make(email, () => signIn(everybody, { email, password: PASSWORD })))
    expectOk(await acceptLink(everybody, secret, 'une tout autre phrase'))
  })

  it('are answered 429 wherever they come from, and are no incident', async () => {
    const incidents: unknown[] = []
    const context: AppLoadContext = {
      usecases: world.as('public'),
      sessions: createSessions(stores().registry, 'http://127.0.0.1'),
      attempts: createThrottle().from(undefined),
      setCookie: () => undefined,
      nonce: '',
      clientFiles: { list: '', hash: '' },
      reportError: (error) => `${incidents.push(error)}`,
      sameSite: true,
    }
    const load = publicLoader(() => Promise.reject(new Overloaded()))
    const request = new Request('http://127.0.0.1/')
    await expect(load({ context, params: {}, request })).rejects.toMatchObject({
      data: { refusals: [{ code: 'too-many-attempts' }] },
      init: { status: 429 },
    })
    expect(incidents).toEqual([])
  })
})
