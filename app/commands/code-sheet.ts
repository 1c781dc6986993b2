import { correction, generate } from 'lean-qr'
import { toSvgSource } from 'lean-qr/extras/svg'
import { formatSecret } from '#app/domain/secret.ts'
import type { IssuedCodes } from '#app/usecases/codes.ts'

/**
 * A page to print, cut and hand out: one slip per code, in large print. The QR code carries the code in
 * the fragment of the address, which browsers do not send and the voting page removes at once.
 */
export function codeSheet(
  { council, consultation, college, codes }: IssuedCodes,
  publicUrl: string,
): string {
  const page = `${publicUrl}/clsm/${council.slug}/consultations/${consultation.slug}/voter`
  const until = new Intl.DateTimeFormat('fr-FR', {
    dateStyle: 'full',
    timeZone: council.timeZone,
  }).format(new Date(consultation.calendar.voting.closesAt))
  const slips = codes.map((code) => {
    const typed = formatSecret(code)
    return `<li>
<div class="qr" aria-hidden="true">${qrCode(`${page}#code=${typed}`)}</div>
<div>
<p class="council">${escape(council.name)}</p>
<p class="title">${escape(consultation.title)}</p>
<p>Votre code de participation :</p>
<p class="code">${typed}</p>
<p class="address">${escape(page)}</p>
<p class="note">Un vote par code, jusqu’au ${escape(until)}. Ce code ne porte pas votre nom : personne ne note à qui il est remis.</p>
</div>
</li>`
  })
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>Codes de participation – ${escape(consultation.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Codes du collège « ${escape(college.name)} »</h1>
<p class="instructions">À imprimer, couper et remettre au hasard, sans noter à qui. Le collège n’est pas écrit sur les billets. Détruisez ensuite ce fichier.</p>
<ol>
${slips.join('\n')}
</ol>
</body>
</html>
`
}

const STYLE = `
@page { size: A4; margin: 10mm }
body { font: 12pt/1.35 "Atkinson Hyperlegible Next", Verdana, sans-serif; color: #000; background: #fff; margin: 1rem auto; max-width: 190mm }
ol { list-style: none; margin: 0; padding: 0 }
li { display: grid; grid-template-columns: 42mm 1fr; gap: 6mm; align-items: center; border: 1px dashed #555; padding: 5mm; margin: 0 0 -1px; break-inside: avoid }
.qr svg { width: 42mm; height: 42mm; display: block }
p { margin: 0 0 1.5mm; overflow-wrap: anywhere }
.council { font-weight: 700 }
.title { font-size: 13pt }
.code { font: 700 22pt/1.2 "Atkinson Hyperlegible Mono", Consolas, monospace; letter-spacing: .04em; overflow-wrap: normal; white-space: nowrap }
.address { font-size: 11pt }
.note { font-size: 11pt }
@media print { h1 { font-size: 12pt; margin: 0 } .instructions { font-size: 10pt } body { margin: 0 } }
`

function qrCode(address: string): string {
  return toSvgSource(generate(address, { minCorrectionLevel: correction.M }), {
    width: null,
    height: null,
  })
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
