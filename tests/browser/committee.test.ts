import type { Page } from '@playwright/test'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import {
  expectAccessible,
  expectGoodPage,
  expectNoSidewaysScroll,
  expectVisibleFocus,
  tabTo,
} from './support/checks.ts'
import type { Member } from './support/questions.ts'
import { signIn } from './support/sign-in.ts'
import { at, type Site } from './support/site.ts'
import { alive, expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const TAGS = ['@desktop', '@no-script'] as const

/** The committee's pages as a person sees them. */
function committeeOn(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    button,
    link: (name: string) => page.getByRole('link', { name, exact: true }),
    approve: button(say('committee:approval.approve')),
    outline: page.locator('.outline .outline-title'),
    up: (title: string) => button(say('committee:outline.up', { title })),
    down: (title: string) => button(say('committee:outline.down', { title })),
    handle: (title: string) => button(say('committee:outline.handle', { title })),
    remove: (title: string) => button(say('committee:outline.remove', { title })),
    points: page.locator('.points > .point > h3'),
    field: (name: string) => page.locator(`[name="${name}"]:not([type=hidden])`),
    errors: page.locator('#erreurs'),
    /** Titles in the outline, without their numbers, as soon as it has any: scripts draw it anew. */
    order: async () => {
      let titles: string[] = []
      await expect
        .poll(async () => {
          titles = await page.locator('.outline .outline-title').allInnerTexts()
          return titles.length
        })
        .toBeGreaterThan(0)
      return titles.map((title) => title.replace(/^\d+\.\s*/, ''))
    },
  }
}

/** Signs in as somebody else. */
async function become(page: Page, member: Member): Promise<void> {
  await page.context().clearCookies()
  await signIn(page, member)
}

const OPENING = say('committee:draft.opening')
const CLOSING = say('committee:draft.closing')

/** A released result turned into an agenda by its pages; leaves the page of the agenda open. */
async function prepare(page: Page, site: Site, coordinator: Member): Promise<string> {
  const slug = await site.sealed()
  for (const member of [await site.member('chair'), coordinator]) {
    await become(page, member)
    await page.goto(spacePaths.result(COUNCIL.slug, slug))
    await committeeOn(page).approve.click()
    await expect(committeeOn(page).approve).toHaveCount(0)
  }
  await page.getByRole('button', { name: say('committee:agendas.prepare') }).first().click()
  await expect(page.locator('.outline')).toBeVisible()
  return slug
}

for (const tag of TAGS)
  test(`a sealed result is read, released by two, talked about, decided and answered ${tag}`, {
    tag,
  }, async ({ page, site, visit }) => {
    test.slow()
    const looksGood = async () => {
      await expectGoodPage(page, { scripted: tag !== '@no-script' })
    }
    const slug = await site.sealed()
    const [coordinator, chair] = [await site.member('coordinator'), await site.member('chair')]
    const seen = committeeOn(page)
    const result = spacePaths.result(COUNCIL.slug, slug)
    const mark = page.getByText(say('committee:sealed.markTitle'))

    await signIn(page, await site.member('scrutineer'))
    await visit(result)
    await expect(mark).toBeVisible()
    await expect(page.locator('.ranked')).toHaveCount(3)
    await expect(seen.approve).toHaveCount(0)
    await visit(at.results(slug))
    await expect(page.locator('.ranked, table')).toHaveCount(0)
    await visit(paths.outcome(COUNCIL.slug, slug))
    await expect(page.locator('main')).toContainText(say('outcome:before'))
    await looksGood()

    await become(page, coordinator)
    await visit(result)
    await looksGood()
    await seen.approve.click()
    await expect(page.locator('.act .facts')).toContainText(/accord donné le/)
    await expect(seen.approve).toHaveCount(0)
    await expect(mark).toBeVisible()
    await become(page, chair)
    await visit(result)
    await expect(page.getByText(say('committee:approval.second'))).toBeVisible()
    await seen.approve.click()
    await expect(page.getByText(say('committee:sealed.publicTitle'))).toBeVisible()
    await expect(mark).toHaveCount(0)
    await visit(at.results(slug))
    await expect(page.locator('.ranked')).toHaveCount(3)
    const ranked = await page.locator('.ranked h3').allInnerTexts()
    await expect(page.locator('main')).toContainText(say('results:answer.waiting'))

    await become(page, coordinator)
    await visit(result)
    await page.getByRole('button', { name: say('committee:agendas.prepare') }).click()
    await expect(seen.points).toHaveCount(5)
    await expect.poll(seen.order).toEqual([OPENING, ...ranked, CLOSING])
    const agenda = new URL(page.url()).pathname
    await looksGood()

    const [first = '', second = ''] = ranked
    await seen.up(second).click()
    await expect(seen.outline.nth(1)).toContainText(second)
    await expect(seen.up(OPENING)).toBeDisabled()
    await seen.field('newItem').fill('Points divers')
    await seen.button(say('committee:outline.add')).click()
    await expect(seen.outline).toHaveCount(6)
    await expect(seen.field('newItem')).toHaveValue('')
    await seen.button(say('committee:outline.add')).click()
    await expect(seen.errors).toBeVisible()
    await looksGood()
    await seen.remove('Points divers').click()
    await expect(seen.outline).toHaveCount(5)
    await seen.remove(first).click()
    await expect(seen.outline).toHaveCount(4)
    await seen.button(say('committee:outline.restoreLabel', { title: first })).click()
    await expect(seen.outline.nth(3)).toContainText(first)
    await expect(seen.outline.last()).toContainText(CLOSING)

    await seen.link(say('committee:agenda.describe')).click()
    await seen.field('title').fill('')
    await seen.field('place').fill('Mairie, salle du conseil')
    await seen.button(say('committee:details.save')).click()
    await expect(seen.errors).toBeVisible()
    await expect(seen.field('place')).toHaveValue('Mairie, salle du conseil')
    await looksGood()
    await seen.field('title').fill('Séance de janvier')
    await seen.field('meetsOn').fill('2027-01-14')
    await seen.button(say('committee:details.save')).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Séance de janvier')
    await expect(page.locator('.lead')).toContainText(/jeudi 14\sjanvier 2027, Mairie/)

    for (const title of ranked) {
      await visit(agenda)
      await page
        .getByRole('link', {
          name: say('committee:point.openLabel', { what: say('committee:point.open'), title }),
        })
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await seen.field('minutes').fill(`Débat sur « ${title} ».`)
      if (title === first) {
        await seen.field('motive').fill('À moitié écrit')
        await seen.button(say('committee:item.saveWords')).click()
        await expect(page.getByText(say('committee:item.savedWords'))).toBeVisible()
        await expect(seen.field('motive')).toHaveValue('À moitié écrit')
        await seen.button(say('committee:decision.save')).click()
        await expect(seen.errors).toContainText(say('refusal:outcome-missing'))
        await expect(seen.field('decidedOn')).toHaveValue('2027-01-14')
        await looksGood()
      }
      await page.locator('input[name=outcome][value=retained]').check()
      await seen.field('motive').fill(`Parce que « ${title} » est demandé par tous.`)
      await seen.field('owner').fill('CCAS')
      await seen.field('deadlineOn').fill('2027-09-01')
      await seen.button(say('committee:decision.save')).click()
      await expect(page.getByText(say('committee:decision.saved'))).toBeVisible()
      await expect(seen.field('minutes')).toHaveValue(`Débat sur « ${title} ».`)
      if (title !== second) continue
      await visit(spacePaths.decisions(COUNCIL.slug, slug))
      await seen.button(say('committee:decisions.publish')).click()
      await expect(seen.errors).toBeVisible()
      await looksGood()
    }

    await visit(paths.outcome(COUNCIL.slug, slug))
    await expect(page.locator('.answered-priority')).toHaveCount(0)
    await expect(page.locator('main')).toContainText(say('outcome:waitingNext'))
    await become(page, chair)
    await visit(spacePaths.decisions(COUNCIL.slug, slug))
    await expect(seen.button(say('committee:decisions.publish'))).toHaveCount(0)
    await visit(agenda)
    await expect(seen.points).toHaveCount(5)
    await expect(page.locator('.outline-arrow, .point-acts')).toHaveCount(0)
    await looksGood()
    await become(page, coordinator)
    await visit(spacePaths.decisions(COUNCIL.slug, slug))
    await seen.button(say('committee:decisions.publish')).click()
    await seen.link(say('committee:decisions.publicLink')).click()
    await expect(page.locator('.answered-priority h3')).toHaveText(ranked)
    await expect(page.locator('.answered-priority').first()).toContainText('CCAS')
    await looksGood()
    await visit(at.results(slug))
    await expect(page.locator('main')).toContainText(/Le comité de pilotage a répondu le/)
    await visit(at.consultation(slug))
    await expect(page.locator('.act')).toContainText(say('pages:consultation.act.decided.title'))
    await looksGood()
  })

test('items are put in order by keyboard alone, and by dragging', async ({ page, site }) => {
  await prepare(page, site, await site.member('coordinator'))
  await alive(page)
  const seen = committeeOn(page)
  await expect(page.getByRole('row')).toHaveCount(5)
  const [, one = '', two = '', three = ''] = await seen.order()

  await tabTo(page, page.getByRole('row').first())
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('row').nth(1)).toBeFocused()
  await tabTo(page, seen.down(one))
  await page.keyboard.press('Enter')
  await expect(seen.outline.nth(2)).toContainText(one)
  await expect(seen.down(one)).toBeFocused()
  await expectVisibleFocus(page)
  await expect(
    page.getByText(say('committee:outline.moved', { title: one, number: 3, total: 5 })),
  ).toBeAttached()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(seen.outline.last()).toContainText(one)
  await expect(seen.down(one)).toBeFocused()

  for (const row of [3, 2]) {
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('row').nth(row)).toBeFocused()
  }
  await tabTo(page, seen.handle(three))
  await page.keyboard.press('Enter')
  const place = page.locator(':focus')
  await expect(place).toHaveAttribute('aria-label', /^Insérer/)
  await expect(async () => {
    await page.keyboard.press('ArrowUp')
    await expect(place).toHaveAttribute('aria-label', `Insérer entre ${OPENING} et ${two}`, {
      timeout: 500,
    })
  }).toPass()
  await page.keyboard.press('Enter')
  const byKeyboard = [OPENING, three, two, CLOSING, one]
  await expect.poll(seen.order).toEqual(byKeyboard)
  await expectAccessible(page)

  await page.reload()
  await alive(page)
  await expect.poll(seen.order).toEqual(byKeyboard)
  const rows = page.locator('.outline-row')
  const saved = page.waitForResponse((response) => response.request().method() === 'POST')
  await rows.last().dragTo(rows.first(), { targetPosition: { x: 60, y: 3 } })
  await expect(seen.outline.first()).toContainText(one)
  await saved
  await page.reload()
  await expect(seen.outline.first()).toContainText(one)
})

for (const tag of ['@desktop', '@no-script'] as const)
  test(`two coordinators at one agenda overwrite nothing of one another ${tag}`, { tag }, async ({
    page,
    site,
    visit,
    browser,
    javaScriptEnabled,
  }) => {
    const coordinator = await site.member('coordinator')
    const slug = await prepare(page, site, coordinator)
    const agenda = new URL(page.url()).pathname
    const context = await browser.newContext({
      baseURL: site.address,
      javaScriptEnabled: javaScriptEnabled !== false,
    })
    const otherPage = await context.newPage()
    await signIn(otherPage, await site.member('coordinator'))
    const [mine, theirs] = [committeeOn(page), committeeOn(otherPage)]

    await visit(agenda)
    await otherPage.goto(agenda)
    const [, one = '', two = ''] = await mine.order()
    await theirs.down(one).click()
    await expect(theirs.outline.nth(1)).toContainText(two)
    await mine.down(two).click()
    await expect(page.getByText(say('committee:outline.stale'))).toBeVisible()
    await expect(mine.outline.nth(1)).toContainText(two)
    await mine.down(two).click()
    await expect(mine.outline.nth(2)).toContainText(two)

    await visit(`${agenda}?modifier`)
    await otherPage.goto(`${agenda}?modifier`)
    await theirs.field('place').fill('CCAS')
    await theirs.button(say('committee:details.save')).click()
    await expect(otherPage.locator('.lead')).toContainText('CCAS')
    await mine.field('place').fill('Mairie')
    await mine.button(say('committee:details.save')).click()
    await expect(page.locator('.stored')).toContainText('CCAS')
    await expect(mine.field('place')).toHaveValue('Mairie')
    await mine.button(say('committee:details.save')).click()
    await expect(page.locator('.lead')).toContainText('Mairie')

    const item = await page.locator('.point-acts a').nth(1).getAttribute('href')
    await visit(item ?? '')
    await otherPage.goto(item ?? '')
    for (const [who, words] of [
      [theirs, 'Leurs notes'],
      [mine, 'Mes notes'],
    ] as const) {
      await who.field('notes').fill(words)
      await who.field('motive').fill(`${words}, en motif`)
      await who.button(say('committee:item.saveWords')).click()
    }
    await expect(page.locator('.stored')).toContainText('Leurs notes')
    await expect(mine.field('notes')).toHaveValue('Mes notes')
    await expect(mine.field('motive')).toHaveValue('Mes notes, en motif')
    await mine.button(say('committee:item.saveWords')).click()
    await expect(page.getByText(say('committee:item.savedWords'))).toBeVisible()

    await otherPage.locator('input[name=outcome][value=deferred]').check()
    await theirs.button(say('committee:decision.save')).click()
    await expect(theirs.errors).toContainText(say('refusal:date-malformed'))
    await theirs.field('decidedOn').fill('2027-01-14')
    await theirs.button(say('committee:decision.save')).click()
    await expect(otherPage.getByText(say('committee:decision.saved'))).toBeVisible()
    await page.locator('input[name=outcome][value="set-aside"]').check()
    await mine.field('decidedOn').fill('2027-01-15')
    await mine.button(say('committee:decision.save')).click()
    await expect(page.locator('.stored')).toContainText(say('committee:outcome.deferred'))
    await expect(mine.field('motive')).toHaveValue('Mes notes, en motif')
    await mine.button(say('committee:decision.save')).click()
    await expect(page.getByText(say('committee:decision.saved'))).toBeVisible()
    expect(slug).toContain('scelle-')
    await context.close()
  })

for (const tag of TAGS)
  test(`a decision sends to another priority, and asks nothing that it does not need ${tag}`, {
    tag,
  }, async ({ page, site }) => {
    await prepare(page, site, await site.member('coordinator'))
    const seen = committeeOn(page)
    const [, first = '', second = ''] = await seen.order()
    const label = { what: say('committee:point.open'), title: first }
    await seen.link(say('committee:point.openLabel', label)).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(first)
    await page.locator('input[name=outcome][value=retained]').check()
    await expect(seen.field('mergedInto')).toBeHidden()
    await seen.field('budget').fill('beaucoup')
    await seen.field('motive').fill('Les deux demandent la même chose.')
    await seen.field('owner').fill('CCAS')
    await seen.field('decidedOn').fill('2027-01-14')
    await seen.button(say('committee:decision.save')).click()
    await expect(seen.errors).toContainText(say('refusal:amount-malformed'))
    await expect(seen.field('budget')).toHaveValue('beaucoup')
    await seen.field('budget').fill('12 000 €')
    await seen.field('funder').fill('Agence régionale de santé')
    await seen.button(say('committee:decision.save')).click()
    await expect(page.getByText(say('committee:decision.saved'))).toBeVisible()

    await page.locator('input[name=outcome][value=merged]').check()
    await expect(seen.field('budget')).toBeHidden()
    await seen.button(say('committee:decision.save')).click()
    await expect(seen.errors).toContainText(say('refusal:merge-target-missing'))
    await expectGoodPage(page, { scripted: tag !== '@no-script' })
    await seen.field('mergedInto').selectOption({ label: second })
    await seen.button(say('committee:decision.save')).click()
    await expect(page.getByText(say('committee:decision.saved'))).toBeVisible()
    await page.goto(page.url().replace(/\/points\/.*/u, ''))
    await seen.link(say('committee:agenda.decisions')).first().click()
    const row = page.locator('.decision-row').filter({ hasText: first }).first()
    await expect(row).toContainText(second)
    await row.locator('summary').click()
    await expect(row.locator('.former-decisions')).toContainText('12 000')
    await expectGoodPage(page, { scripted: tag !== '@no-script' })
  })

test('an agenda is taken away as a file for word processors', async ({ page, site }) => {
  await prepare(page, site, await site.member('coordinator'))
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: say('documents:word') }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('ordre-du-jour.docx')
  const address = download.url()
  const answer = await page.context().request.get(address)
  expect(answer.headers()['content-type']).toContain('wordprocessingml')
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect((await answer.body()).subarray(0, 2).toString()).toBe('PK')
})

test('groups keep their number of ballots on a small screen', { tag: '@mobile' }, async ({
  page,
  visit,
}) => {
  await visit(at.results('actions-2026'))
  const label = page.locator('.stacked-label').first()
  await expect(label).toBeVisible()
  await expect(label).toContainText(/\d+ bulletins/)
  await expectNoSidewaysScroll(page)
})

test('a result with too few ballots does not call itself one', { tag: '@mobile' }, async ({
  page,
  visit,
}) => {
  await visit(at.council)
  const row = page.locator('.row', { hasText: 'Les mots que nous employons' })
  await expect(row.locator('.tag')).toHaveText(say('state.too-few'))
  await visit(at.consultation('mots-du-conseil'))
  await expect(page.locator('.act')).toContainText(say('pages:consultation.act.tooFew.title'))
  await expect(page.locator('main')).not.toContainText(say('state.released'))
  await expectAccessible(page)
})
