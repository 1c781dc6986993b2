import type { BrowserContext } from '@playwright/test'
import { formatSecret } from '#app/domain/secret.ts'
import { expectAccessible } from './support/checks.ts'
import { expectIdea, IDEA, proposeOn, writeIdea } from './support/propose.ts'
import { at } from './support/site.ts'
import { alive, expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

// What keeps a secret has one attempt.
test.describe.configure({ retries: 0 })

/** All that this device keeps of the site. */
async function keptBy(context: BrowserContext): Promise<string> {
  const { origins } = await context.storageState()
  return origins.flatMap(({ localStorage }) => localStorage.map(({ name, value }) => `${name} ${value}`)).join('\n')
}

test('a text survives a closed tab, on this device, until it is sent', async ({
  context,
  page,
  site,
  visit,
}) => {
  const slug = await site.collecting()
  await visit(at.propose(slug))
  const first = proposeOn(page)
  await first.begin.click()
  await expect(first.kept).toContainText(say('proposals:propose.draft.kept'))
  await first.title.fill(IDEA.title)
  await first.text.fill(IDEA.text)
  await page.goto('about:blank')

  const tab = await context.newPage()
  await tab.goto(at.propose(slug))
  await alive(tab)
  const propose = proposeOn(tab)
  await expect(tab.getByText(say('proposals:propose.draft.found'))).toBeVisible()
  await expectAccessible(tab)
  await propose.resume.click()
  await expect(propose.title).toHaveValue(IDEA.title)
  await expect(propose.text).toHaveValue(IDEA.text)
  await expectAccessible(tab)
  await propose.next.click()
  await propose.college('aidants').check()
  await propose.toReview.click()
  await expectIdea(propose, { ...IDEA, why: IDEA.title })
  const kept = await keptBy(context)
  expect(kept).toContain('dimanche')
  expect(kept).not.toContain('aidants')
  await propose.sendIt()
  const code = await propose.code()
  expect(await keptBy(context)).toBe('')
  for (const secret of [code, code.replaceAll('-', '')]) expect(kept).not.toContain(secret)

  await tab.goto(at.propose(slug))
  await alive(tab)
  await expect(propose.begin).toBeVisible()
  await propose.begin.click()
  await expect(propose.title).toHaveValue('')
})

test('a text is kept for one consultation, and forgotten after seven days', async ({
  context,
  page,
  site,
  visit,
}) => {
  const [slug, other] = [await site.collecting(), await site.collecting()]
  await page.clock.install()
  const propose = proposeOn(page)
  await visit(at.propose(slug))
  await propose.begin.click()
  await propose.title.fill(IDEA.title)
  await visit(at.propose(other))
  await expect(propose.begin).toBeVisible()
  await page.clock.setSystemTime(Date.now() + 8 * 24 * 60 * 60 * 1000)
  await visit(at.council)
  await expect.poll(() => keptBy(context)).toBe('')
})

test('what was written is erased in one gesture, and can be put back until the page is left', async ({
  context,
  page,
  site,
  visit,
}) => {
  const propose = proposeOn(page)
  await visit(at.propose(await site.collecting()))
  await propose.begin.click()
  await propose.title.fill(IDEA.title)
  await propose.text.fill(IDEA.text)
  await propose.erase.click()
  await expect(propose.title).toHaveValue('')
  await expect(propose.text).toHaveValue('')
  await expect(page.getByRole('status')).toContainText(say('proposals:propose.draft.erased'))
  expect(await keptBy(context)).toBe('')
  await propose.undo.click()
  await expect(propose.title).toHaveValue(IDEA.title)
  await expect(propose.text).toHaveValue(IDEA.text)
  expect(await keptBy(context)).toContain(IDEA.title)
  await propose.erase.click()
  await page.reload()
  await alive(page)
  await propose.begin.click()
  await expect(propose.title).toHaveValue('')
})

test('a text that was found can be erased before it is read', async ({
  context,
  page,
  site,
  visit,
}) => {
  const propose = proposeOn(page)
  await visit(at.propose(await site.collecting()))
  await propose.begin.click()
  await propose.title.fill(IDEA.title)
  await page.reload()
  await alive(page)
  await propose.eraseFound.click()
  await expect(propose.begin).toBeVisible()
  expect(await keptBy(context)).toBe('')
  await propose.begin.click()
  await expect(propose.title).toHaveValue('')
})

test('on a shared computer nothing is kept, now and on the next visit', async ({
  context,
  page,
  site,
  visit,
}) => {
  const slug = await site.collecting()
  const propose = proposeOn(page)
  await visit(at.propose(slug))
  await propose.begin.click()
  await propose.title.fill(IDEA.title)
  expect(await keptBy(context)).toContain(IDEA.title)
  await propose.shared.check()
  await expect(propose.kept).toContainText(say('proposals:propose.draft.off'))
  await expect(propose.title).toHaveValue(IDEA.title)
  await propose.text.fill(IDEA.text)
  expect(await keptBy(context)).not.toMatch(/café|dimanche/)
  await expectAccessible(page)

  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(at.propose(slug))
  await alive(page)
  await expect(propose.begin).toBeVisible()
  await propose.begin.click()
  await expect(propose.shared).toBeChecked()
  await propose.title.fill('Autre chose')
  expect(await keptBy(context)).not.toContain('Autre chose')
  await propose.shared.uncheck()
  expect(await keptBy(context)).toContain('Autre chose')
})

test('where the browser keeps nothing, one proposes all the same', async ({ page, site, visit }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('Refused')
      },
    })
  })
  const propose = proposeOn(page)
  await visit(at.propose(await site.collecting()))
  await writeIdea(propose)
  await propose.previous.click()
  await propose.previous.click()
  await expect(propose.title).toHaveValue(IDEA.title)
  await expect(propose.kept).toHaveText(say('proposals:propose.draft.nowhere'))
  await propose.toReview.click()
  await propose.sendIt()
  expect(await propose.code()).toBe(formatSecret((await propose.code()).replaceAll('-', '')))
})
