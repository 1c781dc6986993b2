import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { describe, expect, test } from 'vitest'
import { slipsOf } from '#app/ui/codes/slips.ts'

const SHEET = {
  council: { slug: 'val-d-aubrelle', name: 'CLSM du Val d’Aubrelle', timeZone: 'Europe/Paris' },
  consultation: {
    slug: 'priorites-2027',
    title: 'Les priorités de 2027',
    closesAt: '2026-11-30T17:00:00.000Z',
  },
  college: { name: 'Usagers' },
  codes: ['K7QM2XHD9F4TWB3P', '0000111122223333'],
}

describe('the cards of a sheet', () => {
  const { page, until, slips } = slipsOf(SHEET, 'https://participer.exemple.fr')

  test('say where to vote and until when, in the council’s time', () => {
    expect(page).toBe(
      'https://participer.exemple.fr/clsm/val-d-aubrelle/consultations/priorites-2027/voter',
    )
    expect(until).toContain('lundi 30')
    expect(until).toContain('18')
  })

  test('carry the code in groups, and in the fragment of the square’s address', () => {
    expect(slips.map(({ code }) => code)).toEqual(['K7QM-2XHD-9F4T-WB3P', '0000-1111-2222-3333'])
    const address = `${page}#code=K7QM-2XHD-9F4T-WB3P`
    const bitmap = generate(address, { minCorrectionLevel: correction.M })
    expect(slips[0]?.qr.path).toBe(toSvgPath(bitmap))
    expect(slips[0]?.qr.box).toBe(`-4 -4 ${bitmap.size + 8} ${bitmap.size + 8}`)
    expect(page).not.toContain('K7QM')
  })
})
