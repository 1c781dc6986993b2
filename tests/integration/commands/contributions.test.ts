import { describe, expect, test } from 'vitest'
import * as texts from '#app/commands/demonstration/consultations.ts'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import type { Contribution } from '#app/commands/demonstration/contributions/contribution.ts'
import {
  BESOINS_2028,
  SOIRS,
  SOURCES_2026,
  SOURCES_2027,
} from '#app/commands/demonstration/contributions/index.ts'
import { REFUSAL_REASONS, reasonsAgainstProposal, searchable } from '#app/domain/proposal.ts'

const GATHERED = [
  { text: texts.COLLECTING, contributions: BESOINS_2028 },
  { text: texts.EVENINGS, contributions: SOIRS },
  { text: texts.ACTIONS_2026, contributions: SOURCES_2026 },
  { text: texts.PRIORITIES_2027, contributions: SOURCES_2027 },
]
const ALL: readonly Contribution[] = GATHERED.flatMap(({ contributions }) => contributions)

const HELPLINES = /\b(3114|3919|15|17|18|112|114|119)\b/g

describe('the made-up contributions', () => {
  test('are two hundred at least, and no two are alike', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(200)
    const words = ALL.map(({ title, text }) => ({
      title,
      said: new Set(searchable(`${title} ${text}`).split(' ')),
    }))
    for (const [place, one] of words.entries())
      for (const other of words.slice(place + 1)) {
        const both = [...one.said].filter((word) => other.said.has(word)).length
        const alike = both / (one.said.size + other.said.size - both)
        expect(alike, `${one.title} / ${other.title}`).toBeLessThan(0.4)
      }
  })

  test('come in every register: a word, a page, small letters only, no accent, anger', () => {
    const lengths = ALL.map(({ text }) => text.length)
    expect(Math.min(...lengths)).toBeLessThan(15)
    expect(Math.max(...lengths)).toBeGreaterThan(300)
    const some = (register: (text: string) => boolean) =>
      ALL.filter(({ text }) => register(text)).length
    expect(some((text) => text === text.toLowerCase())).toBeGreaterThan(10)
    expect(some((text) => /\b(cest|jai|pck|svp|ya)\b/.test(text))).toBeGreaterThan(3)
    expect(some((text) => /\b(vous|votre)\b/i.test(text))).toBeGreaterThan(10)
  })

  test('come from every college, from associations, and from people who do not say', () => {
    for (const { id } of COUNCIL.colleges)
      expect(ALL.filter(({ from }) => from === id).length, id).toBeGreaterThan(10)
    expect(ALL.filter(({ by }) => by === 'gem').length).toBeGreaterThan(3)
    expect(ALL.filter(({ by }) => by === 'epaule').length).toBeGreaterThan(3)
    expect(ALL.some(({ from, by }) => from === undefined && by === undefined)).toBe(true)
  })

  test('meet every fate that moderation and authors can give them', () => {
    const fates = new Set(BESOINS_2028.map(({ fate }) => fate?.became ?? 'accepted'))
    expect([...fates].sort()).toEqual(
      [
        'accepted',
        'answered',
        'appealed',
        'asked',
        'distress',
        'refusal-proposed',
        'refused',
        'returned',
        'set-apart',
        'waiting',
        'withdrawn',
      ].sort(),
    )
    const reasons = ALL.flatMap(({ fate }) => (fate && 'reason' in fate ? [fate.reason] : []))
    expect(new Set(reasons)).toEqual(new Set(REFUSAL_REASONS))
  })

  test('hold no telephone number, no address of any kind', () => {
    for (const { title, text, why = '' } of ALL) {
      const all = `${title} ${text} ${why}`
      expect(all).not.toMatch(/@|https?:|www\./)
      expect(all.replace(HELPLINES, '').replace(/[\s.]/g, '')).not.toMatch(/\d{5}/)
    }
  })

  for (const { text, contributions } of GATHERED)
    test(`to « ${text.title} » could all be sent, each under a title of its own`, () => {
      for (const { title, text: said, why = '', theme } of contributions) {
        const words = { title, text: said, why, ...(theme && { themeId: theme }) }
        expect(reasonsAgainstProposal(words, text.themes), title).toEqual([])
      }
      const titles = contributions.map(({ title }) => title)
      expect(new Set(titles).size).toBe(titles.length)
    })

  for (const { text, contributions } of GATHERED.filter((one) => one.text.priorities.length > 0))
    test(`became the priorities of « ${text.title} », none of them made of nothing`, () => {
      const known = new Set(text.priorities.map(({ id }) => id))
      for (const { title, into, fate, objection } of contributions) {
        expect(objection === undefined || into !== undefined, title).toBe(true)
        if (into === undefined) continue
        expect(known, title).toContain(into)
        expect(fate, title).toBeUndefined()
      }
      for (const { id, title } of text.priorities)
        expect(contributions.filter(({ into }) => into === id).length, title).toBeGreaterThan(1)
    })
})
