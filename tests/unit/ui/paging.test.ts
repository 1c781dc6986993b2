import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownPages } from '#app/ui/Paging.tsx'

test('a long list shows its ends and where one is', () => {
  expect(shownPages(1, 3)).toEqual([1, 2, 3])
  expect(shownPages(1, 30)).toEqual([1, 2, null, 30])
  expect(shownPages(15, 30)).toEqual([1, null, 14, 15, 16, null, 30])
  expect(shownPages(4, 30)).toEqual([1, 2, 3, 4, 5, null, 30])
})

test('every list of pages goes up, holds the ends and this page, and leaves out two or more at once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), (pages, at) => {
      const page = (at % pages) + 1
      const shown = shownPages(page, pages)
      const numbers = shown.filter((one) => one !== null)
      for (const one of [1, page, pages]) expect(numbers).toContain(one)
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
      shown.forEach((one, index) => {
        const [before, after] = [shown[index - 1], shown[index + 1]]
        if (one === null) expect(Number(after) - Number(before)).toBeGreaterThan(2)
        else if (typeof before === 'number') expect(one - before).toBe(1)
      })
    }),
  )
})
