/** `node tests/browser/screenshots.ts DIR`: every page at three widths, light and dark, to look at. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { paths } from '#app/ui/paths.ts'
import { findChromium } from '../setup/chromium.ts'
import { seeded } from './support/seeded.ts'
import { at, startSite } from './support/site.ts'
import { alive } from './support/alive.ts'
import { fillInAtOnce, typeCode, voteOn } from './support/vote.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('Usage: node tests/browser/screenshots.ts DIR')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })

const PAGES: Record<string, string> = {
  home: paths.home,
  councils: paths.councils,
  council: at.council,
  charter: at.charter,
  'consultation-proposing': at.consultation('besoins-2028'),
  'consultation-coming': at.consultation('printemps-2027'),
  'consultation-voting': at.consultation('priorites-2027'),
  'consultation-closed': at.consultation('jeunes-adultes'),
  'consultation-released': at.consultation('actions-2026'),
  'consultation-cancelled': at.consultation('navette-du-soir'),
  'result-many': at.results('actions-2026'),
  'result-approval': at.results('lieux-de-rencontre'),
  'result-too-few': at.results('mots-du-conseil'),
  'result-awaited': at.results('jeunes-adultes'),
  'vote-too-late': at.vote('jeunes-adultes'),
  'receipt-check': at.receipt(),
  secrecy: paths.secrecy,
  help: paths.help,
  data: paths.data(),
  accessibility: paths.accessibility,
  'not-found': '/nulle-part',
}

const forget = seeded()
const site = await startSite()
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [320, 768, 1280]) {
    const context = await browser.newContext({
      baseURL: site.address,
      colorScheme,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
      viewport: { width, height: width < 768 ? 640 : 900 },
    })
    const page = await context.newPage()
    const take = (name: string) =>
      page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(path)
      await alive(page)
      await take(name)
    }
    await takeVote(page, take)
    await context.close()
  }
await browser.close()
await site.stop()

/** The steps of a vote, each as a person meets it. */
async function takeVote(page: Page, take: (name: string) => Promise<unknown>): Promise<void> {
  const vote = voteOn(page)
  await page.goto(at.vote())
  await alive(page)
  await take('vote-1-start')
  await typeCode(vote, 'K7QM')
  await vote.begin.click()
  await vote.errors.waitFor()
  await take('vote-2-refused')
  await typeCode(vote, await site.code())
  await vote.begin.click()
  await vote.choice(1).check()
  await take('vote-3-question')
  await page.goto(at.vote())
  await alive(page)
  await typeCode(vote, await site.code())
  await vote.pace('all').check()
  await vote.begin.click()
  await vote.toReview.waitFor()
  await take('vote-4-all')
  await page.goto(at.vote())
  await alive(page)
  await fillInAtOnce(vote, await site.code())
  await vote.cast.waitFor()
  await take('vote-5-review')
  await vote.cast.click()
  await vote.receipt()
  await take('vote-6-receipt')
}
forget()
