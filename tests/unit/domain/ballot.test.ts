import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answerToReceipt,
  commitmentTo,
  formatReceipt,
  isSalt,
  parseBallot,
  parseReceipt,
  reasonsAgainstBallot,
  serialiseBallot,
  type Ballot,
  type BallotRules,
} from '#app/domain/ballot.ts'
import { DEFAULT_GRADES, METHODS } from '#app/domain/consultation.ts'
import { hashOf, PRIORITIES } from '#tests/factories/consultation.ts'

const GRADED: BallotRules = {
  method: 'majority-judgment',
  grades: DEFAULT_GRADES,
  priorities: PRIORITIES,
}
const APPROVED: BallotRules = { method: 'approval', grades: [], priorities: PRIORITIES }

const slugs = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/)
const keys = fc.oneof(slugs, fc.constantFrom('__proto__', 'constructor', '1', '10', '2', 'é"\\'))
const ballots: fc.Arbitrary<Ballot> = fc
  .tuple(
    fc.constantFrom(...METHODS),
    fc.uniqueArray(fc.tuple(keys, fc.option(fc.nat(9))), { selector: ([id]) => id }),
  )
  .map(([method, entries]) => ({ method, opinions: Object.fromEntries(entries) }))

const hexes = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))

describe('the canonical text of a ballot', () => {
  test('does not depend on the order in which opinions were given', () => {
    const cases = ballots.chain((ballot) =>
      fc.tuple(
        fc.constant(ballot),
        fc.shuffledSubarray(Object.entries(ballot.opinions), {
          minLength: Object.keys(ballot.opinions).length,
        }),
      ),
    )
    fc.assert(
      fc.property(cases, ([ballot, entries]) => {
        const shuffled = { opinions: Object.fromEntries(entries), method: ballot.method }
        expect(serialiseBallot(shuffled)).toBe(serialiseBallot(ballot))
      }),
    )
    expect(serialiseBallot({ method: 'approval', opinions: { b: 1, a: null } })).toBe(
      '{"method":"approval","opinions":{"a":null,"b":1}}',
    )
  })

  test('is read back as the same ballot', () => {
    fc.assert(
      fc.property(ballots, (ballot) => {
        expect(parseBallot(serialiseBallot(ballot))).toEqual(ballot)
      }),
    )
  })

  test('is valid JSON', () => {
    fc.assert(
      fc.property(ballots, (ballot) => {
        expect(JSON.parse(serialiseBallot(ballot))).toEqual(ballot)
      }),
    )
  })

  test.for([
    '{"opinions":{"a":1},"method":"approval"}',
    '{"method":"approval","opinions":{"b":1,"a":0}}',
    '{"method":"approval","opinions":{"a": 1}}',
    '{"method":"approval","opinions":{"a":1,"a":1}}',
    '{"method":"approval","opinions":{"a":1.0}}',
    '{"method":"approval","opinions":{"a":1.5}}',
    '{"method":"approval","opinions":{"a":-0}}',
    '{"method":"approval","opinions":{"a":"1"}}',
    '{"method":"approval","opinions":{"a":true}}',
    '{"method":"approval","opinions":{"\\u0061":1}}',
    '{"method":"approval","opinions":[]}',
    '{"method":"approval","opinions":null}',
    '{"method":"approval","opinions":{},"name":"Jean"}',
    '{"method":"plurality","opinions":{}}',
    '{"method":"approval"}',
    ' {"method":"approval","opinions":{}}',
    'null',
    '[]',
    '1',
    '',
  ])('refuses %s', (content) => {
    expect(() => parseBallot(content)).toThrow()
  })

  test('any JSON is either canonical or refused', () => {
    fc.assert(
      fc.property(fc.json(), (content) => {
        expect(() => parseBallot(content)).toThrow()
      }),
    )
  })
})

describe('a commitment', () => {
  test('is SHA-256 of salt and content, as node:crypto computes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), hexes, (content, salt) => {
        const hash = createHash('sha256').update(Buffer.from(salt, 'hex')).update(content, 'utf8')
        expect(commitmentTo(content, salt)).toBe(hash.digest('hex'))
      }),
    )
  })

  test('a salt is 64 lower-case hexadecimal digits', () => {
    expect(isSalt('0f'.repeat(32))).toBe(true)
    for (const text of [
      '',
      '0F'.repeat(32),
      '0f'.repeat(31),
      `${'0f'.repeat(32)}\n`,
      'g'.repeat(64),
    ])
      expect(isSalt(text)).toBe(false)
  })
})

describe('a ballot against its consultation', () => {
  const full = (opinion: number | null) =>
    Object.fromEntries(PRIORITIES.map(({ id }) => [id, opinion]))

  test('fits with every grade, or none', () => {
    for (const opinion of [0, 1, 2, 3, 4, null])
      expect(
        reasonsAgainstBallot({ method: 'majority-judgment', opinions: full(opinion) }, GRADED),
      ).toEqual([])
    for (const opinion of [0, 1])
      expect(
        reasonsAgainstBallot({ method: 'approval', opinions: full(opinion) }, APPROVED),
      ).toEqual([])
  })

  const lacking = Object.fromEntries(Object.entries(full(1)).filter(([id]) => id !== 'crise'))

  test.for<{ why: string; ballot: Ballot; rules: BallotRules }>([
    { why: 'another method', ballot: { method: 'approval', opinions: full(1) }, rules: GRADED },
    {
      why: 'a missing priority',
      ballot: { method: 'majority-judgment', opinions: lacking },
      rules: GRADED,
    },
    {
      why: 'a priority too many',
      ballot: { method: 'majority-judgment', opinions: { ...full(1), autre: 1 } },
      rules: GRADED,
    },
    {
      why: 'a priority of another consultation',
      ballot: { method: 'majority-judgment', opinions: { ...lacking, autre: 1 } },
      rules: GRADED,
    },
    { why: 'nothing', ballot: { method: 'majority-judgment', opinions: {} }, rules: GRADED },
  ])('$why makes it malformed', ({ ballot, rules }) => {
    expect(reasonsAgainstBallot(ballot, rules)).toEqual([{ code: 'ballot-malformed' }])
  })

  test('every unknown opinion is named at its priority', () => {
    const opinions = { ...full(0), crise: 5, repit: -1 }
    expect(reasonsAgainstBallot({ method: 'majority-judgment', opinions }, GRADED)).toEqual([
      { code: 'opinion-unknown', field: 'opinion.crise' },
      { code: 'opinion-unknown', field: 'opinion.repit' },
    ])
  })

  test('approval knows no "Je ne sais pas"', () => {
    const opinions = { ...full(0), crise: null, repit: 2 }
    expect(reasonsAgainstBallot({ method: 'approval', opinions }, APPROVED)).toEqual([
      { code: 'opinion-unknown', field: 'opinion.crise' },
      { code: 'opinion-unknown', field: 'opinion.repit' },
    ])
  })

  test('only whole numbers on the scale, or null, are opinions', () => {
    const figures = fc.oneof(
      fc.double(),
      fc.integer({ min: -3, max: 8 }),
      fc.constantFrom(Number.NaN, 1.5, -1, -0, Number.POSITIVE_INFINITY, 2 ** 53, null),
    )
    fc.assert(
      fc.property(figures, (figure) => {
        const ballot: Ballot = {
          method: 'majority-judgment',
          opinions: { ...full(0), logement: figure },
        }
        const fits = figure === null || [0, 1, 2, 3, 4].some((grade) => grade === figure)
        expect(reasonsAgainstBallot(ballot, GRADED).length === 0).toBe(fits)
      }),
    )
  })
})

describe('a receipt', () => {
  const receipts = fc.record({ ballotId: hexes, commitment: hexes })

  test('is read back from what was shown', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const shown = formatReceipt(receipt)
        expect(shown).toMatch(/^([0-9a-f]{8} ){7}[0-9a-f]{8}\n([0-9a-f]{8} ){7}[0-9a-f]{8}$/)
        expect(parseReceipt(shown)).toEqual(receipt)
      }),
    )
  })

  test('however it was copied', () => {
    fc.assert(
      fc.property(
        receipts,
        fc.constantFrom('', ' ', '-', '–', '\u00A0', '\r\n', '\t', '.', ':'),
        fc.boolean(),
        (receipt, separator, upper) => {
          const copied = ` ${formatReceipt(receipt).replaceAll(/\s/g, separator)}\n`
          expect(parseReceipt(upper ? copied.toUpperCase() : copied)).toEqual(receipt)
        },
      ),
    )
  })

  test('cut short, too long or with another letter is none', () => {
    fc.assert(
      fc.property(receipts, fc.nat(127), (receipt, at) => {
        const digits = receipt.ballotId + receipt.commitment
        expect(parseReceipt(digits.slice(0, at))).toBeNull()
        expect(parseReceipt(`${digits}0`)).toBeNull()
        expect(parseReceipt(`${digits.slice(0, at)}g${digits.slice(at + 1)}`)).toBeNull()
      }),
    )
  })

  test('reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', size: '+1' }), (typed) => {
        parseReceipt(typed)
      }),
    )
  })

  test('is answered by what the urn holds', () => {
    const receipt = { ballotId: hashOf('ballot'), commitment: hashOf('content') }
    expect(answerToReceipt(receipt, hashOf('content'))).toBe('counted')
    expect(answerToReceipt(receipt, hashOf('another content'))).toBe('replaced')
    expect(answerToReceipt(receipt, undefined)).toBe('not-here')
  })
})
