import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  FIRST_ROLES,
  FIRST_STEPS,
  firstSteps,
  isOptional,
  type SettingUp,
} from '#app/domain/first-steps.ts'
import { ROLES } from '#app/domain/membership.ts'

const EMPTY: SettingUp = {
  hasCharter: false,
  hasColleges: false,
  hasDataContacts: false,
  roles: new Set(['coordinator']),
  seats: 0,
  consultations: [],
}

const council = fc.record({
  hasCharter: fc.boolean(),
  hasColleges: fc.boolean(),
  hasDataContacts: fc.boolean(),
  roles: fc.subarray([...ROLES]).map((roles) => new Set(roles)),
  seats: fc.nat(40),
  consultations: fc.array(fc.record({ openedAt: fc.constant(undefined) }), { maxLength: 3 }),
})

const done = (of: SettingUp) => firstSteps(of).flatMap(({ step, done }) => (done ? [step] : []))

describe('what a new council sets up', () => {
  test('nothing is done in an empty one, and every role is named that it lacks', () => {
    expect(firstSteps(EMPTY).map(({ step }) => step)).toEqual(FIRST_STEPS)
    expect(done(EMPTY)).toEqual([])
    expect(firstSteps(EMPTY).find(({ step }) => step === 'team')?.missing).toEqual(FIRST_ROLES)
  })

  test('the team stands when nobody is missing from the first text to the result', () => {
    fc.assert(
      fc.property(council, (of) => {
        const team = firstSteps(of).find(({ step }) => step === 'team')
        expect(team?.done).toBe(FIRST_ROLES.every((role) => of.roles.has(role)))
        expect(team?.done).toBe(team?.missing.length === 0)
      }),
    )
  })

  test('to do more never undoes a step', () => {
    fc.assert(
      fc.property(council, (of) => {
        const more = { ...of, hasCharter: true, roles: new Set(ROLES), seats: of.seats + 1 }
        expect(done(more)).toEqual(expect.arrayContaining(done(of)))
      }),
    )
  })

  test('the list is gone once a consultation was ever opened', () => {
    const opened = { openedAt: '2026-11-22T09:00:00.000Z' }
    fc.assert(
      fc.property(council, (of) => {
        expect(firstSteps({ ...of, consultations: [...of.consultations, opened] })).toEqual([])
      }),
    )
  })

  test('bodies beyond the council are its own choice', () => {
    expect(FIRST_STEPS.filter(isOptional)).toEqual(['committee'])
  })
})
