import { METHODS, type Method } from '#app/domain/consultation.ts'
import { duelMatrix } from '#app/domain/duels.ts'
import { outcomeShownFirst } from '#app/domain/reading.ts'
import type { ConsultationResult, Withheld } from '#app/domain/result.ts'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { aPublishedResult } from '#tests/factories/published-results.ts'
import {
  doubleText,
  expectAccessible,
  expectCopyAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  expectReadable,
  expectWords,
} from './support/checks.ts'
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

const TITLES = [
  'Une équipe mobile de crise, le soir et la fin de semaine',
  'Des logements accompagnés',
  'Du répit pour les aidants',
  'Un lieu d’écoute pour les 15-25 ans',
  'Des rencontres antistigmatisation intergénérationnelles',
]

/** Forty ballots in two groups, or two thousand. */
const SIZES = { forty: [22, 18], thousands: [700, 500, 800] }

function imagined(method: Method, size: keyof typeof SIZES, withheld: readonly Withheld[] = []) {
  return aPublishedResult({ method, titles: TITLES, sizes: SIZES[size], seed: 11 }, withheld)
}

for (const method of METHODS)
  for (const size of ['forty', 'thousands'] as const)
    test(`a result by ${method} of ${size} can be read by everybody, in both languages`, async ({
      page,
      site,
      visit,
    }) => {
      const path = at.results(await site.released(imagined(method, size)))
      await visit(path)
      for (const language of LANGUAGES) {
        if (language !== 'fr') await page.locator('.language-switch').click()
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expectWords(page)
        await expectAccessible(page)
        await page.setViewportSize({ width: 320, height: 640 })
        await expectNoSidewaysScroll(page)
        await doubleText(page)
        await expectNoSidewaysScroll(page)
        await page.setViewportSize({ width: 1280, height: 800 })
      }
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectReadable(page)
      await page.emulateMedia({ media: 'print' })
      for (const left of ['.contents', '#adresse', '.share-picture', '.data-files'])
        await expect(page.locator(left)).toBeHidden()
      await expect(page.locator('.share-address .print-only')).toBeVisible()
      for (const closed of await page.locator('details > :not(summary)').all())
        await expect(closed).toBeVisible()
    })

for (const method of METHODS)
  test(`a result by ${method} fits a phone`, { tag: '@mobile' }, async ({ page, site, visit }) => {
    await visit(at.results(await site.released(imagined(method, 'forty'))))
    await expectNoSidewaysScroll(page)
    await expectLargeTargets(page)
    const links = page.locator('.contents a')
    expect(await links.count()).toBeGreaterThan(6)
    await links.filter({ hasText: 'Ce que dit chaque groupe' }).tap()
    await expect(page.locator('#groupes')).toBeInViewport()
  })

test('all that is kept back is said, and who reads without scripts reads it too', {
  tag: '@no-script',
}, async ({ page, site, visit }) => {
  const kept = ['block-grades', 'block-ranks', 'counts', 'blocks', 'grades'] as const
  const result = imagined('majority-judgment', 'forty', kept)
  await visit(at.results(await site.released(result)))
  for (const part of ['#classement', '#autre', '#groupes', '#nombres'])
    await expect(page.locator(`section:has(> ${part})`)).toContainText('Pour protéger les personnes')
  await expectCopyAccessible(page)
})

test('who beats whom is drawn as the table tells it, and hidden pairs look alike', async ({
  page,
  site,
  visit,
}) => {
  const result = imagined('ranking', 'forty')
  const matrix = duelMatrix(result)
  const cells = matrix?.cells.flatMap((row) => row.flatMap((cell) => cell ?? [])) ?? []
  await visit(at.results(await site.released(result)))
  const drawing = page.getByRole('img', { name: 'Qui l’emporte sur qui' })
  const won = cells.filter(({ says }) => says === 'wins').length
  await expect(drawing.locator('rect.duel-full')).toHaveCount(won)
  const table = page.getByRole('table', { name: /Nombre de bulletins qui mettent/ })
  await expect(table.locator('.duel-word', { hasText: 'l’emporte' })).toHaveCount(won)
  const told = await table.locator('td').allInnerTexts()
  const figures = told.flatMap((text) => /\d+/.exec(text)?.map(Number) ?? [])
  expect(figures).toEqual(cells.flatMap(({ ballots }) => ballots ?? []))
  const hidden = cells.filter(({ ballots }) => ballots === null).length
  await expect(table.locator('td', { hasText: 'non publié' })).toHaveCount(hidden)
  const markup = await table
    .locator('td', { hasText: 'non publié' })
    .evaluateAll((all) => new Set(all.map((cell) => cell.outerHTML)).size)
  expect(markup).toBeLessThanOrEqual(1)
})

test('a budget says what it pays, what that costs and what is left', async ({ page, site, visit }) => {
  const result = imagined('budget', 'thousands')
  const { person, budget } = result
  const spent = person.selected?.reduce((sum, id) => sum + (budget?.costs[id] ?? 0), 0) ?? 0
  await visit(at.results(await site.released(result)))
  const section = page.locator('section:has(> #classement)')
  const tables = section.getByRole('table')
  await expect(tables.first().getByRole('rowheader')).toHaveCount(person.selected?.length ?? 0)
  const euros = async (term: string) =>
    (await section.locator('.facts > div', { hasText: term }).locator('dd').innerText()).replace(/\D/g, '')
  expect(await euros('Budget')).toBe(String(budget?.total))
  expect(await euros('Dépensé')).toBe(String(spent))
  expect(await euros('Reste')).toBe(String((budget?.total ?? 0) - spent))
})

test('the address of a result is shown, and copied with one press', async ({
  context,
  page,
  site,
  visit,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(at.results('actions-2026'))
  const address = await page.getByLabel('Adresse de cette page').inputValue()
  expect(new URL(address).pathname).toBe(at.results('actions-2026'))
  expect(site.address.startsWith('http')).toBe(true)
  await page.getByRole('button', { name: 'Copier l’adresse' }).click()
  await expect(page.getByText('Adresse copiée')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
})

test('without scripts the address is there to be copied by hand, and the files to be taken', {
  tag: '@no-script',
}, async ({ page, visit }) => {
  await visit(at.results('actions-2026'))
  await expect(page.getByLabel('Adresse de cette page')).toHaveValue(/resultats$/)
  await expect(page.getByRole('button', { name: 'Copier l’adresse' })).toHaveCount(0)
  for (const link of await page.locator('.data-files a').all()) {
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect(answer.status()).toBe(200)
  }
})

test('the picture that other sites show says in words what it shows', async ({ page, visit }) => {
  await visit(at.results('actions-2026'))
  const picture = page.locator('.share-picture img')
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0)))
    .toBe(1200)
  await expect(picture).toHaveAttribute('alt', /1\. .*2\. .*3\. /)
  const told = await page.locator('meta[property="og:image:alt"]').getAttribute('content')
  expect(await picture.getAttribute('alt')).toBe(told)
})
