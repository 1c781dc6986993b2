import { readSettings, type Settings } from '#app/http/env.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { openStores } from '#db/stores.ts'
import { contextFor } from './start.ts'

/** Opens the stores for one command run by an operator, and closes them after it. */
export async function asOperator(
  work: (context: UseCaseContext, settings: Settings) => Promise<void>,
): Promise<void> {
  const settings = readSettings(process.env)
  const stores = await openStores(settings.stores)
  try {
    await work(contextFor(stores, settings, 'operator'), settings)
  } finally {
    await stores.close()
  }
}
