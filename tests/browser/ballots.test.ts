import type { Locator, Page } from '@playwright/test'
import { formatEuros } from '#app/i18n/formats.ts'
import { BUDGETED, LIMITED, RANKED, SIXTY } from './support/ballots.ts'
import {
  doubleText,
  expectAccessible,
  expectCopyAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
} from './support/checks.ts'
import type { ConsultationAsked } from './support/questions.ts'
import { at, type Site } from './support/site.ts'
import { alive, expect, test } from './support/test.ts'
import { say, typeCode, voteOn, type Vote } from './support/vote.ts'

const HOUR = 3600

/** At the questions of a consultation of one's own. */
async function begun(
  { page, site }: { page: Page; site: Site },
  more: ConsultationAsked,
  pace: 'one' | 'all' = 'all',
): Promise<Vote> {
  const { slug } = await site.consultation(HOUR, more)
  const vote = voteOn(page)
  await page.goto(at.vote(slug))
  if (await page.evaluate(() => matchMedia('(scripting: enabled)').matches)) await alive(page)
  await typeCode(vote, await site.code(slug))
  await vote.pace(pace).check()
  await vote.begin.click()
  return vote
}

const titles = (asked: ConsultationAsked) => (asked.priorities ?? []).map(({ title }) => title)

/** The lists that one drags in. */
function board(page: Page) {
  const row = (title: string) => page.locator('.ranking-row').filter({ hasText: title })
  return {
    row,
    act: (title: string, act: string) => row(title).locator(`[data-act="${act}"]`),
    /** What has a place, from the first: place and title. */
    ranked: () =>
      page.locator('.ranking-row:has(.ranking-rank)').evaluateAll((rows) =>
        rows.map((one) => [
          one.querySelector('.ranking-rank')?.textContent ?? '',
          one.querySelector('.ranking-title')?.textContent ?? '',
        ]),
      ),
    said: page.locator('p[role=status].visually-hidden'),
  }
}

const CALM_MS = 200

/** Goes to a control and stays: a grid sends to its first row whoever comes from outside. */
async function reach(control: Locator): Promise<void> {
  await expect(async () => {
    await control.focus()
    await control.page().waitForTimeout(CALM_MS)
    await expect(control).toBeFocused({ timeout: 1 })
  }).toPass()
}

const rank = (place: number, tied = false) => {
  const words = say('voting:ranking.rank', { count: place })
  return tied ? say('voting:ranking.tied', { rank: words }) : words
}

test.describe('a ranking', () => {
  const [maison = '', navette = '', formation = '', repit = ''] = titles(RANKED)

  test('is made by keyboard alone, with ties and without what one leaves out', async ({
    page,
    site,
  }) => {
    const vote = await begun({ page, site }, RANKED)
    const list = board(page)
    await expect(list.row(maison)).toBeVisible()
    expect(await list.ranked()).toEqual([])
    await expectAccessible(page)

    for (const title of [maison, navette, formation]) {
      await reach(list.act(title, 'add'))
      await page.keyboard.press('Enter')
      await expect(list.act(title, 'place')).toBeFocused()
    }
    await expect(list.said).toContainText(formation)
    await reach(list.act(formation, 'up'))
    await page.keyboard.press('Enter')
    await expect(list.act(formation, 'up')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(list.ranked).toEqual([[rank(1), formation], [rank(2), maison], [rank(3), navette]])
    await reach(list.act(navette, 'tie'))
    await page.keyboard.press('Space')
    await expect(list.act(navette, 'tie')).toHaveAttribute('aria-pressed', 'true')
    await expect(list.said).toContainText(rank(2, true))
    // Equal ones stand in this person’s own order.
    await expect
      .poll(async () => (await list.ranked()).map(([place]) => place))
      .toEqual([rank(1), rank(2, true), rank(2, true)])
    const more = list.row(navette).locator('summary')
    await reach(more)
    await page.keyboard.press('Space')
    await expect(list.row(navette).locator('details')).toHaveAttribute('open', '')
    await expectAccessible(page)

    await vote.toReview.click()
    expect(new Map(await vote.reviewed())).toEqual(
      new Map([
        [formation, rank(1)],
        [maison, rank(2, true)],
        [navette, rank(2, true)],
        [repit, say('voting:ranking.unranked')],
      ]),
    )
    await expectAccessible(page)
    await page.goBack()
    await expect.poll(async () => (await list.ranked()).length).toBe(3)
    await list.act(formation, 'remove').click()
    await list.act(repit, 'place').selectOption('1')
    await vote.toReview.click()
    expect((await vote.reviewed()).map(([, words]) => words)).toEqual([
      rank(1, true),
      rank(1, true),
      rank(1, true),
      say('voting:ranking.unranked'),
    ])
    await vote.cast.click()
    await vote.receipt()
  })

  test('is made by dragging, from one list to the other and within one', async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 1600 })
    const vote = await begun({ page, site }, RANKED)
    const list = board(page)
    await expect(list.row(repit)).toBeVisible()
    const drag = async (title: string, target: Locator, at: { x: number; y: number }) => {
      const from = await list.row(title).boundingBox()
      const to = await target.boundingBox()
      if (from === null || to === null) throw new Error('Nothing to drag')
      await page.mouse.move(from.x + 24, from.y + 24)
      await page.mouse.down()
      await page.mouse.move(to.x + at.x, to.y + at.y, { steps: 6 })
      await page.mouse.move(to.x + at.x + 2, to.y + at.y)
      await expect(page.locator('[data-drop-target]').first()).toBeAttached()
      await page.mouse.up()
      await expect(page.locator('[data-dragging]')).toHaveCount(0)
    }
    const lists = page.locator('.ranking-list')
    await drag(navette, lists.first(), { x: 100, y: 30 })
    await expect.poll(list.ranked).toEqual([[rank(1), navette]])
    const above = { x: 120, y: 3 }
    await drag(repit, list.row(navette), above)
    await expect.poll(list.ranked).toEqual([[rank(1), repit], [rank(2), navette]])
    await drag(navette, list.row(repit), above)
    await expect.poll(list.ranked).toEqual([[rank(1), navette], [rank(2), repit]])
    await drag(navette, lists.last(), { x: 100, y: 60 })
    await expect.poll(list.ranked).toEqual([[rank(1), repit]])

    await reach(list.row(maison).locator('.ranking-handle'))
    await page.keyboard.press('Enter')
    const aimed = page.locator('[data-drop-target]').first()
    await expect(aimed).toBeAttached()
    for (let turn = 0; turn < 4 && (await lists.first().locator('[data-drop-target]').count()) === 0; turn += 1)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await list.ranked()).length).toBe(2)
    await vote.toReview.click()
    expect((await vote.reviewed()).filter(([, words]) => words === rank(1))).toHaveLength(1)
  })

  test('begins with what was chosen before its list arrived, and keeps it in another language', async ({
    page,
    site,
  }) => {
    await page.route(/RankingBoard/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    const vote = await begun({ page, site }, RANKED)
    const list = board(page)
    await page.getByLabel(say('voting:ranking.placeOf', { title: formation })).selectOption('2')
    await page.getByLabel(say('voting:ranking.placeOf', { title: maison })).selectOption('4')
    await expect.poll(list.ranked).toEqual([[rank(1), formation], [rank(2), maison]])
    await vote.language.click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr-simple')
    expect((await list.ranked()).map(([, title]) => title)).toEqual([formation, maison])
  })

  test('is written by numbers where the list does not come', async ({ page, site, traffic }) => {
    traffic.mayFail()
    await page.route(/RankingBoard/, (route) => route.abort())
    const vote = await begun({ page, site }, RANKED)
    await page.getByLabel(say('voting:ranking.placeOf', { title: repit })).selectOption('3')
    await vote.toReview.click()
    expect((await vote.reviewed())[0]).toEqual([repit, rank(1)])
  })

  test('is written by numbers without a script: equal, with gaps, or none', { tag: '@no-script' }, async ({
    page,
    site,
  }) => {
    const vote = await begun({ page, site }, RANKED)
    await expectCopyAccessible(page)
    const place = (title: string) =>
      page.getByLabel(say('voting:ranking.placeOf', { title }))
    await place(maison).selectOption('2')
    await place(repit).selectOption('2')
    await place(navette).selectOption('4')
    await vote.toReview.click()
    const review = await vote.reviewed()
    expect(new Map(review)).toEqual(
      new Map([
        [maison, rank(1, true)],
        [repit, rank(1, true)],
        [navette, rank(2)],
        [formation, say('voting:ranking.unranked')],
      ]),
    )
    await expectCopyAccessible(page)
    await vote.change(formation).click()
    await expect(place(maison)).toHaveValue('2')
    await expect(place(formation)).toHaveValue('')
    await vote.toReview.click()
    await vote.cast.click()
    await vote.receipt()
  })
})

test.describe('ticks', () => {
  const ticks = (page: Page) => page.getByRole('checkbox')
  const over = say('refusal:too-many-approvals', { count: 3, most: 2 })

  test('say how many are left, once one pauses, and refuse more than there may be', async ({
    page,
    site,
  }) => {
    const vote = await begun({ page, site }, LIMITED)
    await expectAccessible(page)
    const said = page.locator('.ballot-bar [role=status]')
    await expect(said).toHaveText('')
    await ticks(page).nth(0).press('Space')
    await expect(said).toContainText(say('voting:ticks.left', { count: 1 }))
    await ticks(page).nth(1).check()
    await ticks(page).nth(2).check()
    await expect(said).toContainText(say('voting:ticks.over', { count: 1 }))
    await vote.toReview.click()
    await expect(vote.errors).toContainText(over)
    await expect(vote.errors).toBeFocused()
    await expect(page.locator('.questions .field-error')).toContainText(over)
    await expectAccessible(page)
    expect(await page.locator('input[type=checkbox]:checked').count()).toBe(3)
    await ticks(page).nth(2).uncheck()
    await vote.toReview.click()
    const words = (await vote.reviewed()).map(([, answer]) => answer)
    expect(words.filter((answer) => answer === say('voting:review.ticked'))).toHaveLength(2)
    expect(words.filter((answer) => answer === say('voting:review.unticked'))).toHaveLength(2)
    await vote.cast.click()
    await vote.receipt()
  })

  test('one at a time, tell what is left and refuse the yes that is too much', async ({
    page,
    site,
  }) => {
    const vote = await begun({ page, site }, LIMITED, 'one')
    await vote.choice(1).check()
    await vote.next.click()
    await expect(page.locator('.standing')).toContainText(say('voting:ticks.left', { count: 1 }))
    await expectAccessible(page)
    await vote.choice(1).check()
    await vote.next.click()
    await vote.choice(1).check()
    await vote.next.click()
    await expect(page.locator('.choices .field-error')).toContainText(over)
    await expect(vote.progress).toHaveAttribute('value', '3')
    await vote.choice(0).check()
    await vote.next.click()
    await expect(vote.progress).toHaveAttribute('value', '4')
  })

  test('without a script, too many are refused where they are ticked, and all stay', { tag: '@no-script' }, async ({
    page,
    site,
  }) => {
    const vote = await begun({ page, site }, LIMITED)
    await expectCopyAccessible(page)
    for (const index of [0, 1, 3]) await ticks(page).nth(index).check()
    await vote.toReview.click()
    await expect(vote.errors).toContainText(over)
    await expect(vote.title).toHaveText(say('voting:question.all'))
    expect(await page.locator('input[type=checkbox]:checked').count()).toBe(3)
    await expectCopyAccessible(page)
    await ticks(page).nth(0).uncheck()
    await vote.toReview.click()
    await vote.cast.click()
    await vote.receipt()
  })
})

test.describe('a budget', () => {
  const [maison = '', navette = '', formation = ''] = titles(BUDGETED)
  const sentence = say('refusal:over-budget', { cost: 51_500, budget: 40_000, over: 11_500 })

  test('counts along, and says by how much one is over', async ({ page, site }) => {
    const vote = await begun({ page, site }, BUDGETED)
    const tick = (title: string) => page.getByRole('checkbox', { name: title })
    await expectAccessible(page)
    await tick(maison).check()
    const bar = page.locator('.ballot-bar-words')
    await expect(bar).toContainText(formatEuros(24_000))
    await expect(bar).toContainText(say('voting:budget.left', { left: formatEuros(16_000) }))
    await tick(navette).check()
    await tick(formation).check()
    await expect(bar).toContainText(say('voting:budget.over', { over: formatEuros(11_500) }))
    await vote.toReview.click()
    await expect(vote.errors).toContainText(sentence)
    await expectAccessible(page)
    await tick(navette).uncheck()
    await vote.toReview.click()
    await expect(page.locator('.review-total')).toContainText(formatEuros(33_500))
    await expectAccessible(page)
    await vote.cast.click()
    await vote.receipt()
  })

  test('without a script, is refused by how much, then reviewed with its total', { tag: '@no-script' }, async ({
    page,
    site,
  }) => {
    const vote = await begun({ page, site }, BUDGETED)
    for (const title of [maison, navette, formation])
      await page.getByRole('checkbox', { name: title }).check()
    await vote.toReview.click()
    await expect(vote.errors).toContainText(sentence)
    await expectCopyAccessible(page)
    await page.getByRole('checkbox', { name: navette }).uncheck()
    await vote.toReview.click()
    await expect(page.locator('.review-total')).toContainText(formatEuros(33_500))
    await expectCopyAccessible(page)
    await vote.cast.click()
    await vote.receipt()
  })
})

test.describe('sixty priorities', () => {
  test('on one page: by theme, counted, with the way to what is open', async ({ page, site }) => {
    const vote = await begun({ page, site }, SIXTY)
    await expect(page.locator('.theme-links a')).toHaveCount(4)
    await page.locator('.theme-links a').nth(2).click()
    await expect(page.locator('.question-group h2').nth(2)).toBeFocused()
    for (const index of [0, 1, 2]) await vote.choice(1).nth(index).check()
    await expect(page.locator('.ballot-bar-words')).toHaveText(
      say('voting:bar.answered', { count: 3, total: 60 }),
    )
    await expectAccessible(page)
    await page.getByRole('link', { name: say('voting:bar.firstOpen') }).click()
    await expect(page.locator('.choices').nth(3).locator('input').first()).toBeFocused()
    await page.locator('.ballot-bar').getByRole('button').click()
    expect(await vote.reviewed()).toHaveLength(60)
  })

  test('one at a time, one may end whenever one likes', async ({ page, site }) => {
    const vote = await begun({ page, site }, SIXTY, 'one')
    await vote.choice(0).check()
    await vote.next.click()
    await page.getByRole('button', { name: say('voting:question.finish') }).click()
    const words = (await vote.reviewed()).map(([, answer]) => answer)
    expect(words.filter((answer) => answer === say('voting:review.unanswered'))).toHaveLength(59)
    await vote.cast.click()
    await vote.receipt()
  })
})

for (const [name, asked] of Object.entries({ LIMITED, RANKED, BUDGETED, SIXTY }))
  test(`the ballot of ${name.toLowerCase()} fits 320 px, and nothing hides what has the focus`, { tag: '@mobile' }, async ({
    page,
    site,
  }) => {
    const vote = await begun({ page, site }, asked)
    if (asked.method === 'ranking') {
      await page.locator('[data-act=add]').first().tap()
      await page.locator('[data-act=add]').first().tap()
      await page.locator('[data-act=up]').last().tap()
    } else await page.locator('.questions input').first().tap()
    await expectNoSidewaysScroll(page)
    await expectLargeTargets(page)
    await expectAccessible(page)
    const bar = page.locator('.ballot-bar')
    if ((await bar.count()) > 0) {
      const control = page.locator('.questions input').nth(3)
      await control.focus()
      const [covered, shown] = await Promise.all([bar.boundingBox(), control.boundingBox()])
      expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(covered?.y ?? 0)
    }
    await doubleText(page)
    await expectNoSidewaysScroll(page)
    await page.evaluate(() => document.documentElement.removeAttribute('style'))
    await vote.toReview.tap()
    await expect(vote.title).toHaveText(say('voting:review.title'))
    await expectNoSidewaysScroll(page)
    await expectLargeTargets(page)
    await expectAccessible(page)
  })
