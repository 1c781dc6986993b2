import { describe, expect, test } from 'vitest'
import { REFUSAL_CODES, refusal } from '#app/domain/refusal.ts'
import { statusOf } from '#app/http/refusal-status.ts'

describe('the status of a refusal', () => {
  test.for(REFUSAL_CODES)('%s is the asker’s to mend', (code) => {
    const status = statusOf([refusal(code)])
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  test.for([
    ['forbidden', 403],
    ['cross-site', 403],
    ['unknown-consultation', 404],
    ['voting-over', 409],
    ['code-used', 409],
    ['body-too-large', 413],
    ['code-unknown', 422],
    ['code-malformed', 422],
    ['receipt-malformed', 422],
  ] as const)('%s: %d', ([code, status]) => {
    expect(statusOf([refusal(code)])).toBe(status)
  })

  test('is that of the first reason', () => {
    expect(statusOf([refusal('forbidden'), refusal('code-missing')])).toBe(403)
    expect(statusOf([refusal('code-missing'), refusal('forbidden')])).toBe(422)
    expect(statusOf([])).toBe(422)
  })
})
