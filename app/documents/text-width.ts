import { withoutEnd } from '#app/domain/without-end.ts'

/** Widths of the reading font, in parts of its size: a little more than measured, so that nothing is cut off. */
const NARROW = /[\s.,;:!?'’|()[\]iIjl\u00A0\u202F-]/u
const WIDE = /[mwMWŒœ@—…]/u
const CAPITAL = /[\p{Lu}\p{N}«»&€]/u

/** How wide a text is, in parts of the size of its letters. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0)
}

function widthOfLetter(letter: string): number {
  if (NARROW.test(letter)) return 0.3
  if (WIDE.test(letter)) return 0.86
  if (CAPITAL.test(letter)) return 0.66
  return (letter.codePointAt(0) ?? 0) < 0x250 ? 0.54 : 1.1
}

/** A text in lines of a width at most, and no more lines than that: the last one ends in an ellipsis if words are left. */
export function wrapped(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  return lines.slice(0, most).map((kept, index) => {
    const last = index === most - 1 && lines.length > most
    return last || widthOf(kept) > width ? shortened(kept, width) : kept
  })
}

function shortened(text: string, width: number): string {
  const letters = [...text]
  while (letters.length > 0 && widthOf(letters.join('')) + widthOf('…') > width) letters.pop()
  return `${withoutEnd(letters.join(''), /[\s,;:.]/u)}…`
}
