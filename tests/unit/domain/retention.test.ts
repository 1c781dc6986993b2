import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, calendarDay } from '#app/domain/day.ts'
import { TIME_ZONES } from '#app/domain/council.ts'
import {
  ERASED_KINDS,
  keptSince,
  lastDayOver,
  RETENTION,
  RETENTION_KINDS,
  type ErasedKind,
} from '#app/domain/retention.ts'
import { data } from '#app/i18n/fr/data.ts'

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const KEPT: Record<ErasedKind, (appealDays: number) => number> = {
  'refused-text': (appealDays) => appealDays + 30,
  'text-set-apart': () => 7,
  'unpublished-text': () => 30,
  'masked-original': (appealDays) => appealDays + 30,
  'moderation-notes': (appealDays) => appealDays + 30,
  'distress-case': () => 7,
}

describe('the table of retention', () => {
  test('has one rule for every kind', () => {
    expect(RETENTION.map(({ kind }) => kind)).toEqual([...RETENTION_KINDS])
  })

  test('what the clock erases has a number of days, or goes at once', () => {
    const clocked = RETENTION.filter(({ by }) => by === 'retention')
    expect(clocked.map(({ kind }) => kind).sort()).toEqual([...ERASED_KINDS, 'notice-address', 'subscription-unconfirmed'].sort())
    expect(clocked.every(({ lasts }) => lasts.unit === 'days' || lasts.unit === 'at-once')).toBe(true)
  })

  test('is the one of the documentation for data protection', () => {
    const written = readFileSync('docs/data-protection.md', 'utf8')
    for (const { kind, begins, lasts, reason } of RETENTION) {
      const row = written.split('\n').find((line) => line.startsWith(`| ${data.kind[kind]} |`))
      expect(row, kind).toBeDefined()
      if (lasts.unit === 'days') expect(row).toContain(`${lasts.count} jours ${data.begins[begins]}`)
      if (lasts.unit === 'hours') expect(row).toContain(`${lasts.count} heures ${data.begins[begins]}`)
      if (lasts.unit === 'months') expect(row).toContain(`${lasts.count} mois ${data.begins[begins]}`)
      if (lasts.unit === 'years') expect(row).toContain(`${lasts.count} ans ${data.begins[begins]}`)
      if (lasts.unit === 'at-once') expect(row).toContain(data.begins[begins])
      expect(row).toContain(data.reason[reason])
    }
  })
})

test('of a mandate the address is kept for three months, the name for five years, each to its last day', () => {
  expect(keptSince('mandate-address', '2027-05-31')).toBe('2027-02-28')
  expect(keptSince('mandate-name', '2027-05-31')).toBe('2022-05-31')
  fc.assert(
    fc.property(day, (today) => {
      expect(keptSince('mandate-name', today) < keptSince('mandate-address', today)).toBe(true)
      expect(keptSince('mandate-address', today) < today).toBe(true)
    }),
  )
})

describe('the last day on which something may have begun', () => {
  test('is so far back that every full day of its time has passed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ERASED_KINDS),
        day,
        fc.integer({ min: 1, max: 365 }),
        (kind, begun, appealDays) => {
          const kept = KEPT[kind](appealDays)
          const over = (today: string) => begun <= lastDayOver(kind, { today, appealDays })
          expect(over(addDays(begun, kept))).toBe(false)
          expect(over(addDays(begun, kept + 1))).toBe(true)
        },
      ),
    )
  })

  test('turns with midnight where the council is', () => {
    for (const timeZone of TIME_ZONES)
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 24 * 60 - 1 }), (minute) => {
          const now = new Date(Date.UTC(2027, 0, 20, 0, minute)).toISOString()
          const today = calendarDay(now, timeZone)
          const over = '2027-01-12' <= lastDayOver('text-set-apart', { today, appealDays: 30 })
          expect(over).toBe(today >= '2027-01-20')
        }),
      )
  })
})
