import { openStores, type StoreConfig } from '#db/stores.ts'

/** A process of its own that opens the stores and closes them again. */
if (process.argv[2] !== undefined) {
  const config: StoreConfig = JSON.parse(process.argv[2])
  await (await openStores(config)).close()
  process.disconnect()
}
