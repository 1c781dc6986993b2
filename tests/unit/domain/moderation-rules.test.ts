import { describe, expect, test } from 'vitest'
import { dialled, reasonsAgainstRules, USUAL_RULES } from '#app/domain/moderation-rules.ts'

describe('the telephones of those who answer distress', () => {
  test.each(['', '02 31 00 00 00', '+33 (0)2 31 00 00 00', '02.31.00.00.00', '4512', '02-31-00-00-00'])(
    'may be %j',
    (referentPhone) => {
      expect(reasonsAgainstRules({ ...USUAL_RULES, referentPhone })).toEqual([])
    },
  )

  test.each(['le standard', '12', '02 31 00 00 00 le matin', '+', '1'.repeat(41)])(
    'may not be %j, said at the field',
    (deputyPhone) => {
      expect(reasonsAgainstRules({ ...USUAL_RULES, deputyPhone })).toMatchObject([
        { code: 'phone-malformed', field: 'deputyPhone' },
      ])
    },
  )

  test.each([
    ['02 31 00 00 00', '0231000000'],
    ['+33 (0)2 31 00 00 00', '+33231000000'],
    ['4512', '4512'],
  ])('%s is dialled %s', (written, number) => {
    expect(dialled(written)).toBe(number)
  })
})
