/** A run of letters or of digits, and where it stands in the views of a folded text. */
export interface Word {
  plain: string
  cased: string
  start: number
  end: number
}

const WORD = /\p{L}+|\p{N}+/gu

/** The words of a folded text, in order. Letters and digits make words of their own. */
export function wordsOf({ plain, cased }: { plain: string; cased: string }): readonly Word[] {
  return Array.from(plain.matchAll(WORD), ({ 0: word, index }) => ({
    plain: word,
    cased: cased.slice(index, index + word.length),
    start: index,
    end: index + word.length,
  }))
}
