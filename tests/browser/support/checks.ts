import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** WCAG 2.2 A and AA, and axe's best practices: nothing to say. */
export async function expectAccessible(page: Page): Promise<void> {
  tell(page, await new AxeBuilder({ page }).withTags(TAGS).analyze())
}

/** The same for a page without JavaScript, where axe cannot run: it looks at a copy of what is shown. */
export async function expectCopyAccessible(page: Page): Promise<void> {
  const body = (await page.content()).replace(/<script[^]*?<\/script>/g, '')
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: true })
  if (context === undefined) throw new Error('No browser to look at the copy with')
  const copy = await context.newPage()
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html' }))
  await copy.goto(page.url())
  await expectAccessible(copy)
  await context.close()
}

/** Contrast alone, for the other colours of a page whose structure was looked at already. */
export async function expectReadable(page: Page): Promise<void> {
  tell(page, await new AxeBuilder({ page }).withRules('color-contrast').analyze())
}

function tell(page: Page, { violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): void {
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`),
  }))
  expect(told, page.url()).toEqual([])
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
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    await expectVisibleFocus(page)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`The Tab key does not lead to ${target.toString()}`)
}

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
