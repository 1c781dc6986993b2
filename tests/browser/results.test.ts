import { outcomeShownFirst } from '#app/domain/reading.ts'
import type { ConsultationResult } from '#app/domain/result.ts'
import { at, type Site } from './support/site.ts'
import { expect, test } from './support/test.ts'

async function released(site: Site, consultation: string): Promise<ConsultationResult> {
  const result = await site.ask('result', { consultation })
  if (result?.kind !== 'result') throw new Error(`${consultation} has no result`)
  return result
}

for (const slug of ['actions-2026', 'lieux-de-rencontre'])
  test(`the page of ${slug} shows the released order, and no other figure`, async ({
    page,
    site,
    visit,
  }) => {
    const result = await released(site, slug)
    const titles = new Map(result.options.map(({ id, title }) => [id, title]))
    const outcome = outcomeShownFirst(result)
    await visit(at.results(slug))
    await expect(page.locator('.ranking h3')).toHaveText(
      outcome.ranking.flat().map((option) => titles.get(option) ?? ''),
    )
    for (const [option, grade] of Object.entries(outcome.majorityGrades))
      await expect(
        page.locator('.ranked', { hasText: titles.get(option) ?? '' }).locator('.ranked-grade'),
      ).toContainText(result.grades[grade] ?? '')

    const published = Object.values(result.counts).flat().map(({ ballots }) => ballots)
    const shown = await page.locator('.count-table .count').allInnerTexts()
    expect(shown.map(Number).sort()).toEqual(published.sort())
    expect(Math.min(...published.filter((count) => count > 0))).toBeGreaterThanOrEqual(
      result.threshold,
    )
  })

test('every bar stands beside its figure in a table, and is hidden from those who hear', async ({
  page,
  site,
  visit,
}) => {
  const result = await released(site, 'actions-2026')
  await visit(at.results('actions-2026'))
  const bars = page.locator('svg.bar')
  expect(await bars.count()).toBeGreaterThan(0)
  expect(
    await bars.evaluateAll((all) =>
      all.every(
        (bar) =>
          bar.getAttribute('aria-hidden') === 'true' &&
          /^\d/.test(bar.closest('td')?.textContent ?? '') &&
          bar.closest('tr')?.querySelector('th[scope=row]')?.textContent !== '',
      ),
    ),
  ).toBe(true)
  const tables = page.getByRole('table', { name: result.options[0]?.title ?? '' })
  await expect(tables.first()).toBeVisible()
})

test('too few ballots show that, and not how many', async ({ page, site, visit }) => {
  expect(await site.ask('result', { consultation: 'mots-du-conseil' })).toEqual({
    kind: 'too-few-ballots',
    threshold: 11,
  })
  await visit(at.results('mots-du-conseil'))
  await expect(page.locator('.ranking, table, .facts')).toHaveCount(0)
  await expect(page.locator('main')).not.toContainText(/\b(5|9|2) bulletins/)
})

test('plain language does without percentages', async ({ page, visit }) => {
  await visit(at.results('actions-2026'))
  await expect(page.locator('.plain')).not.toContainText('%')
  await expect(page.locator('main')).not.toContainText('%')
})
