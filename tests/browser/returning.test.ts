import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { startRelay, bodyOf, type Relay } from '#tests/setup/relay.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { expectCopyAccessible, expectAccessible, expectNoSidewaysScroll, expectWords } from './support/checks.ts'
import { follow, IDEA, proposeOn, writeIdea } from './support/propose.ts'
import { signIn } from './support/sign-in.ts'
import { at, startSite, type Site } from './support/site.ts'
import { expect, test as base } from './support/test.ts'
import { say } from './support/vote.ts'

/** A site that sends mail: an address may be left for news. */
const test = base.extend<object, { relay: Relay; site: Site }>({
  relay: [
    async ({}, use) => {
      const relay = await startRelay({})
      await use(relay)
      await relay.stop()
    },
    { scope: 'worker' },
  ],
  site: [
    async ({ relay }, use) => {
      const SMTP_URL = `smtp://127.0.0.1:${relay.port}`
      const mail = { SMTP_URL, MAIL_FROM: 'Concerto <participer@aubrelle.example>' }
      const site = await startSite({ mail })
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true })

async function sent(page: Page, slug: string, title: string): Promise<string> {
  const propose = proposeOn(page)
  await page.goto(at.propose(slug))
  await writeIdea(propose, { ...IDEA, title })
  await propose.sendIt()
  return propose.code()
}

for (const tag of ['@desktop', '@mobile', '@no-script'] as const) {
  const good = async (page: Page, name: string) => {
    const shots = process.env['SHOTS']
    if (shots !== undefined)
      await page.screenshot({ path: `${shots}/${name}${tag}.png`, fullPage: true })
    await (tag === '@no-script' ? expectCopyAccessible(page) : expectAccessible(page))
    await expectNoSidewaysScroll(page)
    await expectWords(page)
  }

  test(`an author appeals against a refusal, once, and loses no word ${tag}`, { tag }, async ({ page, site }) => {
    test.slow()
    const slug = await site.collecting()
    const code = await sent(page, slug, IDEA.title)
    await good(page, 'sent')
    await site.ask('ruling', {
      consultation: slug,
      title: IDEA.title,
      status: 'refused',
      reason: 'off-topic',
      text: 'Ce n’est pas la question posée.',
    })
    const propose = await follow(page, at.tracking(slug), code)
    await propose.stands('refused')
    await good(page, 'refused')
    await button(page, say('tracking:appeal.ask')).click()
    await expect(propose.heading).toHaveText(say('tracking:appeal.title'))
    await good(page, 'appeal')
    const words = page.locator('textarea[name=appeal]')
    await button(page, say('tracking:appeal.send')).click()
    await expect(words).toHaveAccessibleDescription(new RegExp(say('refusal:appeal-missing')))
    await words.fill('Le dimanche est la question.')
    await button(page, say('tracking:appeal.back')).click()
    await propose.stands('refused')
    await button(page, say('tracking:appeal.ask')).click()
    await expect(words).toHaveValue('Le dimanche est la question.')
    await button(page, say('tracking:appeal.send')).click()
    await expect(page.getByText(say('tracking:done.appeal'))).toBeVisible()
    await expect(propose.heading).toHaveText(say('proposals:track.status.appealed.title'))
    await expect(button(page, say('tracking:appeal.ask'))).toHaveCount(0)
    await good(page, 'appealed')
    expect(page.url()).not.toContain(code.replaceAll('-', ''))
    expect((await page.context().cookies()).filter(({ name }) => name !== 'langue')).toEqual([])
  })

  test(`an author objects to a merge, and is answered ${tag}`, { tag }, async ({ page, site }) => {
    test.slow()
    const slug = await site.collecting()
    const title = `Un café ${randomBytes(3).toString('hex')}`
    const code = await sent(page, slug, title)
    const priority = { title: 'Des lieux ouverts le dimanche', motive: 'Le besoin est partagé.' }
    await site.ask('ruling', { consultation: slug, title, status: 'accepted', priority })
    await follow(page, at.tracking(slug), code)
    await button(page, say('tracking:objection.ask')).click()
    await good(page, 'object')
    await page.locator('textarea[name=objection]').fill('Mon café n’y est plus.')
    await button(page, say('tracking:objection.send')).click()
    await expect(page.getByText(say('tracking:done.object'))).toBeVisible()
    await good(page, 'objected')

    await signIn(page, await site.member('coordinator'))
    await page.goto(spacePaths.gatherings(COUNCIL.slug, slug))
    await good(page, 'gatherings')
    await button(page, say('consolidation:gatherings.send')).click()
    await expect(page.locator('textarea[name=answer]')).toHaveAccessibleDescription(
      new RegExp(say('refusal:answer-missing')),
    )
    await good(page, 'gatherings-refused')
    await page.locator('textarea[name=answer]').fill('Nous l’ajoutons à la priorité.')
    await button(page, say('consolidation:gatherings.send')).click()
    await expect(page.getByText(say('consolidation:gatherings.done.answered'))).toBeVisible()
    await good(page, 'gatherings-answered')
    await follow(page, at.tracking(slug), code)
    await expect(page.getByText('Nous l’ajoutons à la priorité.')).toBeVisible()
  })

  test(`an author leaves an address, and takes it back ${tag}`, { tag }, async ({ page, site, relay }) => {
    test.slow()
    const slug = await site.collecting()
    const code = await sent(page, slug, IDEA.title)
    const summary = page.locator('.tracking-notice summary')
    await expect(summary).toBeVisible()
    await follow(page, at.tracking(slug), code)
    await summary.click()
    await good(page, 'notice')
    const email = page.locator('input[name=email]')
    await email.fill('moi')
    if (tag !== '@no-script')
      await page.locator('form#suivi').evaluate((form) => form.setAttribute('novalidate', ''))
    else await email.fill('moi@exemple')
    await button(page, say('tracking:notice.ask')).click()
    await expect(email).toHaveAccessibleDescription(new RegExp(say('refusal:email-malformed')))
    await expect(email).toHaveValue(/^moi/)
    await email.fill(`moi-${randomBytes(3).toString('hex')}@exemple.test`)
    await button(page, say('tracking:notice.ask')).click()
    await expect(page.getByText(say('tracking:done.notice'))).toBeVisible()
    await good(page, 'notice-kept')
    for (const { source } of relay.received) expect(bodyOf(source)).not.toContain(code)
    await button(page, say('tracking:notice.forget')).click()
    await expect(page.getByText(say('tracking:done.forget'))).toBeVisible()
  })

  test(`an author sees what could name somebody before new words are sent ${tag}`, { tag }, async ({ page, site }) => {
    test.slow()
    const slug = await site.collecting()
    const code = await sent(page, slug, IDEA.title)
    const propose = await follow(page, at.tracking(slug), code)
    await propose.revise.click()
    await propose.text.fill('Demandez à Mme Martin, au 06 12 34 56 78.')
    await propose.save.click()
    await expect(page.locator('#reperes')).toBeVisible()
    await expect(propose.text).toHaveValue('Demandez à Mme Martin, au 06 12 34 56 78.')
    await good(page, 'revise-marks')
    await page.locator('#reperes button').first().click()
    await expect(propose.text).not.toHaveValue('Demandez à Mme Martin, au 06 12 34 56 78.')
    await propose.save.click()
    await expect(page.getByText(say('tracking:done.save'))).toBeVisible()
    await expect(propose.sheet).not.toContainText('Martin')
  })
}
