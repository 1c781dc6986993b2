import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectAccessible, expectCopyAccessible, expectGoodPage } from './support/checks.ts'
import { signIn } from './support/sign-in.ts'
import { at, type Site } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

// What keeps a secret has one attempt.
test.describe.configure({ retries: 0 })

async function given(site: Site) {
  const slug = `scelle-${randomBytes(4).toString('hex')}`
  const priorities = ['Un lieu ouvert le soir', 'Un numéro unique', 'Des visites à domicile']
  const receipt = await site.ask('sealed', { slug, priorities })
  return { slug, receipt }
}

async function release(page: Page, site: Site, slug: string): Promise<void> {
  for (const role of ['coordinator', 'chair'] as const) {
    await signIn(page, await site.member(role))
    await page.goto(spacePaths.result(COUNCIL.slug, slug))
    await page.getByRole('button', { name: say('committee:approval.approve') }).click()
    await expect(page.getByRole('button', { name: say('committee:approval.approve') })).toHaveCount(0)
  }
}

for (const tag of ['@desktop', '@no-script'])
  test(`a receipt is proved under the seal once the result is public ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const scripted = tag === '@desktop'
    const { slug, receipt } = await given(site)
    const check = async () => {
      await visit(at.receipt(slug))
      await page.locator('textarea').fill(receipt)
      await page.getByRole('button', { name: say('receipt:check') }).click()
      await expect(page.getByText(say('receipt:counted.title'))).toBeVisible()
    }
    const proof = page.getByRole('heading', { name: say('receipt:proof.title') })
    await check()
    await expect(proof).toHaveCount(0)
    await release(page, site, slug)
    await check()
    await expect(proof).toBeVisible()
    await expect(page.getByText(say('receipt:proof.holds'))).toHaveCount(scripted ? 1 : 0)
    const root = await page.locator('.urn-root code').innerText()
    await page.getByText(say('receipt:proof.take')).click()
    await expect(page.locator('.proof-file')).toContainText(root.replaceAll(' ', ''))
    await (scripted ? expectAccessible(page) : expectCopyAccessible(page))
    await visit(at.results(slug))
    await expect(page.locator('.urn-root code')).toHaveText(root)
    await expect(page.getByText(say('results:root.within'))).toBeVisible()
  })

test('a scrutineer takes the sealed urn away and recounts it', async ({ page, site, visit }) => {
  const { slug } = await given(site)
  await signIn(page, await site.member('coordinator'))
  await visit(spacePaths.result(COUNCIL.slug, slug))
  const take = page.getByRole('button', { name: say('committee:bundle.take') })
  await expect(take).toHaveCount(0)
  await signIn(page, await site.member('scrutineer'))
  await visit(spacePaths.result(COUNCIL.slug, slug))
  await expectGoodPage(page)
  const root = (await page.locator('.urn-root code').innerText()).replaceAll(' ', '')
  const downloading = page.waitForEvent('download')
  await take.click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe(`urne-${COUNCIL.slug}-${slug}.jsonl`)
  const recount = (noted: string) =>
    spawnSync('node_modules/.bin/node', ['app/commands/recount.ts', file, noted], {
      encoding: 'utf8',
    })
  const file = await download.path()
  const counted = recount(root)
  expect(counted.status).toBe(0)
  expect(counted.stdout).toContain('Un lieu ouvert le soir')
  expect(recount('0'.repeat(64)).status).toBe(2)
})
