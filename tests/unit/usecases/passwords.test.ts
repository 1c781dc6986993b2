import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bounded, isOverloaded, Overloaded } from '#app/domain/bounded.ts'
import { AT_ONCE, hashPassword, verifyPassword, WAITING } from '#app/usecases/passwords.ts'

describe('bounded work', () => {
  test('runs so much at once, lets so much wait, and refuses the rest unbegun', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        async (atOnce, waiting, works) => {
          const run = bounded({ atOnce, waiting })
          let running = 0
          let most = 0
          const begun: number[] = []
          const outcomes = await Promise.allSettled(
            works.map((succeeds, index) =>
              run(async () => {
                begun.push(index)
                most = Math.max(most, (running += 1))
                await Promise.resolve()
                running -= 1
                if (!succeeds) throw new Error('failed')
              }),
            ),
          )
          const taken = Math.min(works.length, atOnce + waiting)
          expect(begun).toEqual(works.slice(0, taken).map((_, index) => index))
          expect(most).toBe(Math.min(works.length, atOnce))
          const overloaded = outcomes.map(
            (outcome) => outcome.status === 'rejected' && isOverloaded(outcome.reason),
          )
          expect(overloaded).toEqual(works.map((_, index) => index >= taken))
          await expect(run(() => Promise.resolve('again'))).resolves.toBe('again')
        },
      ),
    )
  })

  test('tells being overloaded from every other error', () => {
    expect(isOverloaded(new Overloaded())).toBe(true)
    for (const other of [new Error('Overloaded'), 'Overloaded', null, { name: 'Overloaded' }])
      expect(isOverloaded(other)).toBe(false)
  })
})

describe('passwords', () => {
  test('are worked on a few at once; a flood is refused, and over when it is over', async () => {
    const hash = await hashPassword('une phrase à moi', (length) => randomBytes(length))
    const flood = Array.from({ length: AT_ONCE + WAITING + 25 }, (_, index) =>
      index % 2 === 0 ? verifyPassword(hash, 'une phrase à moi') : verifyPassword(undefined, 'faux'),
    )
    const outcomes = await Promise.allSettled(flood)
    const refused = outcomes.filter(
      (outcome) => outcome.status === 'rejected' && isOverloaded(outcome.reason),
    )
    expect(refused).toHaveLength(25)
    outcomes.slice(0, AT_ONCE + WAITING).forEach((outcome, index) => {
      expect(outcome).toEqual({ status: 'fulfilled', value: index % 2 === 0 })
    })
    expect(await verifyPassword(hash, 'une phrase à moi')).toBe(true)
  })
})
