import { randomBytes } from 'node:crypto'
import { spacePaths } from '#app/ui/space/paths.ts'
import { bodyOf } from '#tests/setup/relay.ts'
import { expectGoodPage } from './support/checks.ts'
import { signIn } from './support/sign-in.ts'
import { expect } from './support/test.ts'
import { say } from './support/vote.ts'
import { testWithMail } from './support/with-mail.ts'

/** A relay that refuses every address that begins with `refus`. */
const test = testWithMail({
  recipient: (address) => (address.startsWith('refus') ? '550 5.1.1 nobody' : undefined),
})

for (const tag of ['@desktop', '@mobile', '@no-script'] as const)
  test(
    `who is named gets a letter; whom the relay refuses is shown, and forgotten ${tag}`,
    { tag },
    async ({ page, site, relay }) => {
      const scripted = tag !== '@no-script'
      const id = randomBytes(5).toString('hex')
      const council = await site.council()
      await signIn(page, await site.member([], { administrator: true }))
      for (const recipient of [`camille-${id}@exemple.test`, `refus-${id}@exemple.test`]) {
        await page.goto(spacePaths.platformCouncil(council))
        await page.locator('input[name=role][value=chair]').check()
        await page.getByLabel(say('team:naming.name')).fill('Camille Rivière')
        await page.getByLabel(say('team:naming.email')).fill(recipient)
        await page.getByRole('button', { name: say('team:naming.submit'), exact: true }).click()
        await expect(page.getByText(say('team:sent'))).toBeVisible()
      }
      const mine = () => relay.received.find(({ to }) => to[0] === `camille-${id}@exemple.test`)
      await expect.poll(() => mine() !== undefined, { timeout: 15_000 }).toBe(true)
      const refused = page.locator('.letter', { hasText: `refus-${id}@exemple.test` })
      await expect(async () => {
        await page.goto(spacePaths.outbox)
        await expect(refused).toContainText(say('platform:mail.failure.recipient-refused'), {
          timeout: 500,
        })
      }).toPass({ timeout: 15_000 })
      await expectGoodPage(page, { scripted })
      await expect(page.getByText('Bonjour')).toHaveCount(0)
      await refused.getByRole('button').click()
      await expect(page.getByText(say('platform:mail.forgotten'))).toBeVisible()
      await expect(refused).toHaveCount(0)
      await page.context().clearCookies()
      await page.goto(spacePaths.forgotten)
      await expect(page.getByText(say('account:forgotten.mailLead'))).toBeVisible()
      await expectGoodPage(page, { scripted })
      const link = /\/espace\/lien\/[\w-]+/.exec(bodyOf(mine()?.source ?? ''))?.[0] ?? ''
      await page.goto(link)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Camille Rivière')
    },
  )
