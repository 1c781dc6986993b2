import type { Page } from '@playwright/test'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { Member } from './questions.ts'
import { signIn } from './sign-in.ts'
import { expect } from './test.ts'
import { say } from './vote.ts'

/** What the forms of the teams are made of, by what a person reads and by what is sent. */
export function formsOn(page: Page) {
  return {
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    link: (name: string) => page.getByRole('link', { name, exact: true }),
    field: (name: string) => page.locator(`[name="${name}"]:not([type=hidden])`),
    box: (name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`),
    title: page.getByRole('heading', { level: 1 }),
    errors: page.locator('#erreurs'),
    main: page.locator('main'),
  }
}

/** Signs in as somebody else. */
export async function become(page: Page, member: Member): Promise<void> {
  await page.context().clearCookies()
  await signIn(page, member)
}

/** A meeting planned by its form, on a day; the id of its agenda. */
export async function plansMeeting(
  page: Page,
  council: string,
  { title, day, length }: { title: string; day: string; length?: string },
): Promise<string> {
  const { field, button } = formsOn(page)
  await page.goto(spacePaths.newMeeting(council))
  await field('title').fill(title)
  await field('begins.day').fill(day)
  await field('begins.time').fill('14:00')
  if (length !== undefined) await field('length').fill(length)
  await button(say('meetings:new.save')).click()
  await expect(page).toHaveURL(/\/seances\/[0-9a-f]{32}\/seance/)
  return /\/seances\/([0-9a-f]{32})/.exec(page.url())?.[1] ?? ''
}

/** Another item of the committee's own; the address of its page. */
export async function addsItem(
  page: Page,
  [council, agenda]: readonly [string, string],
  title: string,
): Promise<string> {
  const { field, button } = formsOn(page)
  await page.goto(spacePaths.agenda(council, agenda))
  await field('newItem').fill(title)
  await button(say('committee:outline.add')).click()
  const what = say('committee:point.openFree')
  const link = page.getByRole('link', { name: say('committee:point.openLabel', { what, title }) })
  await expect(link).toBeVisible()
  return (await link.getAttribute('href')) ?? ''
}
