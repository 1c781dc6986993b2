import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruling, RULINGS } from '#app/domain/moderation.ts'
import {
  LONGEST_MESSAGE,
  PROPOSAL_ACTS,
  PROPOSAL_STATUSES,
  proposalTransition,
  REFUSAL_REASONS,
  wasRetracted,
  type MessageKind,
  type ProposalAct,
  type ProposalStatus,
} from '#app/domain/proposal.ts'
import type { Result } from '#app/domain/refusal.ts'

/** Written by hand, a second time: what each act makes of each status; absent, it is refused. */
const TABLE: readonly (readonly [from: ProposalStatus, act: ProposalAct, to: ProposalStatus])[] = [
  ['submitted', 'accept', 'accepted'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'refuse', 'refused'],
  ['submitted', 'revise', 'submitted'],
  ['submitted', 'answer', 'submitted'],
  ['submitted', 'withdraw', 'withdrawn'],
  ['submitted', 'propose-refusal', 'refusal-proposed'],
  ['submitted', 'set-apart', 'set-apart'],
  ['returned', 'set-apart', 'set-apart'],
  ['refusal-proposed', 'refuse', 'refused'],
  ['refusal-proposed', 'decline-refusal', 'submitted'],
  ['refusal-proposed', 'set-apart', 'set-apart'],
  ['refusal-proposed', 'revise', 'submitted'],
  ['refusal-proposed', 'withdraw', 'withdrawn'],
  ['refused', 'appeal', 'appealed'],
  ['appealed', 'accept', 'accepted'],
  ['appealed', 'return', 'returned'],
  ['appealed', 'uphold', 'refused'],
  ['appealed', 'set-apart', 'set-apart'],
  ['appealed', 'withdraw', 'withdrawn'],
  ['set-apart', 'withdraw', 'withdrawn'],
  ['returned', 'revise', 'submitted'],
  ['returned', 'answer', 'submitted'],
  ['returned', 'withdraw', 'withdrawn'],
  ['accepted', 'retract', 'refused'],
  ['accepted', 'withdraw', 'withdrawn'],
  ['refused', 'withdraw', 'withdrawn'],
]

function codesOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.refusals.map(({ code }) => code)
}

const anAct = fc.constantFrom(...PROPOSAL_ACTS)
const aStatus = fc.constantFrom(...PROPOSAL_STATUSES)

function after(status: ProposalStatus, acts: readonly ProposalAct[]): ProposalStatus {
  return acts.reduce((now, act) => {
    const next = proposalTransition(now, act)
    return next.ok ? next.value : now
  }, status)
}

describe('the life of a proposal', () => {
  it.each(PROPOSAL_STATUSES.flatMap((status) => PROPOSAL_ACTS.map((act) => [status, act] as const)))(
    '%s, %s: as the table says',
    (status, act) => {
      const expected = TABLE.find(([from, done]) => from === status && done === act)?.[2]
      const answer = proposalTransition(status, act)
      if (expected === undefined) expect(codesOf(answer)).toEqual(['proposal-closed'])
      else expect(answer).toEqual({ ok: true, value: expected })
    },
  )

  it('leads nowhere from withdrawn, by whatever sequence of acts', () => {
    fc.assert(
      fc.property(aStatus, fc.array(anAct), fc.array(anAct), (start, before, later) => {
        const withdrawn = after(after(start, before), ['withdraw'])
        expect(withdrawn).toBe('withdrawn')
        expect(after(withdrawn, later)).toBe('withdrawn')
      }),
    )
  })

  it('never lets the words of an accepted text change, and brings none back that left the public page', () => {
    fc.assert(
      fc.property(fc.array(anAct), (acts) => {
        let status: ProposalStatus = 'submitted'
        let words = 0
        let acceptedWords: number | undefined
        let left = false
        for (const act of acts) {
          const next = proposalTransition(status, act)
          if (!next.ok) continue
          if (act === 'revise') words += 1
          if (act === 'accept') acceptedWords = words
          if (acceptedWords !== undefined) {
            expect(words).toBe(acceptedWords)
            expect(['accepted', 'refused', 'withdrawn']).toContain(next.value)
            left ||= next.value !== 'accepted'
            if (left) expect(next.value).not.toBe('accepted')
          }
          status = next.value
        }
      }),
    )
  })

  it('lets a moderator take off the public page what is on it, and nothing else', () => {
    for (const status of PROPOSAL_STATUSES)
      expect(proposalTransition(status, 'retract').ok).toBe(status === 'accepted')
  })

  it('tells a text taken off the public page from one that never was on it', () => {
    const said = (...kinds: readonly MessageKind[]) => kinds.map((kind) => ({ kind }))
    expect(wasRetracted('refused', said('accepted', 'retracted'))).toBe(true)
    expect(wasRetracted('refused', said('returned', 'answer', 'refused'))).toBe(false)
    expect(wasRetracted('withdrawn', said())).toBe(false)
  })

  it('lets an author withdraw at any moment, and a moderator never', () => {
    for (const status of PROPOSAL_STATUSES) {
      if (status === 'withdrawn') continue
      expect(after(status, ['withdraw'])).toBe('withdrawn')
      expect(after(status, RULINGS)).not.toBe('withdrawn')
    }
  })
})

describe('a ruling', () => {
  it('of acceptance needs no words', () => {
    expect(ruling('accept', { reason: '', text: '' })).toEqual({ ok: true, value: { act: 'accept' } })
  })

  it.each([
    ['return', 'advice-missing'],
    ['refuse', 'sentence-missing'],
    ['retract', 'sentence-missing'],
  ] as const)('to %s needs a reason of the list and words, and says all that is missing', (act, missing) => {
    expect(ruling(act, { reason: 'because', text: ' \n ' })).toEqual({
      ok: false,
      refusals: [
        { code: 'refusal-reason-missing', field: `${act}.reason` },
        { code: missing, field: `${act}.text` },
      ],
    })
    const long = 'a'.repeat(LONGEST_MESSAGE + 1)
    expect(codesOf(ruling(act, { reason: 'unclear', text: long }))).toEqual(['text-too-long'])
  })

  it('keeps every reason of the list and the words, without the space around them', () => {
    for (const reason of REFUSAL_REASONS)
      expect(ruling('return', { reason, text: ' Dites pour qui. ' })).toEqual({
        ok: true,
        value: { act: 'return', reason, text: 'Dites pour qui.' },
      })
  })
})
