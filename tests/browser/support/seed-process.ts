/** A process of its own: plays the demonstration into the directory that its argument names. */
import { seedDemonstration } from '#app/commands/demonstration/seed.ts'
import { contextFor } from '#app/commands/start.ts'
import { readSettings } from '#app/http/env.ts'
import { openStores } from '#db/stores.ts'

const directory = process.argv[2] ?? ''
const settings = readSettings({ DATA_DIR: directory })
const stores = await openStores({ engine: 'sqlite', directory, losable: true })
await seedDemonstration(contextFor(stores, settings, 'operator', { demonstration: true }))
await stores.close()
