import type { Browser, Page } from '@playwright/test'
import { spacePaths } from '#app/ui/space/paths.ts'
import { alive } from './alive.ts'
import { expectAccessible, expectCopyAccessible, expectNoSidewaysScroll } from './checks.ts'
import type { Site } from './site.ts'
import { expect } from './test.ts'
import { watch } from './traffic.ts'
import { say } from './vote.ts'

/** Somebody at a browser of their own, whose every request is watched until they leave. */
export interface Person {
  page: Page
  visit: (path: string) => Promise<void>
  /** Presses a button, or follows a link, by its words; waits until what comes is alive. */
  press: (name: string | RegExp) => Promise<void>
  follow: (name: string | RegExp) => Promise<void>
  /** Fills in fields by their names in the form. */
  fill: (fields: Readonly<Record<string, string>>) => Promise<void>
  /** Chooses radio buttons and boxes by name and value. */
  choose: (fields: Readonly<Record<string, string>>) => Promise<void>
  /** The page says this in its title. */
  reads: (title: string | RegExp) => Promise<void>
  /** Nothing to say about the page's accessibility, and nothing beyond its edge. */
  looks: () => Promise<void>
  leave: () => Promise<void>
}

export interface Means {
  script?: boolean
  /** Width of the window, in pixels. */
  width?: number
}

export async function aPerson(
  browser: Browser,
  site: Site,
  { script = true, width = 1280 }: Means = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: site.address,
    javaScriptEnabled: script,
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
    locale: 'fr-FR',
  })
  const traffic = watch(context, site.address, script)
  const page = await context.newPage()
  const settled = async () => {
    await page.waitForLoadState('load')
    if (script) await alive(page)
  }
  return {
    page,
    visit: async (path) => {
      const response = await page.goto(path)
      expect(response?.status(), path).toBe(200)
      await settled()
    },
    press: async (name) => {
      await page.getByRole('button', { name, exact: true }).first().click()
      await settled()
    },
    follow: async (name) => {
      await page.getByRole('link', { name, exact: true }).first().click()
      await settled()
    },
    fill: async (fields) => {
      for (const [name, value] of Object.entries(fields)) {
        const field = page.locator(`[name="${name}"]:not([type=hidden])`)
        const fold = field.locator('xpath=ancestor::details[not(@open)]/summary')
        if ((await fold.count()) > 0) await fold.click()
        await field.fill(value)
      }
    },
    choose: async (fields) => {
      for (const [name, value] of Object.entries(fields))
        await page.locator(`input[name="${name}"][value="${value}"]`).check()
    },
    reads: (title) => expect(page.getByRole('heading', { level: 1 })).toHaveText(title),
    looks: async () => {
      await (script ? expectAccessible(page) : expectCopyAccessible(page))
      await expectNoSidewaysScroll(page)
    },
    leave: async () => {
      await traffic.judge()
      await context.close()
    },
  }
}

/** Takes up an invitation, or signs in again where the session is over, and arrives among one's councils. */
export async function comesIn(
  person: Person,
  by: { link: string; password: string } | { email: string; password: string },
): Promise<void> {
  if ('link' in by) {
    await person.visit(by.link)
    await person.fill({ password: by.password })
    await person.press(say('account:link.submit'))
  } else {
    await person.visit(spacePaths.signIn)
    await person.fill({ email: by.email, password: by.password })
    await person.press(say('account:signIn.submit'))
  }
  await expect(person.page).toHaveURL(spacePaths.home)
}
