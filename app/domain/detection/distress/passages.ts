/** Words that are read together: what is said in a breath or two. */
const BREATH = 30
const STEP = 8
/** Words are compared by how they begin: endings of French tell little here. */
const STEM = 5
const GRAMS = [3, 4] as const

/** How many buckets features fall into. */
export const BUCKETS = 2 ** 15

/**
 * What the passages of a text are made of, as buckets without doubles: words, how they begin, pairs and threes of them,
 * parts of words. Passages overlap, so that one sentence is heard within a long and ordinary proposal. In: normalised
 * words, one space between two. Each word is read once, whatever the number of passages it stands in.
 */
export function featuresOfPassages(text: string): readonly Int32Array[] {
  const words = text.split(' ').filter((word) => word !== '')
  const stems = words.map((word) => word.slice(0, STEM))
  const known = new Map<string, readonly number[]>()
  const alone = words.map((word) => {
    const features = known.get(word) ?? featuresOfWord(word)
    known.set(word, features)
    return features
  })
  const inPair = words.map((_, at) => featuresOfPair(stems[at], stems[at + 1]))
  const inThree = words.map((_, at) => featuresOfThree(stems[at], stems[at + 1], stems[at + 2]))

  const seen = new Int32Array(BUCKETS).fill(-1)
  const passages: Int32Array[] = []
  for (let from = 0; from === 0 || from + BREATH - STEP < words.length; from += STEP) {
    const to = Math.min(words.length, from + BREATH)
    const found: number[] = []
    const add = (features: readonly number[] = []) => {
      for (const feature of features) {
        if (seen[feature] === from) continue
        seen[feature] = from
        found.push(feature)
      }
    }
    for (let at = from; at < to; at += 1) {
      add(alone[at])
      if (at + 1 < to) add(inPair[at])
      if (at + 2 < to) add(inThree[at])
    }
    passages.push(Int32Array.from(found))
  }
  return passages
}

function featuresOfWord(word: string): readonly number[] {
  const features = [bucketOf(`s${word.slice(0, STEM)}`)]
  if (word.length > STEM) features.push(bucketOf(`w${word}`))
  const spaced = ` ${word} `
  for (const length of GRAMS)
    for (let from = 0; from + length <= spaced.length; from += 1)
      features.push(bucketOf(`c${spaced.slice(from, from + length)}`))
  return features
}

function featuresOfPair(one: string | undefined, two: string | undefined): readonly number[] {
  return two === undefined ? [] : [bucketOf(`b${one} ${two}`)]
}

function featuresOfThree(
  one: string | undefined,
  two: string | undefined,
  three: string | undefined,
): readonly number[] {
  return three === undefined ? [] : [bucketOf(`k${one} ${three}`), bucketOf(`t${one} ${two} ${three}`)]
}

/** FNV-1a, mixed once more for its low bits. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at += 1)
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) & (BUCKETS - 1)
}
