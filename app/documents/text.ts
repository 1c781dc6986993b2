import { Paragraph, TextRun } from 'docx'

/** Characters that a file in XML cannot hold, whatever somebody managed to paste. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** A text without the characters that would make the file unreadable. */
export function legible(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '')
}

/** Text in several lines: blank lines part paragraphs, single line ends are kept. */
export function proseOf(text: string): Paragraph[] {
  return legible(text)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) =>
        new Paragraph({
          children: paragraph
            .trim()
            .split('\n')
            .map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) })),
        }),
    )
}
