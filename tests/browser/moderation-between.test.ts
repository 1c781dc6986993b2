import { randomBytes } from 'node:crypto'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage } from './support/checks.ts'
import { moderationOn, staffAt } from './support/moderation.ts'
import { follow, IDEA, proposeOn, writeIdea } from './support/propose.ts'
import { signIn } from './support/sign-in.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

test('an appeal is ruled on by another moderator than the one who refused', async ({ page, site, visit }) => {
  test.slow()
  const moderation = moderationOn(page)
  const propose = proposeOn(page)
  const slug = await site.collecting()
  const title = `Un café ${randomBytes(3).toString('hex')}`
  await visit(at.propose(slug))
  await writeIdea(propose, { ...IDEA, title })
  await propose.sendIt()
  const code = await propose.code()
  const id = await site.ask('ruling', { consultation: slug, title, status: 'accepted' })
  const first = await site.member('moderator')
  await signIn(page, first)
  await visit(staffAt.review(slug, id))
  const { summary, choose, text, submit } = moderation.retract
  await summary.click()
  await choose('names-someone')
  await text.fill('Un prénom y est resté.')
  await submit.click()
  await expect(moderation.done('retract')).toBeVisible()

  await follow(page, at.tracking(slug), code)
  await page.getByRole('button', { name: say('tracking:appeal.ask') }).click()
  await page.locator('textarea[name=appeal]').fill('Ce prénom est celui d’une rue.')
  await page.getByRole('button', { name: say('tracking:appeal.send') }).click()
  await expect(page.getByText(say('tracking:done.appeal'))).toBeVisible()

  await visit(staffAt.review(slug, id))
  await expect(page.getByText(say('moderation:appeal.another'))).toBeVisible()
  await expect(moderation.accept).toHaveCount(0)
  await expectGoodPage(page, { scripted: true })
  await page.context().clearCookies()
  await signIn(page, await site.member('moderator'))
  await visit(staffAt.moderation(slug))
  await moderation.tab('appeals').click()
  await moderation.rows.first().click()
  await expect(page.getByText('Ce prénom est celui d’une rue.').first()).toBeVisible()
  await expectGoodPage(page, { scripted: true })
  await moderation.accept.click()
  await expect(moderation.done('accept')).toBeVisible()
  await visit(at.proposal(slug, id))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('where the council says so, every text is veiled until it is asked for', async ({ page, site, visit }) => {
  const moderation = moderationOn(page)
  const { slug, proposals } = await site.ask('collected', {
    phase: 'proposing',
    proposals: [{ title: 'Un banc', text: 'Devant le centre, à l’ombre.' }],
  })
  const veils = async (checked: boolean) => {
    await signIn(page, await site.member('coordinator'))
    await visit(spacePaths.moderationSettings(COUNCIL.slug))
    await page.locator('input[name=blurred]').setChecked(checked)
    await page.getByRole('button', { name: say('moderationSettings:rules.save') }).click()
    await expect(page.locator('.settings-done')).toBeVisible()
    await page.context().clearCookies()
  }
  await veils(true)
  try {
    await signIn(page, await site.member('moderator'))
    await visit(staffAt.review(slug, proposals[0] ?? ''))
    const words = page.getByText('Devant le centre')
    await expect(moderation.veil).toBeVisible()
    await expect(words).toBeHidden()
    await expectGoodPage(page, { scripted: true })
    await moderation.veil.click()
    await expect(words).toBeVisible()
    await expectGoodPage(page, { scripted: true })
  } finally {
    await veils(false)
  }
})

test('a representative sees what could tell who somebody is, as anybody who writes', async ({ page, site, visit }) => {
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await signIn(page, await site.member('representative', { organisation: 'GEM Les Amarres' }))
  await visit(at.spacePropose(slug))
  await propose.begin.click()
  await propose.title.fill('Un banc')
  await propose.text.fill('Demandez au 06 98 76 54 32.')
  await propose.toReview.click()
  const spots = page.locator('.spots')
  await expect(spots.getByRole('listitem')).toHaveCount(1)
  await expect(propose.sheet.locator('.spotted')).toHaveCount(1)
  await expectGoodPage(page, { scripted: true })
  await spots.locator('button[value^="replace:"]').first().click()
  await expect(propose.sheet).toContainText('Demandez au [téléphone].')
  await propose.sendIt()
  expect(await propose.code()).not.toBe('')
})
