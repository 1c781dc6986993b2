import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  LONGEST_QUERY,
  NO_THEME,
  readPage,
  readProposalSearch,
  searchOf,
} from '#app/forms/proposal-search.ts'
import { isSlug } from '#app/domain/slug.ts'

const words = fc
  .string({ unit: 'grapheme', maxLength: LONGEST_QUERY / 2 })
  .map((text) => text.replace(/\p{Cs}/gu, '').trim().slice(0, LONGEST_QUERY).trim())

test('what an address says is what was asked', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('', 'soins', NO_THEME), fc.integer({ min: 1, max: 500 }), (query, theme, page) => {
      const address = searchOf({ query, theme, page })
      expect(readProposalSearch(new URLSearchParams(address))).toEqual({ query, theme, page })
    }),
  )
})

test('asking for nothing leaves the address as it is', () => {
  expect(searchOf({ query: '', theme: '', page: 1 })).toBe('')
})

test('a page that is none is the first', () => {
  for (const page of ['', '0', '-1', '1.5', 'x', '1e3', '9'.repeat(20)])
    expect(readPage(new URLSearchParams({ page }))).toBe(1)
  expect(readPage(new URLSearchParams({ page: '31' }))).toBe(31)
})

test('what stands for no theme is the id of none', () => {
  expect(isSlug(NO_THEME)).toBe(false)
})
