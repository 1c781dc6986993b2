import { startRelay, type Answers, type Relay } from '#tests/setup/relay.ts'
import { startSite, type Site } from './site.ts'
import { test as base } from './test.ts'

/** A test with a relay that gives these answers, and a site without the demonstration's data that hands its letters over. */
export function testWithMail(answers: Answers = {}) {
  return base.extend<object, { relay: Relay; site: Site }>({
    relay: [
      async ({}, use) => {
        const relay = await startRelay(answers)
        await use(relay)
        await relay.stop()
      },
      { scope: 'worker' },
    ],
    site: [
      async ({ relay }, use) => {
        const SMTP_URL = `smtp://127.0.0.1:${relay.port}`
        const mail = { SMTP_URL, MAIL_FROM: 'Concerto <participer@aubrelle.example>' }
        const site = await startSite({ empty: true, mail })
        await use(site)
        await site.stop()
      },
      { scope: 'worker', timeout: 60_000 },
    ],
  })
}
