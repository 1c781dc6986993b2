/** A child process of the cast benchmark: the real server over durable stores, or a bare one beside it. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { openStores } from '#db/stores.ts'
import { aWorld, givenCodes, givenOpenConsultation } from '#tests/factories/world.ts'
import { startSite } from '#tests/setup/web.ts'

const [kind, directory = '', ballots = '0'] = process.argv.slice(2)

if (kind === 'bare') {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end('ok'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  process.send?.({ url: `http://127.0.0.1:${port}/`, codes: [] })
} else {
  const world = aWorld(await openStores({ engine: 'sqlite', directory }))
  const played = await givenOpenConsultation(world)
  const codes = await givenCodes(world, played.address, 'citoyens', Number(ballots))
  const { url } = await startSite(world.as('public'), { timing: undefined })
  const { council, consultation } = played.address
  const path = `/clsm/${council}/consultations/${consultation}/voter/deposer`
  process.send?.({ url: `${url}${path}`, codes })
}
