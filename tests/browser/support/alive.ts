import type { Page } from '@playwright/test'

/** Waits until React has taken over the page: before, forms and links work as without JavaScript. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  )
}
