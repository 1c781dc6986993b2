import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Result } from '#app/domain/refusal.ts'
import { formatSecret } from '#app/domain/secret.ts'
import { ENTER_INTENT } from '#app/forms/steps.ts'
import {
  parseTrackingForm,
  readTrackingCode,
  tidyWritten,
  TRACKING_SCREENS,
} from '#app/forms/tracking.ts'

const CODE = 'K7QM2XHD9F4TWB3P'

function parsed(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return parseTrackingForm(form)
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join(', '))
  return result.value
}

describe('the form by which an author comes back', () => {
  test('is read whole', () => {
    const form = valueOf(
      parsed({
        code: CODE,
        screen: 'revise',
        intent: 'save',
        version: '4',
        title: 'Un café',
        text: 'Le dimanche.',
        theme: 'vivre',
      }),
    )
    expect(form).toEqual({
      code: CODE,
      screen: 'revise',
      intent: { name: 'save' },
      version: 4,
      seen: false,
      fresh: false,
      written: { answer: '', appeal: '', objection: '', email: '' },
      words: { title: 'Un café', text: 'Le dimanche.', why: '', theme: 'vivre' },
    })
  })

  test('never withdraws, answers, appeals or objects by the Enter key', () => {
    for (const screen of TRACKING_SCREENS) {
      const { intent } = valueOf(parsed({ screen, intent: ENTER_INTENT }))
      expect(['open', 'save', 'stay']).toContain(intent.name)
    }
  })

  test('takes any intent, screen or version for one that it knows', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), fc.string(), fc.string(), (intent, screen, version) => {
        const form = valueOf(parsed({ intent, screen, version }))
        expect(TRACKING_SCREENS).toContain(form.screen)
        expect(Number.isInteger(form.version) && form.version >= 0).toBe(true)
      }),
    )
    expect(valueOf(parsed({ intent: 'show:withdraw' })).intent).toEqual({
      name: 'show',
      screen: 'withdraw',
    })
    expect(valueOf(parsed({ intent: 'show:ailleurs' })).intent).toEqual({ name: 'stay' })
  })

  test('is malformed where a field is longer than any page sends', () => {
    for (const name of ['code', 'theme', 'answer', 'appeal', 'objection', 'email'])
      expect(parsed({ [name]: 'x'.repeat(100_000) }).ok).toBe(false)
    expect(parsed({ text: 'x'.repeat(4_000_001) }).ok).toBe(false)
  })
})

test('a tracking code is read however it is written down', () => {
  for (const typed of [CODE, formatSecret(CODE), ` ${CODE.toLowerCase()} `])
    expect(valueOf(readTrackingCode(typed))).toBe(CODE)
  const refusedAs = (typed: string) => {
    const read = readTrackingCode(typed)
    return read.ok ? [] : read.refusals
  }
  expect(refusedAs(' ')).toEqual([{ code: 'tracking-code-missing', field: 'code' }])
  for (const typed of ['K7QM', `${CODE}A`, 'K7QM2XHD9F4TWB3?'])
    expect(refusedAs(typed)).toEqual([{ code: 'tracking-code-malformed', field: 'code' }])
})

test('what an author writes is kept tidy', () => {
  const typed = ' Bonjour.\r\n\r\n\r\nD’accord. '
  const form = valueOf(
    parsed({ answer: typed, appeal: typed, objection: typed, email: ' moi@exemple.test ' }),
  )
  const tidy = 'Bonjour.\n\nD’accord.'
  expect(tidyWritten(form)).toEqual({
    answer: tidy,
    appeal: tidy,
    objection: tidy,
    email: 'moi@exemple.test',
  })
})
