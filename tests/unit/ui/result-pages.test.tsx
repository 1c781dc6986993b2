import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { StaticRouter } from 'react-router-dom/server'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowsOf } from '#app/documents/open-data/table.ts'
import { concordance, figureOf } from '#app/domain/agreement.ts'
import { METHODS } from '#app/domain/consultation.ts'
import { readResult } from '#app/domain/reading.ts'
import { WITHHOLDABLE, type ConsultationResult, type PublishedResult } from '#app/domain/result.ts'
import { createI18n } from '#app/i18n/instance.ts'
import { LANGUAGES, type Language } from '#app/i18n/languages.ts'
import { ResultContent } from '#app/ui/results/ResultContent.tsx'
import { aPublishedResult } from '#tests/factories/published-results.ts'
import { publishedResults } from '../domain/published-results.ts'

const NAMES = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot']

/** A result as its page says it, as plain markup. */
function pageOf(result: PublishedResult, language: Language = 'fr'): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={createI18n(language)}>
      <StaticRouter location="/">
        <ResultContent
          council={{ slug: 'val', contact: '' }}
          consultation={{ slug: 'priorites', reach: '', emailVoting: false }}
          result={result}
          inSpace
        />
      </StaticRouter>
    </I18nextProvider>,
  )
}

/** Titles and groups without a digit, so that every digit of a page is a figure. */
function wordy(result: ConsultationResult): ConsultationResult {
  return {
    ...result,
    options: result.options.map((option, index) => ({ ...option, title: NAMES[index] ?? '' })),
    blocks: result.blocks.map((block, index) => ({ ...block, colleges: [`Groupe ${NAMES[index]}`] })),
  }
}

function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll('&#x27;', '’').replaceAll('&amp;', '&')
}

/** What stands between the heading with this id and the end of its section. */
function section(html: string, id: string): string {
  const start = html.indexOf(`<section aria-labelledby="${id}"`)
  return start < 0 ? '' : html.slice(start, html.indexOf('</section>', start))
}

/** Every number of a text: thousands parted as in French, decimals with a comma. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d+(?:[\u202F\u00A0]\d{3})*(?:,\d+)?/g)].map(([number]) =>
    Number(number.replaceAll(/[\u202F\u00A0]/g, '').replace(',', '.')),
  )
}

function figuresOf(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(figuresOf)
}

/** All that a page may say in digits. */
function sayable(result: ConsultationResult): Set<number> {
  const { budget, agreement } = readResult(result)
  const places = Array.from({ length: result.options.length + 1 }, (_, place) => place)
  const w = agreement === null ? [] : [figureOf(agreement), 1, 0.5, agreement.rankings, agreement.options]
  const chance = agreement === null ? [] : [Math.round(100 / agreement.rankings) / 100]
  return new Set([
    ...figuresOf(result),
    ...places,
    ...w,
    ...chance,
    ...(budget === null ? [] : [budget.spent, budget.left]),
  ])
}

const counted = publishedResults.map((result) => (result.kind === 'result' ? wordy(result) : result))

describe('every page of a result', () => {
  test('says no figure that is not published', () => {
    fc.assert(
      fc.property(counted, (result) => {
        if (result.kind !== 'result') return
        const html = pageOf(result)
        const may = sayable(result)
        // How it was counted is told with years, pages and fractions.
        const told = html.replace(section(html, 'calcul'), '')
        expect(numbersIn(textOf(told)).filter((number) => !may.has(number))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('says the same figures as the files', () => {
    fc.assert(
      fc.property(counted, (result) => {
        if (result.kind !== 'result') return
        const html = pageOf(result)
        const rows = rowsOf({
          council: { slug: 'val', name: 'Val' },
          consultation: { slug: 'p', title: '', question: '', reach: '' },
          releasedOn: '2026-12-20',
          result,
        })
        const figures = (ligne: string) =>
          rows.filter((row) => row.ligne === ligne).map(({ nombre }) => Number(nombre))
        const shown = [...html.matchAll(/<span class="count">([^<]*)</g)].flatMap(([, text = '']) =>
          numbersIn(text),
        )
        expect(shown.sort()).toEqual(figures('reponses').sort())
        const sizes = numbersIn(textOf(section(html, 'groupes')))
        for (const { ballots } of result.blocks) expect(sizes).toContain(ballots)
        if (result.method === 'ranking') {
          const duels = new Set(numbersIn(textOf(section(html, 'face-a-face'))))
          const told = (result.duels ?? []).flatMap(({ cells }) =>
            cells.filter(({ from, to }) => from === 0 || to === 2).map(({ ballots }) => ballots),
          )
          for (const figure of told) expect(duels).toContain(figure)
        }
        if (result.budget !== undefined) {
          const costs = numbersIn(textOf(section(html, 'classement')))
          for (const cost of [...figures('cout'), ...figures('budget')]) expect(costs).toContain(cost)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('draws bars as long as the figures beside them', () => {
    const result = wordy(aPublishedResult({ method: 'approval', sizes: [300, 400, 500] }))
    const html = pageOf(result)
    const drawn = [...html.matchAll(/<rect class="bar-(?:part|missing)"[^>]* width="([\d.]+)"/g)]
    const published = Object.values(result.counts).flat()
    expect(published.length).toBeGreaterThan(5)
    expect(drawn.map(([, width]) => Number(width)).sort()).toEqual(
      published.map(({ ballots }) => (100 * ballots) / result.ballots).sort(),
    )
  })

  test('draws of every pair what its table says', () => {
    fc.assert(
      fc.property(counted, (result) => {
        if (result.kind !== 'result' || !result.duels?.length) return
        const html = section(pageOf(result), 'face-a-face')
        const drawing = html.slice(html.indexOf('role="img"'), html.indexOf('</svg>'))
        const words = (word: string) => html.split(`<span class="duel-word">${word}</span>`).length - 1
        const full = drawing.split('<rect class="duel-full"').length - 1
        const halves = drawing.split('<path class="duel-full"').length - 1
        const outlined = drawing.split('<rect class="duel-outline"').length - 1
        expect([full, halves, outlined - full - halves]).toEqual([
          words('l’emporte'),
          words('fait jeu égal'),
          words('est derrière'),
        ])
      }),
      { numRuns: 60 },
    )
  })

  test('tells two published orders apart only where they differ, and W only of published places', () => {
    fc.assert(
      fc.property(counted, (result) => {
        if (result.kind !== 'result') return
        const told = section(pageOf(result), 'groupes')
        const w = concordance(result.blocks.map(({ ranking }) => ranking))
        expect(told.includes('Kendall')).toBe(w !== null)
      }),
      { numRuns: 60 },
    )
  })
})

describe.each(METHODS)('a result by %s, whatever is kept back', (method) => {
  const ALL = Array.from({ length: 2 ** WITHHOLDABLE.length }, (_, bits) =>
    WITHHOLDABLE.filter((_, bit) => Math.floor(bits / 2 ** bit) % 2 === 1),
  )

  test.each(ALL.map((withheld) => [withheld.join(' ') || 'nothing', withheld] as const))(
    '%s',
    (_, withheld) => {
      for (const official of ['person', 'college'] as const)
        for (const language of LANGUAGES) {
          const result = wordy(aPublishedResult({ method, official }, withheld))
          const html = pageOf(result, language)
          const text = textOf(html)
          expect(text).not.toMatch(/undefined|NaN/)
          expect(text).not.toMatch(/(^|\s)(results:)?[a-z]+\.[a-z][a-zA-Z.-]*(?=\s)/)
          const protects = /[Pp]our protéger les personnes|Cela protège les personnes/
          expect(protects.test(text), language).toBe(saysSo(result))
          expect(text.includes('ne sont pas montrés\u00A0:')).toBe(withheld.length > 0)
          expectHeadingsInOrder(html)
          expectLinksToParts(html)
        }
    },
  )
})

/** Whether something that would stand on the page does not. */
function saysSo({ method, blocks, withheld = [] }: ConsultationResult): boolean {
  const graded = method === 'majority-judgment'
  return withheld.some(
    (what) =>
      what === 'counts' ||
      what === 'blocks' ||
      (what === 'block-ranks' && blocks.length > 0) ||
      (what === 'block-grades' && graded && blocks.length > 0) ||
      (what === 'grades' && graded),
  )
}

function expectHeadingsInOrder(html: string) {
  const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
  levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 1) + 1))
}

function expectLinksToParts(html: string) {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, part] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(part)
}
