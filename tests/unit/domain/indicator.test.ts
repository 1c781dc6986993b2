import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  FEW,
  figureOf,
  LEAST_PEOPLE,
  reasonsAgainstFigure,
  reasonsAgainstIndicator,
} from '#app/domain/indicator.ts'

const told = (reasons: ReturnType<typeof reasonsAgainstFigure>) => reasons.map(({ code }) => code)

test('figures are read as people type them', () => {
  expect(figureOf('1 200')).toBe('1200')
  expect(figureOf('1\u202F200,50')).toBe('1200.5')
  expect(figureOf('007')).toBe('7')
  expect(figureOf('12.000')).toBe('12')
  expect(figureOf(' Moins de 11 ')).toBe(FEW)
  expect(figureOf('moins\u00A0de\u00A011')).toBe(FEW)
  for (const text of ['', '-3', '3-4', 'dix', '1e9', '1234567890', '1,2345', 'few', '12 %'])
    expect(figureOf(text), text).toBeUndefined()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999 }), (whole, rest) => {
      const text = `${whole},${String(rest).padStart(3, '0')}`
      expect(Number(figureOf(text))).toBe(Number(text.replace(',', '.')))
    }),
  )
})

test('no figure of fewer people than may be told is kept, none of them included', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), (count) => {
      const people = told(reasonsAgainstFigure(`${count}`, true, 'figure'))
      expect(people).toEqual(count < LEAST_PEOPLE ? ['figure-too-small'] : [])
      expect(reasonsAgainstFigure(`${count}`, false, 'figure')).toEqual([])
    }),
  )
  expect(reasonsAgainstFigure(FEW, true, 'figure')).toEqual([])
  expect(told(reasonsAgainstFigure(FEW, false, 'figure'))).toEqual(['figure-malformed'])
  expect(told(reasonsAgainstFigure('12.5', true, 'figure'))).toEqual(['figure-malformed'])
  expect(told(reasonsAgainstFigure(undefined, true, 'figure'))).toEqual(['figure-malformed'])
})

test('what is aimed at says nothing of anybody, what was measured before does', () => {
  const indicator = { name: 'Personnes reçues', unit: '', aboutPeople: true }
  expect(reasonsAgainstIndicator({ ...indicator, target: '5' })).toEqual([])
  expect(told(reasonsAgainstIndicator({ ...indicator, baseline: '5' }))).toEqual(['figure-too-small'])
  expect(told(reasonsAgainstIndicator({ ...indicator, name: ' ' }))).toEqual(['name-missing'])
})
