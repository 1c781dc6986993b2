import { expect, type Page } from '@playwright/test'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { Member } from './questions.ts'
import { say } from './vote.ts'

/** Has this person signed in, by a session of their own; opens no page. */
export async function signIn(page: Page, { session }: Member): Promise<void> {
  const { name, value, address } = session
  await page.context().addCookies([
    {
      name,
      value,
      domain: new URL(address).hostname,
      path: '/espace',
      httpOnly: true,
      sameSite: 'Lax',
    },
  ])
}

/** Signs in by the form, as a person does, with JavaScript or without; arrives at the team's home page. */
export async function signInByForm(
  page: Page,
  { email, password }: Pick<Member, 'email' | 'password'>,
): Promise<void> {
  await page.goto(spacePaths.signIn)
  await page.getByLabel(say('account:signIn.email')).fill(email)
  await page.getByLabel(say('account:signIn.password')).fill(password)
  await page.getByRole('button', { name: say('account:signIn.submit') }).click()
  await expect(page).toHaveURL(spacePaths.home)
}
