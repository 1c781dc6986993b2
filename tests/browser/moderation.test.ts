import type { Page } from '@playwright/test'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectAccessible, expectGoodPage, tabTo } from './support/checks.ts'
import { moderationOn, staffAt } from './support/moderation.ts'
import type { ProposalAsked } from './support/questions.ts'
import { signIn } from './support/sign-in.ts'
import type { Site } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const THREE: readonly ProposalAsked[] = [
  { title: 'Un café le dimanche', daysAgo: 3 },
  { title: 'Mon frère et le CMP', daysAgo: 2, organisation: 'UNAFAM 14' },
  { title: 'La piscine municipale', daysAgo: 1 },
]

/** A moderator, signed in, and a consultation that collects these proposals. */
async function given(page: Page, site: Site, proposals: readonly ProposalAsked[] = THREE) {
  const collected = await site.ask('collected', { phase: 'proposing', proposals })
  await signIn(page, await site.member('moderator'))
  return { ...collected, moderation: moderationOn(page) }
}

for (const tag of ['@desktop', '@no-script'] as const)
  test(`a moderator reads what waits, and accepts, returns and refuses ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const scripted = tag !== '@no-script'
    const looksGood = async () => {
      await expectGoodPage(page, { scripted })
    }
    const { slug, moderation } = await given(page, site)
    await visit(staffAt.moderation(slug))
    await looksGood()
    await expect(page.getByText(say('moderation:load.waiting', { count: 3 }))).toBeVisible()
    await expect(moderation.rows).toHaveText(THREE.map(({ title }) => title))
    await moderation.begin.click()

    await expect(moderation.title).toHaveText('Un café le dimanche')
    await moderation.accept.click()
    await expect(moderation.done('accept')).toBeVisible()
    await expect(moderation.title).toHaveText('Mon frère et le CMP')

    const { choose, text, submit, summary } = moderation.return
    await summary.click()
    await choose('personal-situation')
    if (!scripted) {
      await submit.click()
      await expect(moderation.errors).toBeVisible()
    }
    await expect(text).toHaveValue(/3114/)
    await expect(text).toHaveValue(/Maison des solidarités/)
    await looksGood()
    await text.fill('Dites-le sans raconter ce qui lui est arrivé.')
    await submit.click()
    await expect(moderation.done('return')).toBeVisible()

    await expect(moderation.title).toHaveText('La piscine municipale')
    await moderation.refuse.summary.click()
    await moderation.refuse.text.fill('Écrivez à la mairie.')
    await moderation.refuse.submit.click()
    await expect(moderation.errors.getByRole('link')).toHaveCount(1)
    await expect(moderation.refuse.text).toHaveValue('Écrivez à la mairie.')
    await moderation.refuse.choose('off-topic')
    await expect(moderation.refuse.text).toHaveValue('Écrivez à la mairie.')
    await moderation.refuse.submit.click()
    await expect(moderation.done('propose')).toBeVisible()
    await expect(page.getByText(say('moderation:empty.waiting'))).toBeVisible()
    await looksGood()

    await moderation.tab('returned').click()
    await moderation.rows.first().click()
    await expect(page.getByText('Dites-le sans raconter ce qui lui est arrivé.')).toBeVisible()
    await expect(moderation.accept).toHaveCount(0)
    await looksGood()
  })

test('a moderator works by keyboard alone, with keys of one letter', async ({
  page,
  site,
  visit,
}) => {
  const { slug, moderation } = await given(page, site)
  /** The next text is there, has the focus, and its keys listen. */
  const arrived = async (title: string) => {
    await expect(moderation.title).toHaveText(title)
    await expect(page.locator('main')).toBeFocused()
    await expect(moderation.shortcuts).toBeChecked()
  }
  await visit(staffAt.moderation(slug))
  await tabTo(page, moderation.begin)
  await page.keyboard.press('Enter')
  await arrived('Un café le dimanche')
  await page.keyboard.press('j')
  await arrived('Mon frère et le CMP')
  await page.keyboard.press('k')
  await arrived('Un café le dimanche')
  await page.keyboard.press('a')
  await expect(moderation.accept).toBeFocused()
  await expect(moderation.title).toHaveText('Un café le dimanche')
  await page.keyboard.press('Enter')
  await arrived('Mon frère et le CMP')
  await page.keyboard.press('r')
  await expect(moderation.return.reasons.first()).toBeFocused()
  for (let down = 0; down < 5; down += 1) await page.keyboard.press('ArrowDown')
  await expect(moderation.return.reason).toHaveValue('unclear')
  await tabTo(page, moderation.return.text)
  await page.keyboard.type('jakrx')
  await expect(moderation.title).toHaveText('Mon frère et le CMP')
  await expect(moderation.return.text).toHaveValue(/jakrx/)
  await tabTo(page, moderation.return.submit)
  await page.keyboard.press('Enter')
  await arrived('La piscine municipale')
  await page.keyboard.press('x')
  await expect(moderation.refuse.reasons.first()).toBeFocused()
})

test('the keys of one letter can be switched off, and stay off', async ({ page, site, visit }) => {
  const { slug, proposals, moderation } = await given(page, site)
  const first = staffAt.review(slug, proposals[0] ?? '')
  await visit(first)
  await moderation.shortcuts.uncheck()
  for (const key of ['j', 'a', 'r', 'x', 'k']) await page.keyboard.press(key)
  await expect(moderation.title).toHaveText('Un café le dimanche')
  await expect(moderation.return.reasons.first()).toBeHidden()
  await visit(first)
  await expect(moderation.shortcuts).not.toBeChecked()
  await page.keyboard.press('j')
  await expect(moderation.title).toHaveText('Un café le dimanche')
  await moderation.shortcuts.check()
  await page.keyboard.press('j')
  await expect(moderation.title).toHaveText('Mon frère et le CMP')
})

for (const tag of ['@desktop', '@no-script'] as const) {
  test(`what an author rewrote meanwhile is shown before it is ruled on ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const { slug, proposals, moderation } = await given(page, site)
    const [proposal = ''] = proposals
    await visit(staffAt.review(slug, proposal))
    await site.ask('reworded', { consultation: slug, proposal, text: 'Le samedi aussi.' })
    await moderation.return.summary.click()
    await moderation.return.choose('unclear')
    await moderation.return.text.fill('Pour qui ?')
    await moderation.return.submit.click()
    await expect(moderation.errors).toContainText(say('refusal:changed-meanwhile'))
    await expect(page.getByText('Le samedi aussi.').first()).toBeVisible()
    await expect(page.getByText(say('moderation:review.changedText'))).toBeVisible()
    await expect(moderation.return.reason).toHaveValue('unclear')
    await expect(moderation.return.text).toHaveValue('Pour qui ?')
    await moderation.accept.click()
    await expect(moderation.done('accept')).toBeVisible()
  })

  test(`what an author withdrew meanwhile is gone, the moderator’s words are not ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const { slug, proposals, moderation } = await given(page, site)
    const [proposal = ''] = proposals
    await visit(staffAt.review(slug, proposal))
    await site.ask('reworded', { consultation: slug, proposal, text: null })
    await moderation.return.summary.click()
    await moderation.return.choose('unclear')
    await moderation.return.text.fill('Pour qui ?')
    await moderation.return.submit.click()
    await expect(page.getByText(say('moderation:review.withdrawn'))).toBeVisible()
    await expect(page.getByText('Un café le dimanche')).toHaveCount(0)
    await expect(page.getByText('Pour qui ?')).toBeVisible()
    await expect(moderation.accept).toHaveCount(0)
  })
}

for (const tag of ['@desktop', '@no-script'] as const)
  test(`a moderator takes back at once what should not have been accepted ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const looksGood = async () => {
      await expectGoodPage(page, { scripted: tag !== '@no-script' })
    }
    const { slug, proposals, moderation } = await given(page, site)
    const [proposal = ''] = proposals
    const publicPage = paths.proposal(COUNCIL.slug, slug, proposal)
    await visit(staffAt.review(slug, proposal))
    await moderation.accept.click()
    await expect(moderation.done('accept')).toBeVisible()
    expect((await visit(publicPage))?.status()).toBe(200)
    await page.goBack()
    await moderation.reread.click()
    await expect(moderation.title).toHaveText('Un café le dimanche')

    const { summary, reason, choose, text, submit } = moderation.retract
    await expect(submit).toBeHidden()
    await tabTo(page, summary)
    await page.keyboard.press('Enter')
    await choose('names-someone')
    await text.fill('')
    await submit.click()
    await expect(moderation.errors.getByRole('link')).toHaveCount(1)
    await expect(reason).toHaveValue('names-someone')
    await looksGood()
    await text.fill('Un prénom y est resté.')
    await tabTo(page, submit)
    await page.keyboard.press('Enter')
    await expect(moderation.done('retract')).toBeVisible()
    await expect(page.getByText('Un prénom y est resté.')).toBeVisible()
    await expect(summary).toHaveCount(0)
    await looksGood()

    expect((await page.request.get(publicPage)).status()).toBe(404)
    await visit(paths.proposals(COUNCIL.slug, slug))
    await expect(page.locator('main')).not.toContainText('Un café le dimanche')
  })

test('a moderator is told whom to call, and that an answer would not be published', async ({
  page,
  site,
  visit,
}) => {
  const { slug, proposals } = await given(page, site, [
    { title: 'Un café le dimanche', answer: 'Pour les jeunes.' },
    { title: 'La piscine municipale' },
  ])
  const [proposal = '', other = ''] = proposals
  const alone = page.getByText(say('moderation:acts.accept.alone'))
  const distress = page.locator('.distress')
  await visit(staffAt.moderation(slug))
  await expect(distress).toContainText(/Référente clinique \(01.+\) et Référent suppléant \(01/)
  await expect(distress.getByRole('link').first()).toHaveAttribute('href', 'tel:0199002451')
  await visit(staffAt.review(slug, proposal))
  await expect(distress).toContainText(/Référente clinique \(01/)
  await expect(alone).toBeVisible()
  await visit(staffAt.review(slug, other))
  await expect(alone).toHaveCount(0)
})

test('a clinical referent is told how texts reach them', async ({ page, site, visit }) => {
  await signIn(page, await site.member('deputy-referent'))
  await visit(spacePaths.council(COUNCIL.slug))
  await expect(page.getByText(say('today:referent'))).toBeVisible()
  await expectAccessible(page)
})

test('a clinical referent reads everything and is offered no act', async ({ page, site, visit }) => {
  const { slug, proposals } = await site.ask('collected', { phase: 'proposing', proposals: THREE })
  await signIn(page, await site.member('referent'))
  const moderation = moderationOn(page)
  await visit(staffAt.moderation(slug))
  await expect(page.getByText(say('moderation:readOnly.role'))).toBeVisible()
  await moderation.rows.first().click()
  await expect(moderation.title).toHaveText('Un café le dimanche')
  await expect(page.getByText(say('moderation:readOnly.role'))).toBeVisible()
  await expect(page.locator('main form')).toHaveCount(0)
  await expectAccessible(page)
  await visit(staffAt.review(slug, proposals[1] ?? ''))
  await expect(moderation.accept).toHaveCount(0)
})
