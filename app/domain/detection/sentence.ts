const LONGEST = 320
const MOST_NEXT = 2
const SENTENCE_END = /[.!?\n](?=\s|$)/g
const ABBREVIATED = /\b(?:m|mr|mme|dr|pr|n|st|av|bd|imp|ch|rte|pl|[a-z])$/
/** What goes on about the person the sentence before told of. */
const GOES_ON = /^[.!?]\s{1,3}(?:il|elle|on l'|sa|son|ses|lui)(?= )/
/** Where somebody else, or the wish, begins. */
const TURN = new RegExp(
  '(?:[,;:(] ?|(?<=[a-z]) )(?:(?:et|mais|alors|donc|car|pcq|parce que|puis) )?' +
    "(?:moi|je|j'|nous|on|personne|rien|tout le monde|tt le monde|il (?:faut|faudrait|y a)|" +
    "faut|faudrait|fo|que les|que la" +
    "|le 1\\d|la mairie|sans qu|pas un|aucun|et apres|et rien|faites?|envoy|mettez|merci|qui " +
    "(?:appel|prev)|comment|c'est)(?![a-z])",
  'g',
)

/** From here to the end of the sentence, and of a next one about the same; what is said without points is cut. */
export function windowFrom(plain: string, from: number): string {
  const near = plain.slice(from, from + LONGEST)
  SENTENCE_END.lastIndex = 0
  let wentOn = 0
  for (const { index, 0: sign } of near.matchAll(SENTENCE_END)) {
    if (sign === '.' && ABBREVIATED.test(near.slice(Math.max(0, index - 4), index))) continue
    if (wentOn < MOST_NEXT && GOES_ON.test(near.slice(index, index + 16))) {
      wentOn += 1
      continue
    }
    return near.slice(0, index)
  }
  return near
}

/** Where the sentence begins that holds this place, not far back. */
export function sentenceStart(plain: string, at: number): number {
  const before = plain.slice(Math.max(0, at - 160), at)
  const stop = Math.max(before.search(/[.!?\n][^.!?\n]*$/), -1)
  const start = at - before.length + stop + 1
  return start + (/^\s*/.exec(plain.slice(start, at))?.[0].length ?? 0)
}

/** Where what is told of somebody ends: before somebody else's turn, at the latest with the window. */
export function turnAfter(plain: string, from: number, most: number): number {
  const rest = plain.slice(from, most)
  const [turn] = rest.matchAll(TURN)
  return turn === undefined ? most : from + turn.index
}
