import { request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MODULUS_BYTES, TOKEN_BYTES } from '#app/domain/signed-token.ts'
import { paths } from '#app/ui/paths.ts'
import { countBallots } from '#db/urn/ballot.ts'
import { aWorld, givenCodes, givenOpenConsultation, type Played } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'
import { startSite, type Site } from '#tests/setup/web.ts'

/** Far more than an answer takes; a pattern that explodes or a body that is read without end takes longer. */
const LONGEST_MS = 2_000
const FORM = 'application/x-www-form-urlencoded'
const MEGABYTE = 1024 * 1024

/** Where voters and subscribers send something, and which fields are read there. */
const TARGETS = {
  vote: ['code', 'token', 'changeKey', 'order', 'salt', 'newChangeKey', 'step', 'intent', 'pace', 'opinion.crise'],
  cast: ['code', 'token', 'changeKey', 'salt', 'commitment', 'newChangeKey', 'intent', 'ballotId', 'opinion.crise'],
  voteByEmail: ['email'],
  signature: ['lien', 'message'],
  votingKey: ['college'],
  receipt: ['receipt'],
  subscribe: ['email'],
  subscription: ['geste', 'List-Unsubscribe'],
} as const satisfies Partial<Record<keyof typeof paths, readonly string[]>>
type Target = keyof typeof TARGETS
/** Whoever asks for a link waits for the answer whatever it is: that one is asked less often. */
const OFTEN = ['vote', 'cast', 'signature', 'votingKey', 'receipt', 'subscribe', 'subscription'] as const
const targets: fc.Arbitrary<Target> = fc.constantFrom(...OFTEN, ...OFTEN, 'voteByEmail')

const hexDigits = (digits: number) =>
  fc
    .uint8Array({ minLength: Math.ceil(digits / 2), maxLength: Math.ceil(digits / 2) })
    .map((bytes) => Buffer.from(bytes).toString('hex').slice(0, digits))

/** The lengths that a token, a blinded message, a receipt and their halves have, and those beside. */
const lengths = fc
  .tuple(
    fc.constantFrom(16, 20, 64, 128, 2 * MODULUS_BYTES, 4 * TOKEN_BYTES + 2 * MODULUS_BYTES),
    fc.constantFrom(-1, 0, 0, 0, 1),
  )
  .map(([length, more]) => length + more)

/** As it stands in a body: percent-encoded, and sometimes what no text can be. */
const values = fc.oneof(
  { weight: 4, arbitrary: lengths.chain(hexDigits) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }).map(encoded) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '%00',
      '%',
      '%zz',
      '%ED%A0%80',
      '%ED%BF%BF%ED%A0%80',
      '%FF%FE',
      '%F0%9F%98%80',
      '9'.repeat(400),
      '-0',
      '1e999',
      '0x'.concat('f'.repeat(2 * MODULUS_BYTES)),
      'f'.repeat(2 * MODULUS_BYTES),
      'F'.repeat(2 * MODULUS_BYTES),
      '0'.repeat(2 * MODULUS_BYTES),
      '٣'.repeat(64),
      ' '.repeat(50_000),
      '-'.repeat(50_000),
      'a@'.repeat(20_000),
      `${'a.'.repeat(10_000)}@exemple.test`,
      '__proto__',
      'constructor',
      encoded('a@exemple.test\r\nBcc: b@exemple.test'),
      encoded('"><script>'),
      encoded('deux personnes@exemple.test'),
      'cast',
      'begin',
      'review',
      'question.0',
      'question.99999',
      'langue:fr-simple',
      'edit:__proto__',
    ),
  },
)

const unknown = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'opinion.', 'opinion.__proto__', '', 'espace', '%00'),
  fc.string({ unit: 'binary', maxLength: 12 }).map(encoded),
)

interface Sent {
  target: Target
  body: string | Buffer
  type: string
  suffix: string
}

const sents: fc.Arbitrary<Sent> = targets.chain((target) => {
  const names = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<string>(...TARGETS[target]) },
    { weight: 1, arbitrary: unknown },
  )
  const fields = fc
    .array(fc.tuple(names, values), { maxLength: 10 })
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'))
  const bodies = fc.oneof(
    { weight: 8, arbitrary: fields },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '{"lien":"a","message":"b"}',
        '&&&===&',
        'message'.concat('&message'.repeat(10_000)),
        `message=${'0'.repeat(120_000)}`,
        `message=${'0'.repeat(MEGABYTE)}`,
      ),
    },
  )
  const types = fc.oneof(
    { weight: 8, arbitrary: fc.constant(FORM) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        `${FORM}; charset=utf-16`,
        FORM.toUpperCase(),
        'multipart/form-data; boundary=x',
        'multipart/form-data',
        'application/json',
        'text/plain',
        'x',
        '',
      ),
    },
  )
  const suffixes = fc.constantFrom('', '', '', '.data', '?index', '?intent=cast', '/', '.data?_routes=x')
  return fc.record({ target: fc.constant(target), body: bodies, type: types, suffix: suffixes })
})

describe('what anybody may send to where voters and subscribers send', () => {
  const stores = useStores('sqlite')
  let site: Site
  let played: Played
  let code: string

  beforeAll(async () => {
    const world = aWorld(stores(), 'smtp')
    played = await givenOpenConsultation(world, { emailVoting: true })
    code = (await givenCodes(world, played.address, 'citoyens', 1))[0] ?? ''
    const hurried = { now: () => performance.now(), sleep: () => Promise.resolve() }
    site = await startSite(world.as('public'), { timing: hurried })
  })
  afterAll(() => site.stop())

  const at = (target: Target) => {
    const { council, consultation } = played.address
    return target === 'subscribe' ? paths.subscribe(council) : paths[target](council, consultation)
  }

  /** Everything that both stores hold. */
  async function held() {
    const { registry, urn } = stores()
    return {
      registry: await everyRow(registry),
      urn: await everyRow(urn),
      ballots: await countBallots(urn, played.consultation.id),
    }
  }

  function send({ target, body, type, suffix }: Sent): Promise<{ status: number; page: string }> {
    const { hostname, port } = new URL(site.url)
    const headers = {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Length': Buffer.byteLength(body),
      ...(type !== '' && { 'Content-Type': type }),
    }
    return new Promise((resolve, reject) => {
      // A connection of its own: one that was kept may close just when it is taken again.
      const to = { hostname, port, path: at(target) + suffix, method: 'POST', headers, agent: false }
      request(to, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, page: Buffer.concat(chunks).toString() }),
        )
        answer.on('error', reject)
      })
        .on('error', reject)
        .end(body)
    })
  }

  it('is refused or shown again: no error, no long wait, nothing written and nothing printed', async () => {
    const before = await held()
    const printed: string[] = []
    const restore = [process.stdout, process.stderr].map((stream) => keep(stream, printed))
    const slow: string[] = []
    const statuses = new Set<number>()
    try {
      await fc.assert(
        fc.asyncProperty(sents, async (sent) => {
          const begun = performance.now()
          const { status } = await send(sent)
          const took = performance.now() - begun
          statuses.add(status)
          expect(status).toBeGreaterThanOrEqual(200)
          expect(status).toBeLessThan(500)
          if (took > LONGEST_MS) slow.push(`${sent.target}${sent.suffix} ${Math.round(took)} ms`)
        }),
        { numRuns: 500 },
      )
    } finally {
      for (const back of restore) back()
    }
    expect(slow).toEqual([])
    expect(printed.filter((text) => /voter|recu|POST|incident|Error|message=/.test(text))).toEqual([])
    expect(await held()).toEqual(before)
    for (const status of [200, 400, 404, 405, 413, 422]) expect(statuses).toContain(status)
  })

  it.each([
    ['a message without a link', { message: '0'.repeat(2 * MODULUS_BYTES) }, 404, 'voting-link-unknown'],
    ['a link that was never sent', { lien: 'jamais', message: '0'.repeat(2 * MODULUS_BYTES) }, 404, 'voting-link-unknown'],
    ['a digit too few', { lien: 'x', message: '0'.repeat(2 * MODULUS_BYTES - 1) }, 400, 'blinded-malformed'],
    ['a digit too many', { lien: 'x', message: '0'.repeat(2 * MODULUS_BYTES + 1) }, 400, 'blinded-malformed'],
    ['a number beyond the modulus', { lien: 'x', message: 'f'.repeat(2 * MODULUS_BYTES) }, 400, 'blinded-malformed'],
    ['large letters', { lien: 'x', message: 'A'.repeat(2 * MODULUS_BYTES) }, 400, 'blinded-malformed'],
    ['no message', { lien: 'x' }, 400, 'blinded-malformed'],
    ['nothing', {}, 400, 'blinded-malformed'],
  ] as const)('a signature is refused for %s, with one reason', async (_, fields, status, reason) => {
    const before = await held()
    const body = new URLSearchParams(fields).toString()
    const answer = await send({ target: 'signature', body, type: FORM, suffix: '' })
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.page)).toEqual({ refusal: reason })
    expect(await held()).toEqual(before)
  })

  it('a token that nobody signed casts nothing, and does not say whether its ballot is there', async () => {
    const before = await held()
    for (const token of ['0'.repeat(896), 'f'.repeat(896), '0123456789abcdef'.repeat(56)])
      for (const target of ['vote', 'cast'] as const) {
        const fields = { intent: target === 'vote' ? 'begin' : 'cast', token, 'opinion.crise': '1' }
        const body = new URLSearchParams(fields).toString()
        const { status, page } = await send({ target, body, type: FORM, suffix: '' })
        expect(status).toBe(422)
        expect(page).toContain('ne vaut pas pour cette consultation')
      }
    expect(await held()).toEqual(before)
  })

  it('is still served afterwards', async () => {
    const body = new URLSearchParams({ intent: 'cast', code, 'opinion.crise': '1' }).toString()
    const { status } = await send({ target: 'cast', body, type: FORM, suffix: '' })
    expect(status).toBe(200)
    expect((await held()).ballots).toBe(1)
  })
})

/** Percent-encoded byte by byte; lone surrogates become what an encoder that lets them pass makes of them. */
function encoded(text: string): string {
  return [...text]
    .map((character) => {
      const point = character.codePointAt(0) ?? 0
      if (point < 0xd800 || point > 0xdfff) return encodeURIComponent(character)
      const bytes = [0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)]
      return bytes.map((byte) => `%${byte.toString(16)}`).join('')
    })
    .join('')
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
