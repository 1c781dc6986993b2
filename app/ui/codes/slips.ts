import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { formatSecret } from '#app/domain/secret.ts'
import { formatInstant } from '#app/i18n/formats.ts'
import { paths } from '#app/ui/paths.ts'

/** Codes just drawn, with what a sheet of them says. */
export interface SheetOfCodes {
  council: { slug: string; name: string; timeZone: string }
  consultation: { slug: string; title: string; closesAt: string }
  college: { name: string }
  /** 16 symbols each, without separators. */
  codes: readonly string[]
}

/** What one card of a sheet carries. */
export interface Slip {
  /** As people type it. */
  code: string
  /** `box`: its `viewBox`, with the quiet border that readers need. */
  qr: { path: string; box: string }
}

export interface PrintableSlips {
  /** The address of the voting page, to be copied by hand. */
  page: string
  /** When voting ends, in words. */
  until: string
  slips: readonly Slip[]
}

const QUIET = 4

/**
 * The cards of a sheet. A QR code carries its code in the fragment of the address, which browsers do not
 * send and the voting page removes at once.
 */
export function slipsOf(sheet: SheetOfCodes, publicUrl: string): PrintableSlips {
  const { council, consultation, codes } = sheet
  const page = `${publicUrl}${paths.vote(council.slug, consultation.slug)}`
  return {
    page,
    until: formatInstant(consultation.closesAt, council.timeZone),
    slips: codes.map(formatSecret).map((code) => ({ code, qr: qrCode(`${page}#code=${code}`) })),
  }
}

function qrCode(address: string): Slip['qr'] {
  const bitmap = generate(address, { minCorrectionLevel: correction.M })
  const size = bitmap.size + 2 * QUIET
  return { path: toSvgPath(bitmap), box: `-${QUIET} -${QUIET} ${size} ${size}` }
}
