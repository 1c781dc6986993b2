import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf } from '#app/domain/roadmap.ts'

test('headings stand in alphabetical order, and what has none comes last', () => {
  const actions = ['Répit', '', 'Écoute', 'Logement', 'Répit'].map((theme, id) => ({ theme, id }))
  expect(partsOf(actions, ({ theme }) => theme)).toEqual([
    { heading: 'Écoute', actions: [{ theme: 'Écoute', id: 2 }] },
    { heading: 'Logement', actions: [{ theme: 'Logement', id: 3 }] },
    { heading: 'Répit', actions: [{ theme: 'Répit', id: 0 }, { theme: 'Répit', id: 4 }] },
    { heading: '', actions: [{ theme: '', id: 1 }] },
  ])
})

test('each action stands once, under its own heading, in the order it came', () => {
  const someActions = fc
    .array(fc.constantFrom('', 'a', 'A', 'é', 'z'))
    .map((themes) => themes.map((theme, id) => ({ theme, id })))
  fc.assert(
    fc.property(someActions, (actions) => {
      const parts = partsOf(actions, ({ theme }) => theme)
      expect(parts.flatMap((one) => one.actions).toSorted((a, b) => a.id - b.id)).toEqual(actions)
      expect(new Set(parts.map(({ heading }) => heading)).size).toBe(parts.length)
      for (const { heading, actions: own } of parts) {
        expect(own.every((action) => action.theme === heading)).toBe(true)
        expect(own).toEqual(own.toSorted((a, b) => a.id - b.id))
      }
    }),
  )
})
