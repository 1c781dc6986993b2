import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  attachmentOf,
  incompatibleWith,
  reasonsAgainstAttachment,
  ROLES,
  type Role,
} from '#app/domain/membership.ts'
import { CAPACITIES, permissionToName, permit } from '#app/domain/permission.ts'

const aRole = fc.constantFrom(...ROLES)

/** Written out by hand: which two roles one person cannot have in the same council. */
const APART: readonly (readonly [Role, Role])[] = [
  ['coordinator', 'chair'],
  ['coordinator', 'relay'],
  ['coordinator', 'scrutineer'],
  ['chair', 'relay'],
  ['chair', 'scrutineer'],
  ['relay', 'scrutineer'],
]

describe('roles of one person', () => {
  test('exclude one another exactly where the duties must be apart', () => {
    for (const one of ROLES)
      for (const other of ROLES) {
        const apart = APART.some((pair) => pair.includes(one) && pair.includes(other))
        expect(incompatibleWith([one], other), `${one} ${other}`).toBe(
          apart && one !== other ? one : null
        )
      }
  })

  test('exclude one another both ways, whatever else is held', () => {
    fc.assert(
      fc.property(aRole, aRole, fc.array(aRole), (one, other, more) => {
        const clash = incompatibleWith([one], other)
        expect(incompatibleWith([other], one) === null).toBe(clash === null)
        if (clash !== null) expect(incompatibleWith([...more, one], other)).not.toBeNull()
      })
    )
  })

  test('never let whoever prints codes also close, release or recount', () => {
    fc.assert(
      fc.property(fc.array(aRole), (roles) => {
        const held: Role[] = []
        for (const role of roles)
          if (!held.includes(role) && incompatibleWith(held, role) === null) held.push(role)
        const may = (permission: Parameters<typeof permit>[1]) => permit(held, permission).ok
        if (may('print-codes')) expect(may('release-result') || may('read-journal')).toBe(false)
        expect(held.includes('coordinator') && held.includes('chair')).toBe(false)
      })
    )
  })
})

describe('what a role asks for', () => {
  test('is a seat for a member, an organisation for a representative, a relay for a relay', () => {
    const asked = ROLES.flatMap((role) =>
      reasonsAgainstAttachment(role, {}).map(({ code, field }) => [role, code, field])
    )
    expect(asked).toEqual([
      ['steering-member', 'seat-missing', 'seat'],
      ['representative', 'organisation-missing', 'organisation'],
      ['relay', 'relay-missing', 'relay'],
    ])
  })

  test('is all that is kept of what was sent along', () => {
    const given = { seat: '  ARS ', organisation: 'UNAFAM', relayId: 'gem' }
    expect(attachmentOf('steering-member', given)).toEqual({ seat: 'ARS' })
    expect(attachmentOf('representative', given)).toEqual({ organisation: 'UNAFAM' })
    expect(attachmentOf('relay', given)).toEqual({ relayId: 'gem' })
    expect(attachmentOf('moderator', given)).toEqual({})
    expect(
      reasonsAgainstAttachment('steering-member', attachmentOf('steering-member', { seat: ' ' }))
    ).toHaveLength(1)
  })
})

test('coordinator and chair are named by the platform, scrutineers by the chair, the others by the coordinator', () => {
  for (const role of ROLES) {
    const naming = CAPACITIES.filter((capacity) => permit([capacity], permissionToName(role)).ok)
    if (role === 'coordinator' || role === 'chair')
      expect(naming).toEqual(['operator', 'administrator'])
    else expect(naming).toEqual(role === 'scrutineer' ? ['chair'] : ['coordinator'])
  }
})
