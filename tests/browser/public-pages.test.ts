import { COUNCIL, SMALL_COUNCIL } from '#app/commands/demonstration/content.ts'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#app/i18n/languages.ts'
import { paths } from '#app/ui/paths.ts'
import {
  doubleText,
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadable,
  expectWords,
} from './support/checks.ts'
import { at, OPEN } from './support/site.ts'
import { expect, test } from './support/test.ts'

/** Every public page, by what a visitor finds there. */
const PAGES = {
  'the home page': paths.home,
  'the councils': paths.councils,
  'a council': at.council,
  'a council without consultations': paths.council(SMALL_COUNCIL.slug),
  'a charter': at.charter,
  'asking for news by e-mail': paths.subscribe(COUNCIL.slug),
  'a subscription that is no more': paths.subscription(COUNCIL.slug, 'jamais-vu'),
  'a consultation that collects proposals': at.consultation('besoins-2028'),
  'a consultation before its vote': at.consultation('printemps-2027'),
  'a consultation in which one votes': at.consultation('priorites-2027'),
  'a consultation after its vote': at.consultation('jeunes-adultes'),
  'a consultation with a result': at.consultation('actions-2026'),
  'a consultation that was cancelled': at.consultation('navette-du-soir'),
  'a result of a thousand ballots': at.results('actions-2026'),
  'a result of an approval vote': at.results('lieux-de-rencontre'),
  'a result with too few ballots': at.results('mots-du-conseil'),
  'a result not yet released': at.results('jeunes-adultes'),
  'a result of a vote not yet begun': at.results('printemps-2027'),
  'a result of a vote under way': at.results('priorites-2027'),
  'a result of a cancelled vote': at.results('navette-du-soir'),
  'the vote': at.vote(),
  'a vote too early': at.vote('printemps-2027'),
  'a vote too late': at.vote('jeunes-adultes'),
  'a vote that was cancelled': at.vote('navette-du-soir'),
  'the vote by e-mail': at.voteByEmail(OPEN),
  'the vote by e-mail where nobody votes so': at.voteByEmail('printemps-2027'),
  'a right to vote by e-mail, without its link': at.votingRight(OPEN),
  'the check of a receipt': at.receipt(),
  'proposing': at.propose('besoins-2028'),
  'proposing too late': at.propose('actions-2026'),
  'proposing where nothing is collected': at.propose('navette-du-soir'),
  'the list of proposals': at.proposals('besoins-2028'),
  'a search among proposals': `${at.proposals('besoins-2028')}?q=ecoute`,
  'a list without a proposal': at.proposals('navette-du-soir'),
  'the way back to one’s proposal': at.tracking('besoins-2028'),
  'the figures of moderation': paths.moderationFigures(COUNCIL.slug, 'besoins-2028'),
  'the figures of moderation, voting over': paths.moderationFigures(COUNCIL.slug, 'actions-2026'),
  'how a vote stays secret': paths.secrecy,
  'the roadmap of a council': paths.roadmap(COUNCIL.slug),
  'the roadmap of a council that does nothing yet': paths.roadmap(SMALL_COUNCIL.slug),
  'the help numbers': paths.help,
  'what is kept of people': paths.data(),
  'what a council keeps of people': paths.data(COUNCIL.slug),
  'what a council keeps that names nobody yet': paths.data(SMALL_COUNCIL.slug),
  'the accessibility statement': paths.accessibility,
}

const MISSING = {
  'an address that does not exist': '/nulle-part',
  'an address of the teams that does not exist': '/espace/nulle-part',
  'a council that does not exist': paths.council('ailleurs'),
  'a consultation that does not exist': at.consultation('jamais'),
  'a vote that does not exist': at.vote('jamais'),
  'a proposal that does not exist': at.proposal('besoins-2028', '0'.repeat(32)),
  'proposing in a consultation that does not exist': at.propose('jamais'),
  'a result of another council': paths.results(SMALL_COUNCIL.slug, 'actions-2026'),
}

const REFUSED = {
  'a right to vote where nobody votes by e-mail': at.votingRight('printemps-2027'),
}

const CASES = [
  ...Object.entries(PAGES).map(([name, path]) => ({ name, path, status: 200 })),
  ...Object.entries(MISSING).map(([name, path]) => ({ name, path, status: 404 })),
  ...Object.entries(REFUSED).map(([name, path]) => ({ name, path, status: 409 })),
]

for (const { name, path, status } of CASES)
  test(`${name} can be read by everybody, in both languages`, async ({ page, traffic, visit }) => {
    expect((await visit(path))?.status()).toBe(status)
    for (const language of LANGUAGES) {
      if (language !== DEFAULT_LANGUAGE) {
        await page.locator('.language-switch').click()
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(page).toHaveURL(path)
      }
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page).toHaveTitle(/\S.* (–|-|·|\|) Concerto$|^Concerto/)
      await expect(page.locator('h1')).toHaveCount(1)
      for (const number of ['tel:3114', 'tel:15', 'sms:114'])
        await expect(page.locator(`.help-line a[href="${number}"]`)).toBeInViewport()
      await expectWords(page)
      // The markup is the same in every language.
      if (language === DEFAULT_LANGUAGE) await expectAccessible(page)
      await page.setViewportSize({ width: 320, height: 640 })
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 1280, height: 800 })
      await expectNoSidewaysScroll(page)
      await doubleText(page)
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 320, height: 640 })
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectReadable(page)
    expect(traffic.errors.filter((error) => error !== status)).toEqual([])
  })

