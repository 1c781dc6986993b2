import type { IPropertiesOptions } from 'docx'

/** Half points, and twentieths of a point: what word processors count in. */
const POINT = 2
const TWENTIETH = 20

/** One typeface that every machine has, sizes that can be read, and room between things. */
export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: 'Verdana', size: 11 * POINT, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 8 * TWENTIETH, line: 300 } },
    },
    title: {
      run: { size: 22 * POINT, bold: true },
      paragraph: { spacing: { before: 4 * TWENTIETH, after: 12 * TWENTIETH } },
    },
    heading1: {
      run: { size: 15 * POINT, bold: true },
      paragraph: {
        keepNext: true,
        spacing: { before: 24 * TWENTIETH, after: 6 * TWENTIETH },
      },
    },
    heading2: {
      run: { size: 12 * POINT, bold: true },
      paragraph: {
        keepNext: true,
        spacing: { before: 12 * TWENTIETH, after: 4 * TWENTIETH },
      },
    },
    heading3: {
      run: { size: 11 * POINT, bold: true },
      paragraph: {
        keepNext: true,
        spacing: { before: 8 * TWENTIETH, after: 4 * TWENTIETH },
      },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 8 * TWENTIETH, after: 4 * TWENTIETH } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: 18 * TWENTIETH } },
    },
  ],
}
