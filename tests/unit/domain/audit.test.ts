import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CHAIN_START,
  chainEntry,
  FIRST_HASH,
  firstBrokenLink,
  followChain,
  JOURNAL_ACTS,
  type JournalDraft,
  type JournalEntry,
} from '#app/domain/audit.ts'
import { CAPACITIES } from '#app/domain/permission.ts'
import { hashOf } from '#tests/factories/consultation.ts'

const words = fc.string({ maxLength: 6 })
const drafts: fc.Arbitrary<JournalDraft> = fc.record({
  councilId: words,
  at: words,
  act: fc.constantFrom(...JOURNAL_ACTS),
  actor: fc.constantFrom(...CAPACITIES),
  subject: words,
  details: fc.dictionary(words, fc.oneof(words, fc.integer(), fc.constant(null)), { maxKeys: 3 }),
})

function chain(written: readonly JournalDraft[]): JournalEntry[] {
  const entries: JournalEntry[] = []
  for (const draft of written) entries.push(chainEntry(entries.at(-1), draft))
  return entries
}

/** A journal of at least three entries, and places in it. */
const journals = fc.array(drafts, { minLength: 3, maxLength: 8 }).map(chain)

function pick(journal: readonly JournalEntry[], at: number): JournalEntry {
  const entry = journal[at]
  if (entry === undefined) throw new Error('There is no such place in this journal')
  return entry
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

describe('the journal', () => {
  test('numbers its entries from 1 and binds each to the one before', () => {
    fc.assert(
      fc.property(journals, (journal) => {
        expect(journal.map(({ number }) => number)).toEqual(journal.map((_, index) => index + 1))
        expect(journal.map(({ previousHash }) => previousHash)).toEqual([
          FIRST_HASH,
          ...journal.slice(0, -1).map(({ hash }) => hash),
        ])
      }),
    )
  })

  test('is intact as it was written', () => {
    fc.assert(
      fc.property(journals, (journal) => {
        expect(firstBrokenLink(journal)).toBeNull()
      }),
    )
    expect(firstBrokenLink([])).toBeNull()
  })

  test('is intact whatever the order in which a store gives back the details', () => {
    fc.assert(
      fc.property(journals, (journal) => {
        const read = journal.map((entry) => ({
          ...entry,
          details: Object.fromEntries(Object.entries(entry.details).reverse()),
        }))
        expect(firstBrokenLink(read)).toBeNull()
      }),
    )
  })

  const changes: fc.Arbitrary<Partial<JournalEntry>> = fc.oneof(
    drafts.chain((draft) =>
      fc
        .constantFrom('councilId', 'at', 'act', 'actor', 'subject', 'details')
        .map((field) => ({ [field]: draft[field] })),
    ),
    fc.nat(20).map((number) => ({ number })),
    words.map((text) => ({ hash: hashOf(text) })),
    words.map((text) => ({ previousHash: hashOf(text) })),
  )

  test('shows where an entry was changed', () => {
    fc.assert(
      fc.property(journals, fc.nat(), changes, (journal, place, change) => {
        const at = place % journal.length
        const changed = journal.map((entry, index) =>
          index === at ? { ...entry, ...change } : entry,
        )
        fc.pre(!same(changed, journal))
        expect(firstBrokenLink(changed)).toBe(at + 1)
      }),
    )
  })

  test('shows where an entry was changed, even with its own hash made anew', () => {
    fc.assert(
      fc.property(journals, fc.nat(), drafts, (journal, place, draft) => {
        const at = place % (journal.length - 1)
        const changed = journal.with(at, chainEntry(journal[at - 1], draft))
        fc.pre(changed[at]?.hash !== journal[at]?.hash)
        expect(firstBrokenLink(changed)).toBe(at + 2)
      }),
    )
  })

  test('shows where a changed entry was tied to the next without making all hashes anew', () => {
    fc.assert(
      fc.property(journals, fc.nat(), drafts, (journal, place, draft) => {
        const at = place % (journal.length - 1)
        const forged = chainEntry(journal[at - 1], draft)
        fc.pre(forged.hash !== journal[at]?.hash)
        const tied = journal.map((entry, index) =>
          index === at + 1 ? { ...entry, previousHash: forged.hash } : entry,
        )
        expect(firstBrokenLink(tied.with(at, forged))).toBe(at + 2)
      }),
    )
  })

  test('shows where an entry was removed', () => {
    fc.assert(
      fc.property(journals, fc.nat(), (journal, place) => {
        const at = place % (journal.length - 1)
        expect(firstBrokenLink(journal.toSpliced(at, 1))).toBe(at + 1)
      }),
    )
  })

  test('does not show by itself that its end was cut off', () => {
    fc.assert(
      fc.property(journals, (journal) => {
        expect(firstBrokenLink(journal.slice(0, -1))).toBeNull()
      }),
    )
  })

  test('shows where an entry was inserted', () => {
    fc.assert(
      fc.property(journals, fc.nat(), drafts, (journal, place, draft) => {
        const at = place % journal.length
        const forged = chainEntry(journal[at - 1], draft)
        expect(firstBrokenLink(journal.toSpliced(at, 0, forged))).toBe(at + 2)
      }),
    )
  })

  test('shows where two entries were exchanged', () => {
    fc.assert(
      fc.property(journals, fc.nat(), fc.nat(), (journal, one, other) => {
        const [low = 0, high = 0] = [one % journal.length, other % journal.length].sort()
        const [first, second] = [journal[low], journal[high]]
        fc.pre(low !== high && first !== undefined && second !== undefined)
        if (first === undefined || second === undefined) return
        expect(firstBrokenLink(journal.with(low, second).with(high, first))).toBe(low + 1)
      }),
    )
  })

  test('is found the same in parts as at once, broken or not', () => {
    fc.assert(
      fc.property(journals, fc.nat(), fc.nat(), changes, (journal, cut, place, change) => {
        const at = place % journal.length
        for (const read of [journal, journal.with(at, { ...pick(journal, at), ...change })]) {
          const middle = cut % (read.length + 1)
          const first = followChain(CHAIN_START, read.slice(0, middle))
          const parts = 'brokenAt' in first ? first : followChain(first.head, read.slice(middle))
          expect(parts).toEqual(followChain(CHAIN_START, read))
        }
      }),
    )
  })

  test('holds no act of a voter', () => {
    expect(JOURNAL_ACTS.filter((act) => /vote|cast|ballot|receipt/.test(act))).toEqual([])
  })
})
