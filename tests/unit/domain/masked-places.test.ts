import { describe, expect, it } from 'vitest'
import { maskedPlaces } from '#app/domain/masking.ts'

describe('words in place of a passage', () => {
  it('are found where a mask or its author put them', () => {
    const text = 'Le docteur [nom] suit [prénom], au [téléphone] [masqué].'
    expect(maskedPlaces(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '[nom]',
      '[prénom]',
      '[téléphone]',
      '[masqué]',
    ])
  })

  it('are not whatever somebody wrote in brackets', () => {
    expect(maskedPlaces('Une idée [sic] et [[nom propre] ] [].')).toEqual([])
  })
})
