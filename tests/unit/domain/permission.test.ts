import { describe, expect, test } from 'vitest'
import { STATES, type State } from '#app/domain/consultation.ts'
import {
  ALL_PERMISSIONS,
  CAPACITIES,
  permit,
  type Capacity,
  type Permission,
} from '#app/domain/permission.ts'

const EVERY_ROLE = [
  'coordinator',
  'chair',
  'moderator',
  'referent',
  'deputy-referent',
  'steering-member',
  'group-member',
  'representative',
  'relay',
  'scrutineer',
] as const
const STEERING = ['coordinator', 'chair', 'steering-member'] as const
const OPENED = ['proposing', 'consolidating', 'voting', 'closed', 'sealed', 'released', 'decided', 'followed-up'] as const
const ALWAYS = STATES

/**
 * Written out a second time, by hand, from the design: who may do what, in which states of a
 * consultation. `ALWAYS`: the act does not bear on a consultation's state.
 */
const TABLE: Record<Permission, readonly [readonly Capacity[], readonly State[]]> = {
  'read-public-pages': [['public', 'operator'], ALWAYS],
  'vote': [['public'], ['voting']],
  'check-receipt': [['public'], ALWAYS],
  'propose': [['public', 'representative'], ['proposing']],
  'follow-proposal': [['public'], [...OPENED, 'cancelled']],
  'revise-proposal': [['public'], ['proposing', 'consolidating']],
  'withdraw-proposal': [['public'], [...OPENED, 'cancelled']],
  'appeal-refusal': [['public'], OPENED],
  'object-to-merge': [['public'], ['proposing', 'consolidating']],
  'ask-for-notice': [['public'], OPENED],
  'subscribe': [['public'], ALWAYS],
  'sign-in': [['public'], ALWAYS],
  'keep-own-account': [['account'], ALWAYS],
  'keep-platform': [['administrator', 'operator'], ALWAYS],
  'create-council': [['administrator', 'operator'], ALWAYS],
  'name-coordinator': [['administrator', 'operator'], ALWAYS],
  'name-chair': [['administrator', 'operator'], ALWAYS],
  'read-outbox': [['administrator', 'operator'], ALWAYS],
  'invite-administrator': [['operator'], ALWAYS],
  'reset-any-account': [['operator'], ALWAYS],
  'make-demonstration': [['operator'], ALWAYS],
  'tend-accounts': [['operator', 'clock'], ALWAYS],
  'send-mail': [['clock'], ALWAYS],
  'enter-council': [EVERY_ROLE, ALWAYS],
  'read-team': [['coordinator', 'chair'], ALWAYS],
  'tend-team': [['administrator', 'operator', 'coordinator', 'chair'], ALWAYS],
  'name-scrutineer': [['chair'], ALWAYS],
  'name-others': [['coordinator'], ALWAYS],
  'edit-council': [['coordinator'], ALWAYS],
  'adopt-charter': [['coordinator'], ALWAYS],
  'accept-charter': [EVERY_ROLE, ALWAYS],
  'edit-moderation-rules': [['coordinator'], ALWAYS],
  'write-model-sentences': [['coordinator', 'moderator'], ALWAYS],
  'read-bodies': [STEERING, ALWAYS],
  'tend-bodies': [['coordinator'], ALWAYS],
  'list-consultations': [['coordinator', 'chair'], ALWAYS],
  'create-consultation': [['coordinator', 'operator'], ALWAYS],
  'preview-consultation': [['coordinator', 'chair'], ALWAYS],
  'define-consultation': [['coordinator'], ['draft']],
  'open-consultation': [['coordinator', 'operator'], ['draft']],
  'extend-voting': [['coordinator', 'operator'], ['voting']],
  'cancel-consultation': [
    ['coordinator', 'operator'],
    ['draft', 'proposing', 'consolidating', 'voting'],
  ],
  'order-codes': [['coordinator'], ['proposing', 'consolidating', 'voting']],
  'read-code-totals': [['coordinator'], ALWAYS],
  'list-code-orders': [['relay'], ALWAYS],
  'print-codes': [['relay'], ['proposing', 'consolidating', 'voting']],
  'return-codes': [['relay'], ['proposing', 'consolidating', 'voting', 'closed']],
  'issue-codes': [['operator'], ['proposing', 'consolidating', 'voting']],
  'seal-urn': [['operator', 'clock', 'public'], ALWAYS],
  'tend-polls': [['operator', 'clock'], ALWAYS],
  'tend-urns': [['operator', 'clock'], ALWAYS],
  'record-turnout': [['operator', 'clock'], ALWAYS],
  'tend-authors': [['operator', 'clock'], ALWAYS],
  'tend-distress': [['operator', 'clock'], ALWAYS],
  'apply-retention': [['operator', 'clock'], ALWAYS],
  'refer-distress': [['moderator'], [...OPENED, 'cancelled']],
  'dismiss-distress': [['moderator', 'referent', 'deputy-referent'], [...OPENED, 'cancelled']],
  'answer-distress': [['referent', 'deputy-referent'], [...OPENED, 'cancelled']],
  'rule-on-appeal': [['moderator'], OPENED],
  'read-moderation': [['moderator', 'referent', 'deputy-referent'], [...OPENED, 'cancelled']],
  'moderate': [['moderator'], ['proposing', 'consolidating']],
  'retract-proposal': [['moderator'], [...OPENED, 'cancelled']],
  'read-consolidation': [['coordinator', 'moderator'], [...OPENED, 'cancelled']],
  'consolidate': [['coordinator', 'moderator'], ['draft', 'consolidating']],
  'entrust-consolidation': [['coordinator'], ['proposing', 'consolidating']],
  'read-group-work': [
    ['coordinator', 'moderator', 'group-member', 'steering-member', 'chair', 'representative'],
    [...OPENED, 'cancelled'],
  ],
  'give-group-opinion': [
    ['coordinator', 'group-member', 'steering-member', 'chair', 'representative'],
    ['proposing', 'consolidating'],
  ],
  'answer-objection': [['coordinator', 'moderator'], [...OPENED, 'cancelled']],
  'download-bundle': [['scrutineer'], ['sealed', 'released', 'decided', 'followed-up']],
  'read-sealed-result': [
    [...STEERING, 'scrutineer'],
    ['sealed', 'released', 'decided', 'followed-up'],
  ],
  'release-result': [['coordinator', 'chair'], ['sealed']],
  'read-agendas': [STEERING, ALWAYS],
  'read-own-agendas': [[...STEERING, 'group-member'], ALWAYS],
  'prepare-agenda': [['coordinator'], ['released', 'decided', 'followed-up']],
  'write-agenda': [['coordinator'], ALWAYS],
  'ask-about-item': [['chair', 'steering-member', 'group-member'], ALWAYS],
  'declare-conflict': [['chair', 'steering-member', 'group-member'], ALWAYS],
  'take-notes': [[...STEERING, 'group-member'], ALWAYS],
  'write-minutes': [['coordinator'], ALWAYS],
  'approve-minutes': [['coordinator', 'chair'], ALWAYS],
  'record-decision': [['coordinator'], ['released', 'decided', 'followed-up']],
  'publish-decisions': [['coordinator'], ['released']],
  'follow-up': [['coordinator'], ['decided', 'followed-up']],
  'read-frameworks': [[...STEERING, 'group-member'], ALWAYS],
  'keep-frameworks': [['coordinator'], ALWAYS],
  'read-actions': [[...STEERING, 'group-member'], ALWAYS],
  'write-actions': [['coordinator'], ALWAYS],
  'read-evaluation': [STEERING, ALWAYS],
  'read-journal': [['chair', 'scrutineer'], ALWAYS],
  'verify-journal': [['operator'], ALWAYS],
  'verify-urn': [['operator'], ALWAYS],
}

const ALL = ALL_PERMISSIONS.flatMap((permission) =>
  CAPACITIES.map((capacity) => ({ capacity, permission })),
)

describe('permissions: every capacity × act × state', () => {
  test('the table names every permission there is', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...ALL_PERMISSIONS].sort())
  })

  test.for(ALL)('$capacity, $permission', ({ capacity, permission }) => {
    const [to, states] = TABLE[permission]
    const may = to.includes(capacity)
    const refusedAs = { ok: false, refusals: [expect.objectContaining({ code: 'forbidden' })] }
    expect(permit([capacity], permission)).toEqual(may ? { ok: true, value: capacity } : refusedAs)
    for (const state of STATES) {
      const answer = permit([capacity], permission, state)
      if (!may) expect(answer, state).toEqual(refusedAs)
      else if (states.includes(state)) expect(answer, state).toEqual({ ok: true, value: capacity })
      else {
        expect(answer.ok, state).toBe(false)
        expect(answer, state).not.toEqual(refusedAs)
      }
    }
  })

  test('no capacity at all is refused everything', () => {
    for (const permission of ALL_PERMISSIONS) expect(permit([], permission).ok).toBe(false)
  })

  test('several capacities do what one of them may, and act in that one', () => {
    expect(permit(['account', 'moderator', 'chair'], 'read-journal')).toEqual({
      ok: true,
      value: 'chair',
    })
  })

  test('an administrator of the platform sees nothing of any council', () => {
    const theirs = ALL_PERMISSIONS.filter((permission) => permit(['administrator'], permission).ok)
    expect(theirs).toEqual([
      'keep-platform',
      'create-council',
      'name-coordinator',
      'name-chair',
      'read-outbox',
      'tend-team',
    ])
  })

  test('whoever prints codes neither releases nor recounts', () => {
    for (const permission of ['release-result', 'read-sealed-result', 'read-journal'] as const)
      for (const printer of ['relay', 'operator'] as const)
        expect(permit([printer], permission).ok).toBe(false)
  })
})
