import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ACTION_STATES,
  changesOfWords,
  isOpen,
  isOverdue,
  isWebAddress,
  lateSince,
  LONGEST_ACTION_OWNER,
  LONGEST_ACTION_TITLE,
  LONGEST_ADDRESS,
  LONGEST_AIM,
  LONGEST_EVIDENCE,
  LONGEST_REASON,
  LONGEST_STEP_TITLE,
  LONGEST_THEME,
  noticesOf,
  reasonsAgainstAction,
  reasonsAgainstEvidence,
  reasonsAgainstState,
  reasonsAgainstStep,
  STEP_STATES,
} from '#app/domain/action.ts'
import { addDays } from '#app/domain/day.ts'
import type { Refusal } from '#app/domain/refusal.ts'
import { anAction, aStep } from '#tests/factories/action.ts'

const TODAY = '2027-03-10'
const told = (reasons: readonly Refusal[]) => reasons.map(({ code, field }) => `${field}: ${code}`)

const aDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days))
const aDeadline = fc.option(aDay, { nil: undefined }).map((deadlineOn) => ({
  ...(deadlineOn !== undefined && { deadlineOn }),
}))
const someSteps = fc.array(
  fc.tuple(fc.constantFrom(...STEP_STATES), aDeadline).map(([state, deadline]) =>
    aStep({ state, ...deadline }),
  ),
  { maxLength: 5 },
)
const someAction = fc
  .tuple(fc.constantFrom(...ACTION_STATES), aDeadline)
  .map(([state, deadline]) => anAction({ state, ...deadline }))

describe('an action', () => {
  test('is a title and somebody in charge; the rest may come later', () => {
    const bare = { title: 'x', aim: '', owner: 'CCAS', theme: '', toldPublicly: false }
    expect(reasonsAgainstAction(bare)).toEqual([])
    expect(told(reasonsAgainstAction({ ...bare, title: ' ', owner: '\n' }))).toEqual([
      'title: title-missing',
      'owner: owner-missing',
    ])
    expect(
      told(
        reasonsAgainstAction({
          ...bare,
          title: 'x'.repeat(LONGEST_ACTION_TITLE + 1),
          aim: 'x'.repeat(LONGEST_AIM + 1),
          owner: 'x'.repeat(LONGEST_ACTION_OWNER + 1),
          theme: 'x'.repeat(LONGEST_THEME + 1),
        }),
      ),
    ).toEqual(['title', 'aim', 'owner', 'theme'].map((field) => `${field}: text-too-long`))
  })

  test('may have a deadline in the past: it is accepted, and said', () => {
    fc.assert(
      fc.property(aDay, (deadlineOn) => {
        expect(reasonsAgainstAction(anAction({ deadlineOn }))).toEqual([])
        expect(noticesOf(deadlineOn, TODAY)).toEqual(deadlineOn < TODAY ? ['deadline-past'] : [])
      }),
    )
    expect(noticesOf(undefined, TODAY)).toEqual([])
  })

  test('is late from the day after its deadline, or after that of an open step, while it is open', () => {
    const late = (deadlineOn: string) => isOverdue(anAction({ deadlineOn }), [], TODAY)
    expect([late('2027-03-09'), late(TODAY), late('2027-03-11')]).toEqual([true, false, false])
    fc.assert(
      fc.property(someAction, someSteps, (action, steps) => {
        const since = lateSince(action, steps, TODAY)
        expect(isOverdue(action, steps, TODAY)).toBe(since !== undefined)
        if (!isOpen(action.state)) expect(since).toBeUndefined()
        const open = steps.filter(({ state }) => state === 'to-do')
        expect(lateSince(action, open, TODAY)).toBe(since)
        if (since === undefined) return
        expect(since < TODAY).toBe(true)
        expect([action.deadlineOn, ...open.map(({ deadlineOn }) => deadlineOn)]).toContain(since)
        // Time alone puts nothing right.
        expect(lateSince(action, steps, addDays(TODAY, 30))).toBe(since)
        for (const state of ['done', 'given-up'] as const)
          expect(isOverdue({ ...action, state }, steps, TODAY)).toBe(false)
      }),
    )
  })

  test('is given up, or taken up again, with a reason; it goes on without', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTION_STATES),
        fc.constantFrom(...ACTION_STATES),
        (before, after) => {
          const silent = told(reasonsAgainstState(before, after, ' '))
          const reversed = before !== after && (after === 'given-up' || !isOpen(before))
          expect(silent).toEqual(reversed ? ['reason: reason-missing'] : [])
          expect(reasonsAgainstState(before, after, 'Le financement a été refusé.')).toEqual([])
        },
      ),
    )
    expect(told(reasonsAgainstState('done', undefined, ''))).toEqual(['state: status-missing'])
    expect(told(reasonsAgainstState('done', 'done', 'x'.repeat(LONGEST_REASON + 1)))).toEqual([
      'reason: text-too-long',
    ])
  })
})

test('a step is a title', () => {
  expect(reasonsAgainstStep({ title: 'Trouver un local' })).toEqual([])
  expect(told(reasonsAgainstStep({ title: ' ' }))).toEqual(['stepTitle: title-missing'])
  expect(told(reasonsAgainstStep({ title: 'x'.repeat(LONGEST_STEP_TITLE + 1) }))).toEqual([
    'stepTitle: text-too-long',
  ])
})

test('evidence is a sentence or an address, of a day that has come', () => {
  const faults = (text: string, address: string, datedOn: string | undefined = TODAY) =>
    told(reasonsAgainstEvidence({ text, address, datedOn }, TODAY))
  expect(faults('Ouverte le 1er mars.', '')).toEqual([])
  expect(faults('', 'https://example.org/a')).toEqual([])
  expect(faults(' ', '')).toEqual(['evidenceText: evidence-missing'])
  expect(faults('x', 'javascript:alert(1)')).toEqual(['evidenceAddress: address-malformed'])
  expect(faults('x', '', addDays(TODAY, 1))).toEqual(['datedOn: date-in-future'])
  expect(told(reasonsAgainstEvidence({ text: 'x', address: '', datedOn: undefined }, TODAY))).toEqual([
    'datedOn: date-missing',
  ])
  const long = `https://example.org/${'x'.repeat(LONGEST_ADDRESS)}`
  expect(faults('x'.repeat(LONGEST_EVIDENCE + 1), long)).toEqual([
    'evidenceText: text-too-long',
    'evidenceAddress: text-too-long',
  ])
})

test('an address is one of the web, without a name or a password in it', () => {
  for (const address of ['https://example.org', 'http://example.org/a?b=c#d', 'HTTPS://EXAMPLE.ORG'])
    expect(isWebAddress(address), address).toBe(true)
  for (const address of [
    '',
    'example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://dominique@example.org',
    'https://dominique:secret@example.org',
    'https:// example.org',
    'https://',
  ])
    expect(isWebAddress(address), address).toBe(false)
  fc.assert(
    fc.property(fc.webUrl(), (address) => {
      expect(isWebAddress(address), address).toBe(true)
    }),
    { numRuns: 20 },
  )
})

describe('the history of an action', () => {
  test('tells dates as they were and became, and of words only that they changed', () => {
    const before = anAction({ deadlineOn: '2027-05-01' })
    expect(changesOfWords(before, before)).toEqual([])
    const { deadlineOn: _none, ...open } = before
    expect(
      changesOfWords(before, { ...open, title: 'Autre', owner: 'Maison des usagers', toldPublicly: true }),
    ).toEqual([
      { kind: 'words' },
      { kind: 'owner' },
      { kind: 'deadline', before: '2027-05-01' },
      { kind: 'made-public' },
    ])
    expect(changesOfWords(open, before)).toEqual([{ kind: 'deadline', after: '2027-05-01' }])
    expect(changesOfWords({ ...open, toldPublicly: true }, open)).toEqual([
      { kind: 'no-longer-public' },
    ])
  })

  test('misses no difference, and invents none', () => {
    const words = fc
      .tuple(
        fc.constantFrom('a', 'b'),
        fc.constantFrom('CCAS', 'CMP'),
        aDeadline,
        fc.boolean(),
        fc.option(fc.constantFrom('g1', 'g2'), { nil: undefined }),
      )
      .map(([title, owner, deadline, toldPublicly, groupId]) =>
        anAction({
          councilId: 'c',
          id: 'a',
          title,
          owner,
          ...deadline,
          toldPublicly,
          ...(groupId !== undefined && { groupId }),
        }),
      )
    fc.assert(
      fc.property(words, words, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(changesOfWords(one, other).length === 0).toBe(same)
      }),
    )
  })
})
