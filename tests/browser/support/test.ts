import { test as base, type Response } from '@playwright/test'
import { alive } from './alive.ts'
import { startSite, type Site } from './site.ts'
import { watch, type Traffic } from './traffic.ts'

export { expect } from '@playwright/test'
export { alive } from './alive.ts'

interface Given {
  /** All that this test's pages asked of the network and complained of. */
  traffic: Traffic
  /** Opens a page of the site, and waits until it is alive where JavaScript is on. */
  visit: (path: string) => Promise<Response | null>
}

/** One real server for each worker; every page is watched, and judged when its test ends. */
export const test = base.extend<Given, { site: Site }>({
  site: [
    // Playwright reads the names of the fixtures needed from this pattern.
    async ({}, use) => {
      const site = await startSite()
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ site }, use) => {
    await use(site.address)
  },

  traffic: [
    async ({ context, javaScriptEnabled, site }, use) => {
      const traffic = watch(context, site.address, javaScriptEnabled !== false)
      await use(traffic)
      await traffic.judge()
    },
    { auto: true },
  ],

  visit: async ({ page, javaScriptEnabled }, use) => {
    await use(async (path) => {
      const response = await page.goto(path)
      if (javaScriptEnabled !== false) await alive(page)
      return response
    })
  },
})
