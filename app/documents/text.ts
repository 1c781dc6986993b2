import { typeset } from '#app/i18n/typography.ts'

/** Characters that a file in XML cannot hold, whatever somebody managed to paste. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A text without the characters that would make the file unreadable. */
export function legible(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '')
}

/** A text as French prints it: spaces at which no line breaks, the apostrophe of books, one kind of line end. */
export function printed(text: string): string {
  return typeset(legible(text))
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
}
