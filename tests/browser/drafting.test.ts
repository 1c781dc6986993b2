import { COUNCIL, SMALL_COUNCIL } from '#app/commands/demonstration/content.ts'
import { DRAFT_STEPS, type DraftStep } from '#app/domain/draft.ts'
import type { FirstStepName } from '#app/domain/first-steps.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import {
  expectAccessible,
  expectGoodPage,
  expectNoSidewaysScroll,
  tabTo,
} from './support/checks.ts'
import { draftOn, givenDraft, writeQuestion } from './support/draft.ts'
import { signIn } from './support/sign-in.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

for (const tag of ['@desktop', '@no-script'])
  test(`an empty council opens a consultation through its pages alone ${tag}`, {
    tag,
  }, async ({ page, site }) => {
    // Each of its pages is looked at from every side.
    test.slow()
    const check = async () => {
      await expectGoodPage(page, { scripted: tag !== '@no-script' })
    }
    const council = SMALL_COUNCIL.slug
    for (const role of ['referent', 'deputy-referent'] as const) await site.member(role, { council })
    await signIn(page, await site.member('coordinator', { council }))
    await page.goto(spacePaths.council(council))
    await check()
    const firstStep = (name: FirstStepName) => page.getByRole('link', { name: say(`today:first.${name}.do`) })
    const charter = page.getByRole('listitem').filter({ has: firstStep('charter') })
    await expect(charter).toContainText(say('today:first.state.todo'))
    await firstStep('charter').click()
    await page.locator('[name=text]').fill('Nul n’est désigné.')
    await page.locator('[name=adoptedOn]').fill('2026-11-02')
    await page.getByRole('button', { name: say('settings:charters.send') }).click()
    await page.getByRole('link', { name: say('space:sections.today') }).first().click()
    await expect(charter).toContainText(say('today:first.state.done'))
    await firstStep('consultation').click()
    await check()
    const form = draftOn(page, council)
    const title = `Par où commencer (${tag.slice(1)})`
    await form.field('title').fill(title)
    await page.getByRole('button', { name: say('drafting:new.begin') }).click()
    await form.isAt('question')
    await check()
    await writeQuestion(form)
    await check()
    await form.field('theme.new.0').fill('Se soigner')
    await form.field('contact').fill('Dr Claire Morvan')
    await form.field('deputy').fill('Yann Le Goff')
    for (const step of ['participants', 'method', 'calendar', 'review'] as const) {
      await form.save.click()
      await form.isAt(step)
      await check()
    }
    await expect(page.getByText('Dr Claire Morvan, Yann Le Goff')).toBeVisible()
    await form.open.click()
    await expect(page.locator('.tag-open')).toHaveText(say('common:state.proposing'))
    await check()
    await page.getByRole('link', { name: say('consultations:overview.public') }).click()
    await expect(form.title).toHaveText(title)
    await expect(page.getByText('Dr Claire Morvan')).toHaveCount(0)
  })

test('a list of priorities is written, turned, changed, mended and opened, by keyboard alone', async ({
  page,
  site,
}) => {
  const { form, slug } = await givenDraft(page, site)
  // Loaded afresh: the focus of the navigation that led here may still be on its way.
  await form.visit(slug, 'question')
  /** The focus arrives with the page: what is pressed before goes to the page that is left. */
  const arrive = async (step: DraftStep) => {
    await form.isAt(step)
    await expect(page.locator('main')).toBeFocused()
  }
  const press = async (target: ReturnType<typeof form.field>) => {
    await tabTo(page, target)
    await page.keyboard.press('Enter')
  }
  const type = async (name: string, text: string) => {
    await tabTo(page, form.field(name))
    await page.keyboard.insertText(text)
  }
  await type('question', 'Que faut-il faire d’abord ?')
  await type('summary', 'Vous dites ce qui compte.')
  await press(form.save)
  await arrive('proposals')
  await tabTo(page, form.choice('collects', 'collect'))
  await page.keyboard.press('ArrowDown')
  await press(form.save)
  await arrive('priorities')
  const titles = page.locator('.draft-rows .priority-title')
  for (const [index, title] of ['Un lieu', 'Un numéro', 'Un accueil'].entries()) {
    if (index === 0) await tabTo(page, form.field('title'))
    else await expect(form.field('title')).toBeFocused()
    await page.keyboard.insertText(title)
    await press(form.addToList)
    await expect(titles).toHaveCount(index + 1)
  }
  const up = page.getByRole('button', { name: say('drafting:order.upLabel', { title: 'Un accueil' }) })
  await tabTo(page, up)
  for (const place of [1, 0, 0]) {
    await page.keyboard.press('Enter')
    await expect(titles.nth(place)).toHaveText('Un accueil')
    await expect(up).toBeFocused()
  }
  await expect(page.getByRole('status')).toContainText(
    say('drafting:order.moved', { title: 'Un accueil', position: 1, total: 3 }),
  )
  await press(page.getByRole('button', { name: say('drafting:priorities.removeLabel', { title: 'Un numéro' }) }))
  await expect(titles).toHaveText(['Un accueil', 'Un lieu'])
  await expect(form.field('title')).toHaveValue('Un numéro')
  await press(page.getByRole('link', { name: say('drafting:priorities.editLabel', { title: 'Un lieu' }) }))
  await expect(form.field('title')).toHaveValue('Un lieu')
  await tabTo(page, form.field('title'))
  await page.keyboard.press('End')
  await page.keyboard.insertText(' ouvert le soir')
  await press(page.getByRole('button', { name: say('drafting:priorities.saveEdited') }))
  await expect(titles).toHaveText(['Un accueil', 'Un lieu ouvert le soir'])
  for (const step of ['participants', 'method', 'calendar'] as const) {
    await press(form.save)
    await arrive(step)
  }
  // A date has several stops of its own, which looking at the focus would begin again.
  const atSave = () => form.save.evaluate((button) => button === document.activeElement)
  for (let stops = 0; stops < 40 && !(await atSave()); stops += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await arrive('review')
  await press(form.open)
  await expect(page.locator('.tag')).toHaveText(say('common:state.consolidating'))
})

test('all that is missing is told at once, and each reason leads to where it is put right', async ({
  page,
  site,
}) => {
  const { form, slug } = await givenDraft(page, site)
  await form.visit(slug, 'participants')
  for (const college of COUNCIL.colleges) await form.field(`college.${college.id}`).uncheck()
  await form.save.click()
  await form.isAt('method')
  await form.visit(slug, 'review')
  await expect(form.open).toHaveCount(0)
  const reasons = page.locator('.review-reasons a')
  const expected = [
    ['question-missing', 'question', 'champ-question'],
    ['summary-missing', 'question', 'champ-summary'],
    ['colleges-missing', 'participants', 'champ-colleges'],
  ] as const
  await expect(reasons).toHaveText(expected.map(([code]) => say(`refusal:${code}`)))
  for (const [code, step, id] of expected) {
    await form.visit(slug, 'review')
    await reasons.filter({ hasText: say(`refusal:${code}`) }).click()
    await form.isAt(step)
    await expect(page.locator(`#${id}`)).toBeFocused()
  }
})

for (const tag of ['@desktop', '@no-script'])
  test(`what no draft may say is refused at its field, with everything kept ${tag}`, {
    tag,
  }, async ({ page, site }) => {
    const { form, slug } = await givenDraft(page, site)
    await form.field('title').fill('')
    await form.field('slug').fill('Priorités !')
    await form.field('context').fill('Un contexte')
    await form.save.click()
    await expect(form.wrong('title')).toContainText(say('refusal:title-missing'))
    await expect(form.wrong('slug')).toContainText(say('refusal:slug-malformed'))
    await expect(form.field('context')).toHaveValue('Un contexte')
    await form.visit(slug, 'participants')
    await form.field('college.aidants').uncheck()
    await form.field('threshold').fill('5')
    await form.save.click()
    await expect(form.wrong('threshold')).toContainText('11')
    await expect(form.field('college.aidants')).not.toBeChecked()
    await expect(form.field('threshold')).toHaveValue('5')
    await form.visit(slug, 'method')
    await form.field('grades').fill('Oui\nOui')
    await form.choice('officialWeighting', 'college').check()
    await form.save.click()
    await expect(form.wrong('grades')).toContainText(say('refusal:scale-invalid'))
    await expect(form.choice('officialWeighting', 'college')).toBeChecked()
    await form.visit(slug, 'calendar')
    await form.field('proposing.opens.day').fill('2020-01-01')
    await form.field('proposing.closes.day').fill('2020-02-01')
    await form.field('voting.opens.day').fill('2020-01-15')
    await form.field('voting.closes.day').fill('2020-01-10')
    await form.save.click()
    await expect(form.wrong('proposing-closes')).toContainText(say('refusal:proposing-past'))
    await expect(form.wrong('voting-opens')).toContainText(
      say('refusal:voting-before-proposing-ends'),
    )
    await expect(form.wrong('voting-closes')).toContainText(say('refusal:calendar-out-of-order'))
    await expect(form.field('voting.closes.day')).toHaveValue('2020-01-10')
    await form.field('voting.closes.day').fill('')
    await form.save.click()
    await expect(form.wrong('voting-closes')).toContainText(say('refusal:date-malformed'))
  })

for (const tag of ['@desktop', '@no-script'])
  test(`two coordinators at the same step do not overwrite each other ${tag}`, {
    tag,
  }, async ({ page, site, browser, javaScriptEnabled }) => {
    const { form, slug } = await givenDraft(page, site)
    const context = await browser.newContext({
      baseURL: site.address,
      javaScriptEnabled: javaScriptEnabled !== false,
    })
    const otherPage = await context.newPage()
    const other = draftOn(otherPage)
    await signIn(otherPage, await site.member('coordinator'))
    await other.visit(slug, 'question')
    await form.field('summary').fill('Ce que j’ai écrit.')
    await form.field('title').fill('')
    await other.field('summary').fill('Ce que l’autre a écrit.')
    await other.save.click()
    await other.isAt('proposals')

    // A refusal for another reason must not take the other's version for one's own.
    await form.save.click()
    await expect(form.wrong('title')).toBeVisible()
    await form.field('title').fill('Un titre')
    await form.save.click()
    await expect(form.errors).toContainText(say('refusal:changed-meanwhile'))
    await expect(form.field('summary')).toHaveValue('Ce que j’ai écrit.')
    await expect(form.stored.filter({ hasText: 'Ce que l’autre a écrit.' })).toBeVisible()
    await other.visit(slug, 'question')
    await expect(other.field('summary')).toHaveValue('Ce que l’autre a écrit.')

    await form.save.click()
    await form.isAt('proposals')
    await form.visit(slug, 'question')
    await expect(form.field('summary')).toHaveValue('Ce que j’ai écrit.')
    await context.close()
  })

test('a draft opened by somebody else meanwhile leads to what it has become', async ({
  page,
  site,
  browser,
}) => {
  const { form, slug } = await givenDraft(page, site)
  await writeQuestion(form)
  await form.choice('collects', 'collect').check()
  await form.field('contact').fill('A')
  await form.field('deputy').fill('B')
  await form.save.click()
  const context = await browser.newContext({ baseURL: site.address })
  const otherPage = await context.newPage()
  const other = draftOn(otherPage)
  await signIn(otherPage, await site.member('coordinator'))
  await other.visit(slug, 'review')
  await form.visit(slug, 'participants')
  await form.field('threshold').fill('20')
  await form.save.click()
  await form.isAt('method')
  await other.open.click()
  await expect(other.errors).toContainText(say('refusal:changed-meanwhile'))
  await other.open.click()
  await expect(otherPage.locator('.tag')).toHaveText(say('common:state.proposing'))
  await form.save.click()
  await expect(page).toHaveURL(spacePaths.consultation(COUNCIL.slug, slug))
  await context.close()
})

for (const tag of ['@desktop', '@no-script'])
  test(`a session that is over loses nothing of a step ${tag}`, { tag }, async ({ page, site }) => {
    const { form, slug, member } = await givenDraft(page, site)
    await form.field('question').fill('Que faut-il faire ?')
    await form.field('summary').fill('Des lignes\n\net des lignes.')
    await page.context().clearCookies({ name: 'espace' })
    await form.save.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('account:again.title'))
    await page.getByLabel(say('account:signIn.email')).fill(member.email)
    await page.getByLabel(say('account:signIn.password')).fill(member.password)
    await page.getByRole('button', { name: say('account:signIn.submit') }).click()
    await page.getByRole('button', { name: say('account:again.send') }).click()
    await form.isAt('proposals')
    await form.visit(slug, 'question')
    await expect(form.field('summary')).toHaveValue('Des lignes\n\net des lignes.')
  })

test('any step leads to any other, and is saved on the way', async ({ page, site }) => {
  const { form, slug } = await givenDraft(page, site)
  await form.field('question').fill('Une question ?')
  await form.step('calendar').click()
  await form.isAt('calendar')
  await form.step('question').click()
  await form.isAt('question')
  await expect(form.field('question')).toHaveValue('Une question ?')
  await form.field('summary').fill('En clair.')
  await form.close.click()
  await expect(page).toHaveURL(spacePaths.consultation(COUNCIL.slug, slug))
  await page.getByRole('link', { name: say('consultations:pages.prepare.name') }).click()
  await expect(form.field('summary')).toHaveValue('En clair.')
})

test('every step says its place, and reads well at every size', { tag: ['@desktop'] }, async ({
  page,
  site,
}) => {
  const { form, slug } = await givenDraft(page, site)
  await writeQuestion(form)
  await form.choice('collects', 'list').check()
  await form.save.click()
  for (const [index, step] of DRAFT_STEPS.entries()) {
    await form.visit(slug, step)
    await expect(page.getByRole('progressbar')).toHaveAttribute('value', String(index + 1))
    await expect(page).toHaveTitle(/ – essai .* – Concerto$/)
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1280, height: 800 })
  }
})

test('a preview shows the page and the ballot to come, says so, and leads nowhere', async ({
  page,
  site,
}) => {
  const { form, slug } = await givenDraft(page, site)
  await form.field('summary').fill('En clair, pour l’aperçu.')
  await form.close.click()
  await page.goto(spacePaths.preview(COUNCIL.slug, slug))
  const bar = page.getByRole('complementary', { name: say('consultations:preview.label') })
  for (const moment of ['propositions', 'avant-le-vote', 'vote', 'bulletin'] as const) {
    await bar.getByRole('link', { name: say(`consultations:preview.moment.${moment}`) }).click()
    await expect(page).toHaveURL(new RegExp(`moment=${moment}$`))
    await expect(bar.locator('[aria-current=page]')).toHaveCount(1)
    await expect(bar).toContainText(say('consultations:preview.nobody'))
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1280, height: 800 })
    if (moment !== 'bulletin') {
      await expect(page.getByText('En clair, pour l’aperçu.')).toBeVisible()
      await expect(page.locator('main').getByRole('link', { name: /^(Voter|Proposer)/ })).toHaveCount(0)
    }
    for (const link of await page.locator('main a').all()) {
      const href = (await link.getAttribute('href')) ?? ''
      expect((await page.request.get(href)).status(), href).toBeLessThan(400)
    }
  }
  await page.getByRole('radio').first().check()
  await expect(page.locator('main form')).toHaveCount(0)
  expect((await page.request.get(at.consultation(slug))).status()).toBe(404)
  expect((await page.request.get(paths.vote(COUNCIL.slug, slug))).status()).toBe(404)
})
