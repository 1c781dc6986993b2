import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byTheme } from '#app/domain/roadmap.ts'

test('themes stand in alphabetical order, and what has none comes last', () => {
  const actions = ['Répit', '', 'Écoute', 'Logement', 'Répit'].map((theme, id) => ({ theme, id }))
  expect(byTheme(actions)).toEqual([
    { theme: 'Écoute', actions: [{ theme: 'Écoute', id: 2 }] },
    { theme: 'Logement', actions: [{ theme: 'Logement', id: 3 }] },
    { theme: 'Répit', actions: [{ theme: 'Répit', id: 0 }, { theme: 'Répit', id: 4 }] },
    { theme: '', actions: [{ theme: '', id: 1 }] },
  ])
})

test('each action stands once, under its own theme, in the order it came', () => {
  const someActions = fc
    .array(fc.constantFrom('', 'a', 'A', 'é', 'z'))
    .map((themes) => themes.map((theme, id) => ({ theme, id })))
  fc.assert(
    fc.property(someActions, (actions) => {
      const themes = byTheme(actions)
      expect(themes.flatMap((one) => one.actions).toSorted((a, b) => a.id - b.id)).toEqual(actions)
      expect(new Set(themes.map(({ theme }) => theme)).size).toBe(themes.length)
      for (const { theme, actions: own } of themes) {
        expect(own.every((action) => action.theme === theme)).toBe(true)
        expect(own).toEqual(own.toSorted((a, b) => a.id - b.id))
      }
    }),
  )
})
