import { describe, expect, it } from 'vitest'
import { distressIn, SPAN_KINDS, spansIn, type SpanKind } from '#app/domain/detection.ts'
import { parseCorpus, readPart } from '#tests/corpus/read.ts'

describe('the corpus', () => {
  it('is read with its nested marks as offsets into the text without them', () => {
    const [one, two] = parseCorpus(
      '### a-1 | register: sms | distress: none\n\n⟦situation|mon fils ⟦person|Kevin⟧ 19 ans⟧ ok\n\n### a-2 | register: plain | distress: none | about: prevention\nb\n',
    )
    expect(one).toMatchObject({ id: 'a-1', register: 'sms', prevention: false, text: 'mon fils Kevin 19 ans ok' })
    expect(one?.spans.map(({ kind, start, end }) => [kind, one.text.slice(start, end)])).toEqual([
      ['situation', 'mon fils Kevin 19 ans'],
      ['person', 'Kevin'],
    ])
    expect(two).toMatchObject({ id: 'a-2', prevention: true, text: 'b', spans: [] })
  })

  it.each([
    ['### a | register: sms | distress: much\nb', 'no such distress'],
    ['### a | register: sms\nb', 'Not a header'],
    ['### a | register: sms | distress: none\n⟦name|b⟧', 'no such kind'],
    ['### a | register: sms | distress: none\n⟦person|b', 'left open'],
    ['### a | register: sms | distress: none\nb⟧', 'closed'],
    ['### a | register: sms | distress: none\nb\n### a | register: sms | distress: none\nb', 'twice'],
  ])('is refused where it is not well formed', (content, reason) => {
    expect(() => parseCorpus(content)).toThrow(reason)
  })

  it('has four hundred contributions, a third of them kept aside, and every kind on both sides', () => {
    const parts = [readPart('open'), readPart('aside')] as const
    const [open, aside] = parts
    expect(open.length + aside.length).toBeGreaterThanOrEqual(400)
    expect(aside.length * 3).toBeGreaterThanOrEqual(open.length + aside.length)
    for (const part of parts)
      for (const kind of SPAN_KINDS) expect(part.some(({ spans }) => spans.some((span) => span.kind === kind))).toBe(true)
  })
})

/** What was reached once must not be lost unseen: the bench tells the rest. */
describe('of the part they were tuned on, the detectors', () => {
  it('tell urgent distress, and do not take prevention for it', () => {
    const open = readPart('open')
    const share = (part: readonly { text: string }[], told: (level: string) => boolean) =>
      part.filter(({ text }) => told(distressIn(text))).length / part.length
    expect(share(open.filter(({ distress }) => distress === 'urgent'), (level) => level === 'urgent')).toBeGreaterThan(0.95)
    expect(share(open.filter(({ prevention }) => prevention), (level) => level !== 'none')).toBeLessThan(0.05)
  }, 60_000)

  it.each([
    ['person', 0.94],
    ['situation', 0.84],
  ] as const)('find what is marked as %s', (kind: SpanKind, least) => {
    let [marked, found] = [0, 0]
    for (const { text, spans } of readPart('open')) {
      const expected = spans.filter((one) => one.kind === kind)
      if (expected.length === 0) continue
      const told = spansIn(text).filter((one) => one.kind === kind)
      marked += expected.length
      found += expected.filter(({ start, end }) =>
        told.some((one) => 2 * (Math.min(one.end, end) - Math.max(one.start, start)) >= end - start),
      ).length
    }
    expect(found / marked).toBeGreaterThan(least)
  }, 60_000)
})
