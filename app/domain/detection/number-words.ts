/** French words for 0 to 16 and for tens, as people write and misspell them, without accents. */
const UNITS: Readonly<Record<string, number>> = {
  zero: 0, zeros: 0, o: 0, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, catre: 4, cinq: 5, sinq: 5, six: 6,
  sept: 7, set: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16,
}
const TENS: Readonly<Record<string, number>> = {
  vingt: 20, vingts: 20, vin: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70,
  huitante: 80, octante: 80, nonante: 90,
}

/** Every way to read a number below a hundred from here: its value and how many words it takes. Nothing where there is none. */
export function numbersAt(words: readonly string[], at: number): readonly { value: number; taken: number }[] {
  const [first = '', second = '', third = '', fourth = ''] = words.slice(at, at + 4)
  if (/^\d{1,2}$/.test(first)) return [{ value: Number(first), taken: 1 }]
  const unit = UNITS[first]
  if (first === 'quatre' && /^vingts?$/.test(second))
    return [...under(80, 2, third, fourth, true), { value: 80, taken: 2 }, { value: 4, taken: 1 }]
  if (unit !== undefined) {
    const teen = unit === 10 ? UNITS[second] : undefined
    return teen !== undefined && teen >= 7 && teen <= 9
      ? [{ value: 10 + teen, taken: 2 }, { value: 10, taken: 1 }]
      : [{ value: unit, taken: 1 }]
  }
  const tens = TENS[first]
  if (tens === undefined) return []
  return [...under(tens, 1, second, third, tens === 60), { value: tens, taken: 1 }]
}

/** What may follow tens: a unit, "et un", and after 60 and 80 a teen. */
function under(
  tens: number,
  taken: number,
  first: string,
  second: string,
  teens: boolean,
): readonly { value: number; taken: number }[] {
  const [word, extra] = first === 'et' ? [second, 1] : [first, 0]
  const unit = UNITS[word]
  if (unit === undefined || unit === 0) return []
  if (unit >= 10 && !teens) return []
  if (unit !== 10) return [{ value: tens + unit, taken: taken + 1 + extra }]
  const teen = UNITS[second]
  return [
    ...(teen !== undefined && teen >= 7 && teen <= 9 ? [{ value: tens + 10 + teen, taken: taken + 2 }] : []),
    { value: tens + 10, taken: taken + 1 + extra },
  ]
}
