import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prove } from '#app/domain/proof-of-work.ts'
import { formatSecret, parseSecret, TRACKING_CODE_LENGTH } from '#app/domain/secret.ts'
import { placeOf } from '#app/usecases/floods.ts'
import { moderate, readReview } from '#app/usecases/moderation.ts'
import { insertSources } from '#db/registry/priority.ts'
import {
  aTrackingCode,
  givenProposing,
  moderated,
  propose,
  WHILE_CONSOLIDATING,
  WHILE_PROPOSING,
} from '#tests/factories/proposing.ts'
import { aWorld, expectOk, givenMember, type Played, type World } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { sendForm, startSite, type Site } from '#tests/setup/web.ts'

const WORDS = { title: 'Un café ouvert le dimanche', text: 'Le dimanche tout est fermé.' }

describe('proposals over HTTP', () => {
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

  const kept = async () =>
    (
      await stores()
        .registry.selectFrom('proposal')
        .select('proposal_id')
        .where('consultation_id', '=', played.consultation.id)
        .execute()
    ).length
  /** As a browser with JavaScript sends it: with the work it does for the code. */
  const send = async (fields: Record<string, string>, headers = {}) => {
    const code = parseSecret(fields['code'] ?? '', TRACKING_CODE_LENGTH) ?? ''
    const proof = `${await prove(placeOf(played.address), code)}`
    const form = { step: 'review', intent: 'send', consent: 'yes', ...WORDS, proof, ...fields }
    return sendForm(`${page}/proposer`, form, headers)
  }

  it.each(['/proposer', '/suivi'])('lets nothing of %s be kept, referred to or remembered', async (path) => {
    const answers = [
      await fetch(`${page}${path}`),
      await sendForm(`${page}${path}`, { intent: 'next', ...WORDS }),
      await fetch(`${page}${path}.data`),
    ]
    for (const { headers } of answers) {
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.getSetCookie()).toEqual([])
    }
  })

  it('shows the tracking code once, to whoever sends, and receives the same form once', async () => {
    const code = aTrackingCode()
    const before = await kept()
    const [first, again] = [await send({ code }), await send({ code: formatSecret(code) })]
    for (const { status, page: shown } of [first, again]) {
      expect(status).toBe(200)
      expect(shown.replaceAll(/<[^>]*>/g, '')).toContain(formatSecret(code))
    }
    expect(await kept()).toBe(before + 1)
    const read = await fetch(`${page}/proposer`)
    expect(await read.text()).not.toContain(code)
  })

  it.each([
    ['no words', { title: '', text: '' }, 422],
    ['a theme of elsewhere', { theme: 'ailleurs' }, 422],
    ['a college of elsewhere', { college: 'ailleurs' }, 422],
    ['a text far too long', { text: 'x'.repeat(5_000) }, 422],
    ['a whole book', { text: 'x'.repeat(70_000) }, 422],
    ['more than any form', { text: 'x'.repeat(200_000) }, 413],
  ])('refuses %s with a sentence, and keeps nothing', async (_what, fields, status) => {
    const before = await kept()
    const answer = await send(fields)
    expect(answer.status).toBe(status)
    expect(answer.page).toContain('<h1')
    expect(await kept()).toBe(before)
  })

  it('keeps on the page all that was typed when something is missing', async () => {
    const text = 'Une « idée » à garder & à <relire>.'
    const { page: shown } = await send({ title: '', text, why: 'Parce que.' })
    expect(shown).toContain('Une « idée » à garder &amp; à &lt;relire&gt;.')
    expect(shown).toContain('Parce que.')
  })

  it('refuses a form of another site, another method and a time that is over', async () => {
    const before = await kept()
    expect((await send({}, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect(
        (await fetch(`${page}/proposer`, { method, body: new URLSearchParams(WORDS) })).status,
      ).toBe(405)
    world.setNow(WHILE_CONSOLIDATING)
    const late = await send({ code: aTrackingCode() })
    world.setNow(WHILE_PROPOSING)
    expect(late.status).toBe(409)
    expect(late.page).toContain(WORDS.text)
    expect(await kept()).toBe(before)
  })

  it('takes signs that a database or a page would stumble over for what they are', async () => {
    const title = 'Un \u0000café\u202E <script>alert(1)</script>'
    const { status, page: shown } = await send({ title, code: aTrackingCode() })
    expect(status).toBe(200)
    expect(shown).not.toContain('<script>alert')
    for (const address of [
      '/propositions/%00',
      `/propositions/${'0'.repeat(32)}`,
      '/propositions/..%2f..',
    ])
      expect((await fetch(`${page}${address}`)).status, address).toBe(404)
    for (const search of ['q=%00', 'q=%25', 'theme=%00', 'page=99999999999', 'page=-1', `q=${'x'.repeat(5_000)}`])
      expect((await fetch(`${page}/propositions?${search}`)).status, search).toBe(200)
  })

  it('answers a wrong tracking code as it answers one of elsewhere, and tells nothing of it', async () => {
    const elsewhere = await givenProposing(world)
    const code = await propose(world, elsewhere)
    const ask = (typed: string) => sendForm(`${page}/suivi`, { intent: 'open', code: typed })
    const [one, other] = [await ask(code), await ask(aTrackingCode())]
    for (const { status } of [one, other]) expect(status).toBe(422)
    const shown = ({ page: html }: typeof one) =>
      html
        .replaceAll(/value="[^"]*"/g, '')
        .replaceAll(/nonce="[^"]*"/g, '')
        .replace(/<script[^]*<\/script>/g, '')
    expect(shown(one)).toBe(shown(other))
  })

  it('shows a proposal to nobody before it is accepted, nor after it is withdrawn', async () => {
    const code = await propose(world, played)
    const id = await moderated(world, played, code, 'submitted')
    const status = async () => (await fetch(`${page}/propositions/${id}`)).status
    expect(await status()).toBe(404)
    await moderated(world, played, code, 'accepted')
    expect(await status()).toBe(200)
    await sendForm(`${page}/suivi`, { screen: 'withdraw', intent: 'withdraw', code })
    expect(await status()).toBe(404)
  })

  it('sends no word of a proposal that moderation retracted, on no public page and to no search', async () => {
    const words = { title: 'canari titre', text: 'canari texte', why: 'canari raison' }
    const code = await propose(world, played, { words })
    const proposalId = await moderated(world, played, code, 'accepted')
    const { councilId, id: consultationId, priorities } = played.consultation
    const key = { councilId, consultationId, id: priorities[0]?.id ?? '' }
    await insertSources(stores().registry, key, [proposalId])
    const { council } = played.address
    const sent = async () => {
      let all = ''
      for (const path of [page, `${page}/propositions`, `${page}/propositions/${proposalId}`, `${page}/suites`, `${page}/resultats`, `${page}/voter`, `${page}/proposer`, `${page}/suivi`, `${site.url}/clsm/${council}`, `${site.url}/clsm`])
        for (const suffix of ['', '.data']) all += await (await fetch(path + suffix)).text()
      for (const suffix of ['', '.data'])
        all += (await (await fetch(`${page}/propositions${suffix}?q=raison`)).text())
      return all
    }
    expect(await sent()).toContain('canari')
    const moderator = await givenMember(world, councilId, 'moderator')
    const ruling = { act: 'retract', reason: 'names-someone', text: 'canari phrase' } as const
    const review = expectOk(await readReview(moderator, played.address, proposalId))
    const { version } = review.proposal
    expectOk(await moderate(moderator, played.address, { proposalId, version, ruling }))
    expect(await sent()).not.toContain('canari')
    expect((await fetch(`${page}/propositions/${proposalId}`)).status).toBe(404)
    const followed = await sendForm(`${page}/suivi`, { intent: 'open', code })
    for (const told of ['retirée de la page publique', 'canari phrase', 'canari texte'])
      expect(followed.page).toContain(told)
  })
})
