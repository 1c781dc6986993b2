/** A process that seals what is due, and dies by SIGKILL at the nth statement: told by its arguments. */
import { tend } from '#app/usecases/tick.ts'
import { openStores, type StoreConfig } from '#db/stores.ts'
import { AFTER_VOTING, aWorld, expectOk } from '#tests/factories/world.ts'
import { failingAt } from '#tests/setup/failing-store.ts'

const [told = '', nth = '0', when] = process.argv.slice(2)
const config: StoreConfig = JSON.parse(told)
const stores = await openStores(config)
const dying = failingAt(stores, Number(nth), when === 'after' ? 'after' : 'before', () =>
  process.kill(process.pid, 'SIGKILL'),
)
const world = aWorld(dying)
world.setNow(AFTER_VOTING)
const { errors } = expectOk(await tend(world.as('clock')))
if (errors.length > 0) throw errors[0]
await stores.close()
