import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { reportError } from '#app/http/incident.ts'

function report(error: unknown): { code: string; written: string } {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const code = reportError(error)
  const written = log.mock.calls.flat().map(String).join('\n')
  log.mockRestore()
  return { code, written }
}

const SECRET = 'K7QM-2XHD-9F4T-WB3P'

describe('an incident', () => {
  test('has a code that can be read out, and is found by it', () => {
    const { code, written } = report(new Error('x'))
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/)
    expect(written).toContain(`incident ${code}: Error`)
    expect(report(new Error('x')).code).not.toBe(code)
  })

  test('says the kind of error and where it happened', () => {
    const { written } = report(Object.assign(new TypeError('x'), { code: 'SQLITE_BUSY' }))
    expect(written).toContain('TypeError SQLITE_BUSY')
    expect(written).toContain('incident.test.ts')
  })

  test.for<{ why: string; error: unknown }>([
    { why: 'in the message', error: new Error(`No such code: ${SECRET}`) },
    { why: 'over several lines', error: new Error(`No such code:\n${SECRET}\n  ${SECRET}`) },
    { why: 'made to look like a place', error: new Error(`x\n    at ${SECRET}\n    at ${SECRET}`) },
    {
      why: 'made to look like a place in a file',
      error: new Error(`x\n    at f (file:///${SECRET}.ts:1:1)`),
    },
    { why: 'in the cause', error: new Error('x', { cause: new Error(SECRET) }) },
    { why: 'in several errors', error: new AggregateError([new Error(SECRET)], SECRET) },
    { why: 'in a property', error: Object.assign(new Error('x'), { detail: SECRET, code: 7 }) },
    { why: 'thrown as a text', error: SECRET },
    { why: 'thrown as an object', error: { message: SECRET, stack: `\n    at ${SECRET}` } },
    { why: 'changed afterwards', error: Object.assign(new Error(SECRET), { message: 'x' }) },
    {
      why: 'changed afterwards, made to look like a place',
      error: Object.assign(new Error(`x\n    at ${SECRET}`), { message: 'y' }),
    },
  ])('never writes what somebody typed: $why', ({ error }) => {
    expect(report(error).written).not.toContain(SECRET)
  })

  test('never writes any message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const error = new Error(`${text}${SECRET}\n  at ${text}${SECRET}\n\tat ${SECRET}`)
        expect(report(error).written).not.toContain(SECRET)
      }),
    )
  })

  test('takes whatever is thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(report(thrown).code).toHaveLength(6)
      }),
    )
    const bare = new Error('x')
    bare.stack = undefined
    expect(report(bare).written).toContain('Error')
  })
})
