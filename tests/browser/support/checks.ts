import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** WCAG 2.2 A and AA, and axe's best practices: nothing to say. */
export function expectAccessible(page: Page): Promise<void> {
  return judge(page, { type: 'tag', values: TAGS })
}

/** Contrast alone, for the other colours of a page whose structure was looked at already. */
export function expectReadable(page: Page): Promise<void> {
  return judge(page, { type: 'rule', values: ['color-contrast'] })
}

/** The same for a page without JavaScript, where axe cannot run: it looks at a copy of what is shown. */
export async function expectCopyAccessible(page: Page): Promise<void> {
  const body = (await page.content()).replace(/<script[^]*?<\/script>/g, '')
  const browser = page.context().browser()
  if (browser === null) throw new Error('No browser to look at the copy with')
  const copy = await copyIn(browser)
  const url = page.url()
  await copy.route(url, (route) => route.fulfill({ body, contentType: 'text/html' }))
  await copy.goto(url)
  await expectAccessible(copy)
  await copy.unroute(url)
}

const COPIES = new WeakMap<Browser, Page>()

async function copyIn(browser: Browser): Promise<Page> {
  const kept = COPIES.get(browser)
  if (kept !== undefined && !kept.isClosed()) return kept
  const context = await browser.newContext({ javaScriptEnabled: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  COPIES.set(browser, page)
  return page
}

/**
 * Runs axe in the page itself. Its package for Playwright opens a page of its own for every analysis, to
 * put frames together; there are none here, and that takes three times as long.
 */
async function judge(page: Page, runOnly: RunOptions['runOnly']): Promise<void> {
  await page.evaluate(axe.source)
  const options: RunOptions = { runOnly, resultTypes: ['violations'] }
  const told = await page.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, options)
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`),
    }))
  }, options)
  expect(told, page.url()).toEqual([])
}

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** Nothing reaches beyond the right edge, so that nobody scrolls in two directions. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= edge) return []
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .map((element) => element.outerHTML.slice(0, 120))
  })
  expect(beyond, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([])
}

/** Everything is said in words: no key of a catalogue that was not there. */
export async function expectWords(page: Page): Promise<void> {
  const told = await page.locator('main').innerText()
  const key = /^([a-z]+:)?[a-z]+(\.[a-zA-Z-]+)+$/
  expect(told.split('\n').filter((line) => key.test(line.trim())), page.url()).toEqual([])
}

/**
 * A page of the teams as it stands: axe where scripts run (without them its markup is the same), and at this
 * width as at 320 px nothing beyond the edge and nothing too small to touch.
 */
export async function expectGoodPage(page: Page, { scripted = true } = {}): Promise<void> {
  if (scripted) await expectAccessible(page)
  const size = page.viewportSize() ?? { width: 1280, height: 720 }
  for (const width of new Set([size.width, 320])) {
    await page.setViewportSize({ ...size, width })
    await expectNoSidewaysScroll(page)
    await expectLargeTargets(page)
  }
  await page.setViewportSize(size)
}

/** Text twice as large, as readers set it in their browser. */
export async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
}

/** What can be pressed measures 24 × 24 px, and 44 px in height for the acts of the page. */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const told: string[] = []
    for (const element of document.querySelectorAll('a, button, input, textarea, summary')) {
      if (element.getAttribute('aria-hidden') === 'true' || !element.checkVisibility()) continue
      if (element.classList.contains('skip-link')) continue
      const target = element.closest('label') ?? element
      const { width, height } = target.getBoundingClientRect()
      const least = element.classList.contains('button-primary') ? 44 : 24
      if (width < 24 || height < least)
        told.push(`${Math.round(width)} × ${Math.round(height)} ${element.outerHTML.slice(0, 120)}`)
    }
    return told
  })
  expect(small, page.url()).toEqual([])
}

/** Goes on with the Tab key until `target` has the focus; each stop on the way must show it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  let before = await focused(page)
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    // A field for an hour has several stops; to look at it anew would lead back to its first one.
    const another = await page.evaluate(([one, other]) => one !== other, [before, now])
    if (another) await expectVisibleFocus(page)
    if (await target.evaluate((element) => element === document.activeElement)) return
    before = now
  }
  throw new Error(`The Tab key does not lead to ${target.toString()}`)
}

const focused = (page: Page) => page.evaluateHandle(() => document.activeElement)

/** The element with the focus, or the card around it, looks different than without. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const looks = () =>
      [element, element.closest('label')].map((part) => {
        if (part === null) return ''
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(part)
        return [outlineStyle, outlineWidth, outlineColor, boxShadow].join(' ')
      })
    const { width, height, top, bottom } = element.getBoundingClientRect()
    const within = width > 1 && height > 1 && bottom > 0 && top < innerHeight
    const focused = looks().join()
    element.blur()
    const plain = looks().join()
    element.focus({ preventScroll: true })
    return { shown: within && focused !== plain, what: element.outerHTML.slice(0, 120) }
  })
  expect(seen === null || seen.shown, `focus can be seen on ${seen?.what}`).toBe(true)
}
