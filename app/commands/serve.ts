import { readSettings, visitorsLookAlike } from '#app/http/env.ts'
import { startServer } from './start.ts'

const settings = readSettings(process.env)
const { address, stop } = await startServer(settings)
console.log(`Concerto répond sur ${address}`)
if (visitorsLookAlike(settings))
  console.warn(
    'Attention\u00A0: CLIENT_ADDRESS_HEADER n’est pas donné. Derrière un proxy, tous les visiteurs ont alors la même adresse, et les essais de connexion ne se comptent pas visiteur par visiteur. Voir docs/operations.md.',
  )
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit(0)))
