import { describe, expect, it } from 'vitest'
import { timeLeft, whereNow } from '#app/domain/sitting.ts'
import { countHands } from '#app/domain/show-of-hands.ts'

const AT = (minute: number) => new Date(Date.UTC(2027, 0, 14, 14, minute)).toISOString()

describe('the time that is left', () => {
  it.each([
    [10, 0, { minutes: 10, gone: 0 }],
    [10, 4, { minutes: 6, gone: 0.4 }],
    [10, 10, { minutes: 0, gone: 1 }],
    [10, 13, { minutes: -3, gone: 1 }],
    [0, 5, null],
  ])('of %i minutes after %i', (planned, passed, left) => {
    expect(timeLeft(planned, AT(0), AT(passed))).toEqual(left)
  })

  it('is not told of an item that one does not read', () => {
    const sitting = {
      councilId: 'c',
      agendaId: 'a',
      begunAt: AT(0),
      itemId: 'secret',
      itemBegunAt: AT(0),
      version: 1,
    }
    const now = whereNow(sitting, [{ id: 'x', plannedMinutes: 5 }], 60, AT(1))
    expect(now).toMatchObject({ item: null, ofItem: null, ofMeeting: { minutes: 59 } })
  })
})

it('counts hands by what they showed', () => {
  const hands = (['for', 'for', 'against'] as const).map((choice, index) => ({
    seatId: String(index),
    choice,
  }))
  expect(countHands(hands)).toEqual({ 'for': 2, 'against': 1, 'abstains': 0, 'takes-no-part': 0 })
})
