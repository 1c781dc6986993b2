const NO_BREAK = '\u00A0'
const NARROW = '\u202F'

/**
 * A text as it is shown: where somebody typed an ordinary space beside « », or before ; ? ! or :, it
 * becomes one at which no line breaks. No space is added, and what is stored stays as it was typed.
 */
export function typeset(text: string): string {
  return text
    .replace(/(?<! ) +(?=[;?!])/g, NARROW)
    .replace(/(?<! ) +(?=[:»])/g, NO_BREAK)
    .replace(/(?<=«) +/g, NO_BREAK)
}
