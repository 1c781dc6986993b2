import { readSettings } from '#app/http/env.ts'
import { startServer } from './start.ts'

const settings = readSettings(process.env)
const { address, stop } = await startServer(settings)
console.log(`Concerto répond sur ${address}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit(0)))
