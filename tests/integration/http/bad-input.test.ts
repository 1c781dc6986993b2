import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prove } from '#app/domain/proof-of-work.ts'
import { followProposal } from '#app/usecases/tracking.ts'
import { placeOf } from '#app/usecases/floods.ts'
import { aTrackingCode, givenProposing } from '#tests/factories/proposing.ts'
import { aWorld, expectOk, type Played, type World } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { sendForm, startSite, type Site } from '#tests/setup/web.ts'

const TITLE = 'Un café'

/** What is typed, and what is meant by it. */
const KEPT: readonly [what: string, typed: string, meant: string][] = [
  ['HTML', '<script>alert(1)</script> & <b onclick="x">gras</b>', '<script>alert(1)</script> & <b onclick="x">gras</b>'],
  ['Markdown', '# Titre\n\n- un\n- **deux** [lien](javascript:alert(1))', '# Titre\n\n- un\n- **deux** [lien](javascript:alert(1))'],
  ['emoji, of one sign or of several', 'Merci 👩‍👩‍👧‍👦 🇫🇷 ❤️ 👍🏽', 'Merci 👩‍👩‍👧‍👦 🇫🇷 ❤️ 👍🏽'],
  ['Arabic', 'نريد مقهى مفتوحا يوم الأحد', 'نريد مقهى مفتوحا يوم الأحد'],
  ['Hebrew', 'בית קפה ביום ראשון', 'בית קפה ביום ראשון'],
  ['Tamil', 'ஞாயிற்றுக்கிழமை ஒரு காபி கடை', 'ஞாயிற்றுக்கிழமை ஒரு காபி கடை'],
  ['Chinese', '星期天开一家咖啡馆', '星期天开一家咖啡馆'],
  ['Ukrainian', 'Кав’ярня, відкрита в неділю', 'Кав’ярня, відкрита в неділю'],
  ['a word joined and parted by signs without width', 'می‌خواهم a\u200Bb', 'می‌خواهم a\u200Bb'],
  ['signs that turn the text around', 'abc\u202Edef\u202C \u2066ghi\u2069', 'abcdef ghi'],
  ['what a word processor pastes', '\uF0B7\tUn point\u000BUne ligne\r\n\r\n\r\n« Là »\u00A0: l’œuvre… –', '•\tUn point\nUne ligne\n\n« Là »\u00A0: l’œuvre… –'],
  ['accents written apart', 'Cafe\u0301 a\u0300 l’e\u0301te\u0301', 'Café à l’été'],
  ['signs of control', 'a\u0000b\u0007c\u001B[31md', 'abc[31md'],
  ['signs piled up', `Z${'\u0300\u0301\u0302'.repeat(300)}algo`, `Z${'\u0300\u0301\u0302'.repeat(300)}algo`.normalize('NFC')],
  ['SQL', `'; DROP TABLE proposal; -- %_\\`, `'; DROP TABLE proposal; -- %_\\`],
]

describe('what somebody types or pastes', () => {
  const stores = useStores('sqlite')
  let world: World
  let played: Played
  let site: Site
  let page: string

  beforeAll(async () => {
    world = aWorld(stores())
    played = await givenProposing(world)
    site = await startSite(world.as('public'))
    const { council, consultation } = played.address
    page = `${site.url}/clsm/${council}/consultations/${consultation}`
  })
  afterAll(() => site.stop())

  const send = async (fields: Record<string, string>, code = aTrackingCode()) => {
    const proof = `${await prove(placeOf(played.address), code)}`
    const form = { step: 'review', intent: 'send', consent: 'yes', title: TITLE, code, proof, ...fields }
    return { code, ...(await sendForm(`${page}/proposer`, form)) }
  }

  it.each(KEPT)('%s is kept as it was meant, and shown as nothing but text', async (_what, typed, meant) => {
    const review = await sendForm(`${page}/proposer`, { step: 'college', intent: 'next', title: TITLE, text: typed })
    expect(review.status).toBe(200)
    for (const markup of ['<script>alert', '<b onclick', '<a href="javascript'])
      expect(review.page).not.toContain(markup)
    const { status, code } = await send({ text: typed })
    expect(status).toBe(200)
    const found = expectOk(await followProposal(world.as('public'), played.address, code))
    expect(found.text).toBe(meant)
    const followed = await sendForm(`${page}/suivi`, { intent: 'open', code })
    expect(followed.status).toBe(200)
    for (const markup of ['<script>alert', '<b onclick', '<a href="javascript'])
      expect(followed.page).not.toContain(markup)
  })

  it.each([
    ['nothing', ''],
    ['spaces', '  \n\t\u00A0 '],
    ['signs without width', '\u200B\u200D\uFEFF\u2060'],
    ['marks that turn the text around', '\u202E\u2066'],
    ['dots', '… . ! ?'],
  ])('%s says nothing, and is refused at its field', async (_what, text) => {
    const { status, page: shown } = await send({ text })
    expect(status).toBe(422)
    expect(shown).toContain('id="champ-text"')
  })

  it.each([
    ['a long text', 10_000, 422],
    ['a very long text', 50_000, 422],
    ['a megabyte', 1_000_000, 413],
    ['six megabytes', 6_000_000, 413],
  ])('%s is refused with a sentence, in reasonable time', async (_what, length, expected) => {
    const begun = performance.now()
    const { status, page: shown } = await send({ text: 'Le café. '.repeat(length / 9) })
    expect(status).toBe(expected)
    expect(shown).toContain('<h1')
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  it.each(['replace:text.0.5', 'replace:all', 'replace:text.-1.1e9', 'replace:', 'similar', 'send:all', 'x'.repeat(90)])(
    'a button that says %s breaks nothing and loses no word',
    async (intent) => {
      const text = 'Rappeler le 06 12 34 56 78.'
      const { status, page: shown } = await sendForm(`${page}/proposer`, {
        step: 'review',
        intent,
        title: TITLE,
        text,
        ticket: 'abc.def.ghi',
        proof: '-1',
      })
      expect(status).toBeLessThan(500)
      expect(shown).toContain('Rappeler le')
    },
  )
})
