import { describe, expect, it } from 'vitest'
import { detect, type SpanKind } from '#app/domain/detection.ts'

function found(text: string, kind: SpanKind): readonly string[] {
  return detect(text).spans.flatMap((span) => (span.kind === kind ? [text.slice(span.start, span.end)] : []))
}

const reasons = (text: string) => detect(text).spans.map(({ reason }) => reason)

describe('numbers of social security', () => {
  it.each([
    '2 84 05 59 350 112 52',
    '188103306305246',
    '1 71 11 75 114 203 20',
    '2\u00a084\u00a005\u00a059\u00a0350\u00a0112\u00a052',
    '２ 84 05 59 350 112 52',
  ])('are found with their key: %s', (written) => {
    expect(found(`Mon numéro est le ${written}, merci`, 'nir')).toEqual([written])
  })

  it('count Corsica’s letters as 19 and 18', () => {
    const body = (department: string) => `18403${department}150042`
    const key = (digits: string) => String(97 - (Number(digits) % 97)).padStart(2, '0')
    for (const [letters, digits] of [['2A', '19'], ['2b', '18']] as const) {
      const written = body(letters) + key(body(digits))
      expect(found(`nir ${written}`, 'nir')).toEqual([written])
      expect(reasons(`nir ${written}`)).toEqual(['nir-with-key'])
    }
  })

  it('are found without a key, and with a wrong one where they are announced', () => {
    expect(reasons('2 78 03 59 350 114')).toEqual(['nir-without-key'])
    expect(reasons('sécu : 2 84 05 59 350 112 53')).toEqual(['nir-wrong-key'])
  })
})

describe('telephone numbers', () => {
  it.each([
    '06 12 34 56 78',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '06/12/34/56/78',
    '0612345678',
    '0612 345 678',
    'o6 12 34 56 7o',
    '+33 6 12 34 56 78',
    '+33(0)6 12 34 56 78',
    '0033 6 12 34 56 78',
    '+262 692 12 34 56',
    '０６１２３４５６７８',
    '0\u200b6\u200b12345678',
    'zéro six douze trente-quatre cinquante-six soixante-dix-huit',
    'ZÉRO SIX QUATRE-VINGT-DIX-HUIT QUATRE-VINGT-UN ZÉRO SEPT SOIXANTE ET ONZE',
    '06 douze 34 cinquante-six 78',
    'zéro six un deux trois quatre cinq six sept huit',
  ])('are found however they are written: %s', (written) => {
    expect(found(`appelez le ${written} svp`, 'phone')).toEqual([written])
  })

  it.each([
    '3114',
    '15',
    '116 117',
    '3919',
    '0 800 235 236',
    '0800235236',
    '+33 9 72 39 40 50',
    '09 72 39 40 50',
    'zéro neuf soixante-douze trente-neuf quarante cinquante',
    '2 300 000 €',
    '02/03/2024 14 h',
    'article L. 3211-1',
  ])('are none where they are everybody’s, or no numbers: %s', (written) => {
    expect(detect(`Il y a le ${written}, rien de plus`).spans).toEqual([])
  })
})

describe('accounts, professionals, mail', () => {
  it('finds an IBAN whose key is right, however it is spaced', () => {
    for (const written of ['FR76 3000 6000 0112 3456 7890 189', 'fr7630006000011234567890189', 'DE89 3704 0044 0532 0130 00'])
      expect(found(`Compte ${written}.`, 'iban')).toEqual([written])
    expect(found('référence FR76 3000 6000 0112 3456 7890 188', 'iban')).toEqual([])
  })

  it('finds the number of a health professional that is announced or fits its key', () => {
    expect(found('RPPS : 10945807302', 'rpps')).toEqual(['10945807302'])
    expect(found('mon identifiant est 10215736819', 'rpps')).toEqual(['10215736819'])
    expect(found('commande 20215736811', 'rpps')).toEqual([])
  })

  it.each([
    'jean.dupont@orange.fr',
    'jean.dupont (at) orange point fr',
    'jean.dupont[at]orange[dot]fr',
    'jean dupont59 arobase gmail . com',
    'zaza.mimi(a)hotmail.fr',
    'marie tiret bas dupont arobase gmail point com',
  ])('finds an address of mail hidden from machines: %s', (written) => {
    const [mail] = found(`Écrivez à ${written} merci`, 'email')
    expect(written.endsWith(mail ?? '?')).toBe(true)
  })

  it('takes neither a point nor a home for an address of mail', () => {
    for (const text of ['je vais chez orange point final', 'rdv at the café', 'tou·te·s @ tous', '2 @ 3'])
      expect(found(text, 'email')).toEqual([])
  })

  it.each([
    ['mon snap c titi.du62', 'titi.du62'],
    ['insta @thierry_lens62 !', '@thierry_lens62'],
    ['voir https://www.facebook.com/marcheurs.lolo.', 'https://www.facebook.com/marcheurs.lolo'],
    ['sur t.me/farid_logement69, merci', 't.me/farid_logement69'],
  ])('finds accounts on networks: %s', (text, handle) => {
    expect(found(text, 'handle')).toEqual([handle])
  })

  it('leaves public sites and networks in general alone', () => {
    for (const text of ['voir service-public.fr ou unafam.org', 'jai pas facebook et jai pas insta', 'écrivez à @tous'])
      expect(found(text, 'handle')).toEqual([])
  })

  it('finds dates of birth, not those of groups or of anything else', () => {
    for (const [text, date] of [
      ['né le 12/03/1987', '12/03/1987'],
      ['née à Lyon le 3 avril 1990', '3 avril 1990'],
      ['ddn 12.3.87', '12.3.87'],
      ['né le douze mars mille neuf cent quatre-vingt-sept', 'douze mars mille neuf cent quatre-vingt-sept'],
    ] as const)
      expect(found(text, 'birthdate')).toEqual([date])
    for (const text of ['le GEM est né le 3 avril 1990', 'réunion le 12/03/2024', 'je ne viens pas le 3 avril 2024'])
      expect(found(text, 'birthdate')).toEqual([])
  })
})
