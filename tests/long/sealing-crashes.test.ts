import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { tend } from '#app/usecases/tick.ts'
import { openStores } from '#db/stores.ts'
import { expectOk } from '#tests/factories/world.ts'
import { expectWholeSealing, givenVoted } from '#tests/setup/cut-sealing.ts'
import { ENGINES, freshPlace } from '#tests/setup/databases.ts'

const PROGRAM = fileURLToPath(new URL('sealing-process.ts', import.meta.url))
/** Far fewer than a tick that seals has, and enough to see that the statements are counted. */
const SOME = 20

describe.each(ENGINES)('a process killed while it seals on %s', (engine) => {
  it.each(['before', 'after'])('%s any statement leaves what the next process finishes', async (when) => {
    for (let nth = 1; ; nth += 1) {
      const { config, remove } = await freshPlace(engine)
      const first = await openStores(config)
      const voted = await givenVoted(first)
      await first.close()
      const child = spawn(process.execPath, [PROGRAM, JSON.stringify(config), String(nth), when], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const [code, signal]: unknown[] = await once(child, 'exit')
      const stores = await openStores(config)
      const clock = { ...voted.world.as('clock'), ...stores }
      const { sealed, errors } = expectOk(await tend(clock))
      expect(errors).toEqual([])
      const world = { ...voted.world, as: (kind: 'public' | 'operator' | 'clock') => ({ ...voted.world.as(kind), ...stores }) }
      await expectWholeSealing({ ...voted, world, stores })
      await stores.close()
      await remove()
      if (signal === 'SIGKILL') continue
      expect({ code, sealed }).toEqual({ code: 0, sealed: 0 })
      expect(nth).toBeGreaterThan(SOME)
      console.info(`${engine}: killed ${when} each of ${nth - 1} statements, finished every time`)
      return
    }
  })
})
