import { request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { formatReceipt } from '#app/domain/ballot.ts'
import { formatSecret } from '#app/domain/secret.ts'
import { countBallots } from '#db/urn/ballot.ts'
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
import { useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'
import { sendForm, startSite, type Site } from '#tests/setup/web.ts'

describe('the public site', () => {
  const stores = useStores('sqlite')
  let world: World
  let played: Played
  let site: Site
  let page: string

  beforeAll(async () => {
    world = aWorld(stores())
    played = await givenOpenConsultation(world)
    site = await startSite(world.as('public'))
    const { council, consultation } = played.address
    page = `${site.url}/clsm/${council}/consultations/${consultation}`
  })
  afterAll(() => site.stop())

  const ballots = () => countBallots(stores().urn, played.consultation.id)
  const aCode = async () => (await givenCodes(world, played.address, 'citoyens', 1))[0] ?? ''

  it('sends no cookie to anybody who reads or votes', async () => {
    const code = formatSecret(await aCode())
    const read = await fetch(`${page}/voter`)
    const begun = await sendForm(`${page}/voter`, { intent: 'begin', code })
    const voted = await sendForm(`${page}/voter/deposer`, { intent: 'cast', code })
    for (const { headers } of [read, begun, voted]) expect(headers.getSetCookie()).toEqual([])
    expect(voted.status).toBe(200)
  })

  it.each(['/voter', '/voter/deposer', '/recu'])(
    'lets nothing of %s be kept, referred to or framed',
    async (path) => {
      const answers = [
        await fetch(`${page}${path}`, { redirect: 'manual' }),
        await sendForm(`${page}${path}`, { intent: 'cast' }),
        await fetch(`${page}${path}.data`, { redirect: 'manual' }),
      ]
      for (const { headers } of answers) {
        expect(headers.get('Cache-Control')).toBe('no-store')
        expect(headers.get('Referrer-Policy')).toBe('no-referrer')
        expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
        expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
      }
    },
  )

  it('casts by POST only: another method leads to the form', async () => {
    const response = await fetch(`${page}/voter/deposer?intent=cast`, { redirect: 'manual' })
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toMatch(/\/voter$/)
  })

  it.each(['PUT', 'PATCH', 'DELETE'])('takes no ballot by %s', async (method) => {
    const before = await ballots()
    const body = new URLSearchParams({ intent: 'cast', code: formatSecret(await aCode()) })
    const { status } = await fetch(`${page}/voter/deposer`, { method, body })
    expect(status).toBe(405)
    expect(await ballots()).toBe(before)
  })

  it('prints nothing when somebody votes, is refused or checks a receipt', async () => {
    const printed: string[] = []
    const spies = [
      keep(process.stdout, printed),
      keep(process.stderr, printed),
    ]
    const code = formatSecret(await aCode())
    await sendForm(`${page}/voter/deposer`, { intent: 'cast', code })
    await sendForm(`${page}/voter/deposer`, { intent: 'cast', code })
    await sendForm(`${page}/recu`, { receipt: 'abc' })
    for (const restore of spies) restore()
    expect(printed.filter((text) => text.includes(code) || /voter|recu|POST/.test(text))).toEqual([])
  })

  it.each([
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Site', 'same-site'],
  ])('refuses a form of another site (%s: %s) and writes nothing', async (name, value) => {
    const before = await ballots()
    const code = formatSecret(await aCode())
    const sent = await sendForm(`${page}/voter/deposer`, { intent: 'cast', code }, { [name]: value })
    expect(sent.status).toBe(403)
    expect(sent.page).toContain('autre site')
    expect(await ballots()).toBe(before)
  })

  it('takes a form of its own pages for its own, though no-referrer makes their origin null', async () => {
    const code = formatSecret(await aCode())
    const sent = await fetch(`${page}/voter/deposer`, {
      method: 'POST',
      body: new URLSearchParams({ intent: 'cast', code }),
      headers: { Origin: 'null' },
    })
    expect(sent.status).toBe(200)
  })

  it('refuses what is too large, and what is no form, with a sentence', async () => {
    const large = await sendForm(`${page}/voter/deposer`, { intent: 'cast', code: 'x'.repeat(200_000) })
    expect(large.status).toBe(413)
    expect(large.page).toContain('trop volumineux')
    const json = await fetch(`${page}/voter/deposer`, {
      method: 'POST',
      body: '{"intent":"cast"}',
      headers: { 'Content-Type': 'application/json' },
    })
    expect(json.status).toBe(400)
    expect(await json.text()).toContain('arrivé abîmé')
  })

  it('keeps what was filled in when it refuses, and says why at the field', async () => {
    const { status, page: html } = await sendForm(`${page}/voter`, {
      intent: 'begin',
      code: 'K7QM-2XHD',
      pace: 'all',
      'opinion.crise': '3',
    })
    expect(status).toBe(422)
    expect(html).toContain('value="K7QM-2XHD"')
    expect(html).toMatch(/name="opinion\.crise" value="3"/)
    expect(html).toContain('16 lettres et chiffres, en quatre groupes')
  })

  it('shows an unknown council, consultation or page as not found, and a draft as unknown', async () => {
    const { council } = played.address
    for (const path of [
      '/clsm/nulle-part',
      `/clsm/${council}/consultations/nulle-part`,
      `/clsm/nulle-part/consultations/${played.address.consultation}/voter`,
      '/nulle/part',
      '/..%2f..%2fetc/passwd',
      '/clsm/%00',
    ]) {
      const response = await fetch(`${site.url}${path}`)
      expect([404, 400], path).toContain(response.status)
      const html = await response.text()
      if (response.status === 404) expect(html).toContain('3114')
    }
  })

  it.each([
    ['a host that is none', { Host: 'a b:c/%zz' }],
    ['a forwarded host', { 'X-Forwarded-Host': 'ailleurs.example', Forwarded: 'host=x;proto=zz' }],
    ['a path that cannot be decoded', {}, '/clsm/%E0%A4%A'],
    ['two slashes first', {}, '//ailleurs.example/clsm'],
    ['a file that is not there', {}, '/assets/absent.js'],
    ['a way out of the files', {}, '/assets/../../../package.json'],
    ['another method', {}, '/clsm', 'PROPFIND'],
  ])('answers %s without an error and leads nowhere else', async (_, headers, path = '/clsm', method = 'GET') => {
    const { status, location } = await new Promise<{ status: number; location: string }>(
      (resolve, reject) => {
        const { hostname, port } = new URL(site.url)
        request({ hostname, port, path, method, headers }, (answer) => {
          answer.resume()
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '' })
        })
          .on('error', reject)
          .end()
      },
    )
    expect(status).toBeLessThan(500)
    expect(location).not.toContain('ailleurs')
  })

  it('answers hostile forms with a refusal or a page, never an error, and writes no ballot', async () => {
    const before = await everyRow(stores().registry)
    const cast = await ballots()
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('0', '-1', '9e99', 'none', '__proto__', 'question.0', 'review', 'all', 'edit:crise', 'cast', 'begin', 'next', 'langue:fr-simple', 'langue:xx', '\u0000', '😀', '<script>'),
      fc.string({ minLength: 190, maxLength: 400 }),
    )
    const name = fc.oneof(
      fc.constantFrom('intent', 'step', 'code', 'changeKey', 'pace', 'order', 'salt', 'newChangeKey', 'commitment', 'opinion.crise', 'opinion.ailleurs', 'receipt', 'langue', 'retour', 'ballotId'),
      fc.string({ maxLength: 20 }),
    )
    const form = fc.array(fc.tuple(name, word), { maxLength: 14 })
    const paths = fc.constantFrom('/voter', '/voter/deposer', '/recu', '/voter?index', '/../../langue')
    const hurried = { now: () => performance.now(), sleep: () => Promise.resolve() }
    const site = await startSite(world.as('public'), { timing: hurried })
    const there = `${site.url}${new URL(page).pathname}`
    await fc.assert(
      fc.asyncProperty(paths, form, async (path, fields) => {
        const { status } = await sendForm(`${there}${path}`, new URLSearchParams(fields))
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 250 },
    )
    await site.stop()
    expect(await everyRow(stores().registry)).toEqual(before)
    expect(await ballots()).toBe(cast)
  })

  it('leads back only to its own pages after a change of language', async () => {
    for (const back of ['https://ailleurs.example/', '//ailleurs.example', '/\\ailleurs.example', 'javascript:1']) {
      const { status, headers } = await sendForm(`${site.url}/langue`, { langue: 'fr-simple', retour: back })
      expect(status).toBe(303)
      expect(headers.get('Location')).toBe('/')
    }
    const { headers } = await sendForm(`${site.url}/langue`, { langue: 'fr-simple', retour: '/clsm' })
    expect(headers.get('Location')).toBe('/clsm')
    expect(headers.getSetCookie().join()).toMatch(/^langue=[^;]+;.*Path=\/;.*SameSite=Lax/)
  })

  it('answers a receipt, however it is spaced, and never with a choice', async () => {
    const { receipt } = expectOk(await cast(world, played, await aCode(), { changeKey: aChangeKey() }))
    const good = await sendForm(`${page}/recu`, { receipt: ` ${formatReceipt(receipt)}\n` })
    expect(good.page).toContain('est dans l’urne, et il compte')
    const other = { ...receipt, commitment: '0'.repeat(64) }
    const replaced = await sendForm(`${page}/recu`, { receipt: formatReceipt(other) })
    expect(replaced.page).toContain('a été remplacé')
    const absent = { ...receipt, ballotId: '0'.repeat(64) }
    const missing = await sendForm(`${page}/recu`, { receipt: formatReceipt(absent) })
    expect(missing.page).toContain('n’est pas dans l’urne')
    for (const { page: html } of [good, replaced, missing])
      for (const grade of played.consultation.grades) expect(stripData(html)).not.toContain(grade)
  })

  it('shows an unexpected error as a calm page with a code, and logs nothing of the request', async () => {
    const printed: string[] = []
    const broken = { ...world.as('public') }
    const failing = await startSite(broken)
    Object.defineProperty(broken, 'registry', {
      get: () => {
        throw new Error('secret words of the request')
      },
    })
    vi.spyOn(console, 'error').mockImplementation((line: string) => void printed.push(line))
    const response = await fetch(`${failing.url}/clsm/quelque-part`)
    const html = await response.text()
    await failing.stop()
    expect(response.status).toBe(500)
    expect(html).toContain('3114')
    const code = /incident ([2-9A-Z]{6})/.exec(printed.join(''))?.[1]
    expect(code).toBeDefined()
    expect(html).toContain(code)
    expect(html + printed.join('')).not.toContain('secret words')
    expect(printed.join('')).not.toContain('quelque-part')
  })
})

/** The visible page: the loader's JSON names the grades of the consultation, as its public page does. */
function stripData(html: string): string {
  return html.replace(/<script[\s\S]*?<\/script>/g, '')
}

/** Keeps what a stream would print; gives back how to let it print again. */
function keep(stream: NodeJS.WriteStream, into: string[]): () => void {
  const write = stream.write.bind(stream)
  stream.write = (chunk: string | Uint8Array) => {
    into.push(String(chunk))
    return true
  }
  return () => {
    stream.write = write
  }
}
