import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage } from './support/checks.ts'
import { moderationOn, staffAt } from './support/moderation.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const PRIVATE = 'Demandez à mon frère Bastien, il sait. Le rendez-vous était au fond du couloir.'

for (const tag of ['@desktop', '@no-script', '@mobile'] as const) {
  test(`a moderator masks what could tell who somebody is, after a look at what is left ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const scripted = tag !== '@no-script'
    const moderation = moderationOn(page)
    const { slug, proposals } = await site.ask('collected', {
      phase: 'proposing',
      proposals: [{ title: 'Un banc', text: PRIVATE }],
    })
    await signIn(page, await site.member('moderator'))
    await visit(staffAt.review(slug, proposals[0] ?? ''))
    await expect(page.locator('.review-words mark').first()).toBeVisible()
    await expectGoodPage(page, { scripted })
    await moderation.mask.boxes.last().check()
    await moderation.mask.passages.fill('au fond du couloir')
    await moderation.mask.preview.click()
    await expect(moderation.mask.previewed).toContainText('[masqué]')
    await expect(moderation.mask.previewed).not.toContainText('Bastien')
    await expect(moderation.mask.boxes.last()).toBeChecked()
    await expectGoodPage(page, { scripted })
    await moderation.mask.submit.click()
    await expect(moderation.done('mask')).toBeVisible()
    await expect(page.locator('.review-words')).not.toContainText('Bastien')
    await expectGoodPage(page, { scripted })
  })

  test(`a text in distress goes from a moderator to the referent, who answers and sets it apart ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const scripted = tag !== '@no-script'
    const moderation = moderationOn(page)
    const { slug, proposals } = await site.ask('collected', {
      phase: 'proposing',
      proposals: [{ title: 'Personne ne répond' }],
    })
    const review = staffAt.review(slug, proposals[0] ?? '')
    await signIn(page, await site.member('moderator'))
    await visit(review)
    await moderation.refer.summary.click()
    await moderation.refer.submit.click()
    await expect(moderation.errors).toBeVisible()
    await moderation.refer.level.selectOption('urgent')
    await moderation.refer.submit.click()
    await expect(moderation.done('refer')).toBeVisible()
    await expect(moderation.cases).toHaveCount(1)
    await expect(page.locator('main')).not.toContainText('Personne ne répond')
    await expectGoodPage(page, { scripted })
    await moderation.cases.click()
    await expect(page.getByText('Personne ne répond')).toBeHidden()
    await expect(moderation.accept).toHaveCount(0)
    await moderation.veil.click()
    await expect(page.getByText('Personne ne répond').first()).toBeVisible()
    await expectGoodPage(page, { scripted })

    await page.context().clearCookies()
    await signIn(page, await site.member('referent'))
    await visit(spacePaths.council(COUNCIL.slug))
    await expect(page.locator('.row a').first()).toContainText('détresse')
    await visit(review)
    await expect(moderation.title).toHaveText('Personne ne répond')
    // Nobody in distress gets words by mistake that no person has chosen.
    await expect(moderation.answerDistress.text).toHaveValue('')
    await expectGoodPage(page, { scripted })
    if (scripted) {
      await page.locator('select[name=model]').selectOption('heard')
      await expect(moderation.answerDistress.text).toHaveValue(/3114/)
    } else await moderation.answerDistress.text.fill('J’ai lu votre texte. Appelez le 3114.')
    await moderation.answerDistress.submit.click()
    await expect(moderation.done('answer-distress')).toBeVisible()
    await expect(moderation.answerDistress.text).toHaveValue('')
    await moderation.apart.summary.click()
    await moderation.apart.submit.click()
    await expect(moderation.done('close-apart')).toBeVisible()
    await expectGoodPage(page, { scripted })
  })

  test(`a refusal is proposed by one moderator and confirmed by another ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const scripted = tag !== '@no-script'
    const moderation = moderationOn(page)
    const { slug, proposals } = await site.ask('collected', {
      phase: 'proposing',
      proposals: [{ title: 'La piscine' }],
    })
    const review = staffAt.review(slug, proposals[0] ?? '')
    await signIn(page, await site.member('moderator'))
    await visit(review)
    await moderation.ask.summary.click()
    await moderation.ask.text.fill('Est-ce la question ?')
    await moderation.ask.submit.click()
    await expect(moderation.done('ask')).toBeVisible()
    await moderation.refuse.summary.click()
    await moderation.refuse.choose('off-topic')
    await moderation.refuse.text.fill('Écrivez à la mairie.')
    await moderation.refuse.submit.click()
    await expect(moderation.done('propose')).toBeVisible()

    await page.context().clearCookies()
    await signIn(page, await site.member('moderator'))
    await visit(staffAt.moderation(slug))
    await moderation.tab('opinions').click()
    await moderation.rows.first().click()
    await expectGoodPage(page, { scripted })
    await moderation.opine.text.fill('Non, en effet.')
    await moderation.opine.submit.click()
    await expect(moderation.done('opine')).toBeVisible()
    await expect(moderation.confirm.text).toHaveValue('Écrivez à la mairie.')
    await expectGoodPage(page, { scripted })
    await moderation.confirm.submit.click()
    await expect(moderation.done('refuse')).toBeVisible()
  })

  test(`rules and model sentences are written, and the sentence stands ready ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const scripted = tag !== '@no-script'
    const moderation = moderationOn(page)
    const { slug, proposals } = await site.ask('collected', {
      phase: 'proposing',
      proposals: [{ title: 'La piscine' }],
    })
    await signIn(page, await site.member('moderator'))
    await visit(spacePaths.moderationSettings(COUNCIL.slug))
    await expectGoodPage(page, { scripted })
    await page.locator('.model-act summary').first().click()
    const field = page.locator('.model-act[open] textarea').nth(5)
    await field.fill(`Phrase du test ${tag}.`)
    await page.locator('.model-act[open] form').nth(5).getByRole('button').first().click()
    await expect(page.locator('.settings-done')).toBeVisible()
    await expectGoodPage(page, { scripted })
    await visit(staffAt.review(slug, proposals[0] ?? ''))
    await moderation.return.summary.click()
    await moderation.return.choose('unclear')
    if (!scripted) await moderation.return.submit.click()
    await expect(moderation.return.text).toHaveValue(`Phrase du test ${tag}.`)
  })
}

test('whoever selects words is offered to mask them, and keys lead to every form', async ({
  page,
  site,
  visit,
}) => {
  const moderation = moderationOn(page)
  const { slug, proposals } = await site.ask('collected', {
    phase: 'proposing',
    proposals: [{ title: 'Un banc', text: PRIVATE }],
  })
  await signIn(page, await site.member('moderator'))
  await visit(staffAt.review(slug, proposals[0] ?? ''))
  await expect(moderation.shortcuts).toBeChecked()
  await page.locator('.review-words p').first().selectText()
  await moderation.mask.selection.click()
  await expect(moderation.mask.passages).toHaveValue(/Bastien.*couloir/)
  await moderation.accept.focus()
  await page.keyboard.press('m')
  await expect(page.locator('#masquer :focus')).toHaveCount(1)
  await moderation.accept.focus()
  await page.keyboard.press('q')
  await expect(moderation.ask.text).toBeFocused()
  await moderation.accept.focus()
  await page.keyboard.press('d')
  await expect(moderation.refer.level).toBeFocused()
})

test('a break is offered after so many texts in a row, and only then', async ({ page, site, visit }) => {
  const moderation = moderationOn(page)
  const { slug, proposals } = await site.ask('collected', {
    phase: 'proposing',
    proposals: [
      { title: 'Un', daysAgo: 3 },
      { title: 'Deux', daysAgo: 2 },
      { title: 'Trois', daysAgo: 1 },
    ],
  })
  await signIn(page, await site.member('moderator'))
  await visit(`${staffAt.review(slug, proposals[0] ?? '')}?lus=14`)
  const offered = page.getByText(say('moderation:break.title'), { exact: true })
  await expect(offered).toHaveCount(0)
  await moderation.accept.click()
  await expect(moderation.title).toHaveText('Deux')
  await expect(offered).toBeVisible()
  await moderation.accept.click()
  await expect(moderation.title).toHaveText('Trois')
  await expect(offered).toHaveCount(0)
})
