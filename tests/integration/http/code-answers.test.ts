import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatSecret } from '#app/domain/secret.ts'
import { PAGE_BLOCK, SCRIPT_BLOCK, STEP_MS } from '#app/http/even-answers.ts'
import { BY_CODES } from '#app/http/throttle.ts'
import {
  aChangeKey,
  aWorld,
  cast,
  expectOk,
  givenCodes,
  givenOpenConsultation,
  type Played,
  type World,
} from '#tests/factories/world.ts'
import { counting } from '#tests/setup/count-queries.ts'
import { useStores } from '#tests/setup/databases.ts'
import { sendForm, startSite, type Site } from '#tests/setup/web.ts'

describe('what an answer to a code tells whoever watches the line', () => {
  const stores = useStores('sqlite')
  let world: World
  let played: Played
  let site: Site
  let asked: Record<'registry' | 'urn', readonly string[]>
  const waits: number[] = []

  beforeAll(async () => {
    world = aWorld(stores())
    played = await givenOpenConsultation(world)
    const registry = counting(stores().registry)
    const urn = counting(stores().urn)
    asked = { registry: registry.statements, urn: urn.statements }
    const context = { ...world.as('public'), registry: registry.store, urn: urn.store }
    let time = 0
    const sleep = (ms: number) => {
      waits.push(ms)
      return Promise.resolve()
    }
    site = await startSite(context, {
      clientAddressHeader: 'X-Real-IP',
      timing: { now: () => (time += 1), sleep },
    })
  })
  afterAll(() => site.stop())

  const path = () => {
    const { council, consultation } = played.address
    return `/clsm/${council}/consultations/${consultation}/voter`
  }

  /** The bytes of an answer, as they pass on the line. */
  async function raw(address: string, fields: Record<string, string>): Promise<Buffer> {
    const body = new URLSearchParams(fields).toString()
    const socket = connect(Number(new URL(site.url).port), '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.write(
      `POST ${address} HTTP/1.1\r\nHost: concerto.test\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    )
    await once(socket, 'end')
    return Buffer.concat(chunks)
  }

  async function theCodes() {
    const [good = '', used = ''] = await givenCodes(world, played.address, 'usagers', 2)
    const changeKey = aChangeKey()
    expectOk(await cast(world, played, used, { changeKey }))
    const unknown = '0123456789ABCDEF'
    return { good: formatSecret(good), used: formatSecret(used), unknown: formatSecret(unknown), changeKey }
  }

  it.each([
    ['', PAGE_BLOCK],
    ['.data', SCRIPT_BLOCK],
  ])('when it is checked at /voter%s: the same length to the byte, at a fixed moment', async (end, block) => {
    const { good, used, unknown, changeKey } = await theCodes()
    waits.length = 0
    const forms: Record<string, string>[] = [
      { code: good },
      { code: used },
      { code: unknown },
      { code: 'trop-court' },
      { code: '' },
      { code: used, changeKey: formatSecret(changeKey) },
      { code: used, changeKey: formatSecret(aChangeKey()) },
    ]
    const answers: Buffer[] = []
    for (const form of forms)
      answers.push(await raw(`${path()}${end}`, { intent: 'begin', pace: 'all', ...form }))
    expect(answers.map((answer) => answer.toString().split(' ')[1])).toEqual(
      ['200', '409', '422', '422', '422', '200', '422'],
    )
    expect(new Set(answers.map(({ length }) => length)).size).toBe(1)
    for (const answer of answers)
      expect(answer.toString()).toContain(`content-length: ${block}\r\n`)
    for (const wait of waits) expect(wait).toBe(STEP_MS - 1)
    expect(waits).toHaveLength(forms.length)
  })

  it.each(['', '.data'])('when a ballot is cast at /voter/deposer%s: the same', async (end) => {
    const { good, used, unknown } = await theCodes()
    const answers: Buffer[] = []
    for (const code of [good, used, unknown])
      answers.push(
        await raw(`${path()}/deposer${end}`, { intent: 'cast', code, 'opinion.crise': '1' }),
      )
    expect(answers.map((answer) => answer.toString().split(' ')[1])).toEqual(['200', '409', '422'])
    expect(new Set(answers.map(({ length }) => length)).size).toBe(1)
  })

  it('asks both stores the same questions for a good, a used and an unknown code', async () => {
    const { good, used, unknown } = await theCodes()
    const questions: (readonly string[])[] = []
    for (const code of [good, used, unknown]) {
      const before = [asked.registry.length, asked.urn.length] as const
      await sendForm(`${site.url}${path()}`, { intent: 'begin', code })
      questions.push([...asked.registry.slice(before[0]), ...asked.urn.slice(before[1])])
    }
    expect(questions[0]?.some((question) => question.includes('ballot'))).toBe(true)
    expect(questions[1]).toEqual(questions[0])
    expect(questions[2]).toEqual(questions[0])
  })

  it('after a hundred failures from one address: a sentence, the filled-in form, and no look-up', async () => {
    const from = { 'X-Real-IP': '203.0.113.5' }
    const { good, unknown } = await theCodes()
    const begin = (code: string, headers: Record<string, string>) =>
      sendForm(`${site.url}${path()}`, { intent: 'begin', code, pace: 'all', 'opinion.crise': '3' }, headers)
    for (let failure = 0; failure < BY_CODES.most; failure += 1)
      expect((await begin(unknown, from)).status).toBe(422)
    const late = await begin(good, from)
    expect(late.status).toBe(429)
    expect(late.page).toContain('Trop de codes refusés')
    expect(late.page).toContain(`value="${good}"`)
    expect(late.page).toMatch(/name="opinion\.crise" value="3"/)
    const casting = await sendForm(
      `${site.url}${path()}/deposer`,
      { intent: 'cast', code: good, 'opinion.crise': '3' },
      from,
    )
    expect(casting.status).toBe(429)
    expect(casting.page).toMatch(/name="opinion\.crise" value="3"/)
    expect((await begin(good, { 'X-Real-IP': '203.0.113.6' })).status).toBe(200)
  })
})
