import { expect, type BrowserContext, type Page } from '@playwright/test'
import { createI18n } from '#app/i18n/staff.ts'
import type { Language } from '#app/i18n/languages.ts'
import { at, type Site } from './site.ts'
import { alive } from './alive.ts'

/** The vote by e-mail as a person sees it, up to the right to vote. */
export function byEmailOn(page: Page, language: Language = 'fr') {
  const { t } = createI18n(language)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  return {
    title: page.getByRole('heading', { level: 1 }),
    address: page.locator('input[name=email]'),
    submit: button(t('emailVoting:ask.submit')),
    sent: page.getByText(t('emailVoting:ask.sent')),
    place: (place: 'device' | 'tab') => page.locator(`input[name=place][value=${place}]`),
    get: button(t('emailVoting:right.get')),
    resume: button(t('emailVoting:right.resume')),
    failure: page.locator('.notice-warning'),
    held: page.getByRole('heading', { level: 1, name: t('emailVoting:right.heldTitle') }),
    goVote: link(t('emailVoting:right.vote')),
    askLink: link(t('emailVoting:right.askLink')),
    byCode: link(t('emailVoting:ask.code')),
    back: page.getByRole('link', { name: t('emailVoting:right.back') }),
    erase: page.getByText(t('emailVoting:right.erase'), { exact: true }),
    eraseSure: button(t('emailVoting:right.eraseSure')),
    heldAtVote: page
      .getByText(t('emailVoting:start.title'), { exact: true })
      .or(page.getByText(t('emailVoting:start.titleTab'), { exact: true })),
    language: page.locator('.language-switch'),
  }
}

export type ByEmail = ReturnType<typeof byEmailOn>

let addresses = 0

/** An address of somebody whom no other test knows. */
export function anAddress(): string {
  addresses += 1
  return `personne.${process.pid}.${Date.now()}.${addresses}@exemple.test`
}

export interface MailedLink {
  /** Path and fragment, as the mail has it. */
  path: string
  secret: string
  keyHash: string
}

/** The link in the last letter to an address. */
export async function linkTo(site: Site, address: string): Promise<MailedLink> {
  const letter = await site.ask('letter', { to: address })
  const [url = ''] = /https?:\/\/\S+/.exec(letter ?? '') ?? []
  const { pathname, hash } = new URL(url)
  const [secret = '', keyHash = ''] = hash.slice(1).split('.')
  return { path: pathname + hash, secret, keyHash }
}

/** Asks for a link as a person does; gives what the mail then carries. */
export async function asksForLink(
  page: Page,
  site: Site,
  slug: string,
  address = anAddress(),
): Promise<MailedLink & { address: string }> {
  const ask = byEmailOn(page)
  await page.goto(at.voteByEmail(slug))
  await alive(page)
  await ask.address.fill(address)
  await ask.submit.click()
  await expect(ask.sent).toBeVisible()
  return { address, ...(await linkTo(site, address)) }
}

/** Opens the mail's link in a page, as a mail program does. */
export async function opensLink(page: Page, { path }: Pick<MailedLink, 'path'>): Promise<ByEmail> {
  // Leaving a tab that holds a right is asked about.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
  // An address that differs by its fragment alone would not load the page again.
  await page.goto('about:blank')
  await page.goto(path)
  await alive(page)
  return byEmailOn(page)
}

/** From an address to a right to vote. */
export async function getsRight(
  page: Page,
  site: Site,
  slug: string,
  place: 'device' | 'tab',
): Promise<MailedLink & { address: string }> {
  const link = await asksForLink(page, site, slug)
  const right = await opensLink(page, link)
  await right.place(place).check()
  await right.get.click()
  await expect(right.held).toBeVisible()
  return link
}

export interface Kept {
  device: string
  tab: string
}

/** All that this browser keeps, on the device and in this tab. */
export function keptIn(page: Page): Promise<Kept> {
  return page.evaluate(() => ({
    device: JSON.stringify({ ...localStorage }),
    tab: JSON.stringify({ ...sessionStorage }),
  }))
}

/** The parts of a right to vote, or of one under way, that this browser keeps. */
export async function keptRight(page: Page): Promise<Record<string, unknown> | null> {
  const { device, tab } = await keptIn(page)
  for (const text of [tab, device]) {
    const all: Record<string, string> = JSON.parse(text)
    const right = Object.values(all).find((value) => value.includes('"stage"'))
    if (right !== undefined) return JSON.parse(right)
  }
  return null
}

/** Whether a page keeps nothing of the vote; the router keeps where one had scrolled to. */
export async function expectNothingKept(page: Page): Promise<void> {
  const { device, tab } = await keptIn(page)
  expect(device).toBe('{}')
  expect(tab).not.toContain('droit-de-vote')
}

/** A page of another browser, or of the same person's other device. */
export async function elsewhere(context: BrowserContext, { address: baseURL }: Site): Promise<Page> {
  const browser = context.browser()
  if (browser === null) throw new Error('No other browser')
  const other = await browser.newContext({ baseURL, reducedMotion: 'reduce', locale: 'fr-FR' })
  return other.newPage()
}
