import { describe, expect, test } from 'vitest'
import {
  ACTOR_KINDS,
  ALL_PERMISSIONS,
  permit,
  type ActorKind,
  type Permission,
} from '#app/domain/permission.ts'

/** Every permission, and everybody who has it. */
const TABLE: Record<Permission, Record<ActorKind, boolean>> = {
  'read-public-pages': { public: true, operator: true, clock: false },
  'vote': { public: true, operator: false, clock: false },
  'check-receipt': { public: true, operator: false, clock: false },
  'create-council': { public: false, operator: true, clock: false },
  'create-consultation': { public: false, operator: true, clock: false },
  'open-consultation': { public: false, operator: true, clock: false },
  'extend-voting': { public: false, operator: true, clock: false },
  'cancel-consultation': { public: false, operator: true, clock: false },
  'issue-codes': { public: false, operator: true, clock: false },
  'release-result': { public: false, operator: true, clock: false },
  'seal-urn': { public: true, operator: true, clock: true },
  'tend-polls': { public: false, operator: true, clock: true },
  'record-turnout': { public: false, operator: true, clock: true },
}

const ALL = ALL_PERMISSIONS.flatMap((permission) =>
  ACTOR_KINDS.map((kind) => ({ kind, permission, allowed: TABLE[permission][kind] })),
)

describe('permissions', () => {
  test.for(ALL)('$kind, $permission: $allowed', ({ kind, permission, allowed }) => {
    expect(permit({ kind }, permission)).toEqual(
      allowed ? { ok: true, value: null } : { ok: false, refusals: [{ code: 'forbidden' }] },
    )
  })

  test('the table names every permission there is', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...ALL_PERMISSIONS].sort())
  })
})
