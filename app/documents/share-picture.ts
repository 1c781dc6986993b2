import { firstPriorities } from '#app/domain/reading.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { createI18n } from '#app/i18n/staff.ts'
import type { OpenRelease } from './open-data/release.ts'
import { legible } from './text.ts'
import { wrapped } from './text-width.ts'

export const PICTURE = { width: 1200, height: 630 } as const

const MARGIN = 72
const TEXT_WIDTH = PICTURE.width - 2 * MARGIN

/** The colours of the site on its light ground. */
const PAPER = '#f9f5ec'
const INK = '#152b2b'
const ACCENT = '#0b544b'
const FAMILY = 'Atkinson Hyperlegible Next'

/**
 * A released result as a picture (SVG, to be drawn as PNG): the consultation, its first priorities, the council and the
 * day, in words. What it says is what `firstPriorities` says.
 */
export function sharePicture(release: OpenRelease): string {
  const { council, consultation, releasedOn, result } = release
  const { t } = createI18n('fr')
  const lines: string[] = []
  /** Where the next line begins, from above. */
  let y = 64

  write(council.name, { size: 30, lines: 1, colour: ACCENT, bold: true })
  y += 10
  write(consultation.title, { size: 54, lines: 2, bold: true })
  y += 26
  if (result.kind === 'too-few-ballots') {
    write(t('results:picture.tooFew'), { size: 38, lines: 3 })
  } else {
    const lead = t(`results:picture.${result.method === 'budget' ? 'funded' : 'first'}`)
    write(lead, { size: 30, lines: 1, colour: ACCENT })
    y += 12
    for (const { place, title } of firstPriorities(result)) item(place, title)
  }
  y = PICTURE.height - 84
  const foot = result.kind === 'too-few-ballots' ? 'day' : 'foot'
  write(t(`results:picture.${foot}`, { date: formatDay(releasedOn) }), { size: 26, lines: 2 })

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" font-family="${FAMILY}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    `<rect width="24" height="100%" fill="${ACCENT}"/>`,
    ...lines,
    '</svg>',
  ].join('')

  function write(text: string, { x = MARGIN, size, lines: most, colour = INK, bold = false }: Style) {
    for (const line of wrapped(legible(text), (TEXT_WIDTH + MARGIN - x) / size, most)) {
      // The font has one weight here; an outline in its own colour makes it heavier.
      const weight = bold ? ` stroke="${colour}" stroke-width="${size / 24}" stroke-linejoin="round"` : ''
      const base = y + Math.round(0.85 * size)
      lines.push(
        `<text x="${x}" y="${base}" font-size="${size}" fill="${colour}"${weight}>${escaped(line)}</text>`,
      )
      y += Math.round(1.2 * size)
    }
  }

  function item(place: number | null, title: string) {
    const top = y
    write(place === null ? '•' : `${place}.`, { size: 36, lines: 1, colour: ACCENT, bold: true })
    y = top
    write(title, { x: MARGIN + 56, size: 36, lines: 1 })
    y += 12
  }
}

interface Style {
  x?: number
  size: number
  lines: number
  colour?: string
  bold?: boolean
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
