import { createI18n } from '#app/i18n/staff.ts'
import { slipsOf, type SheetOfCodes } from '#app/ui/codes/slips.ts'

/** A page to print, cut and hand out: one card per code, in large print. */
export function codeSheet(sheet: SheetOfCodes, publicUrl: string): string {
  const { t } = createI18n('fr')
  const { council, consultation, college } = sheet
  const { page, until, slips } = slipsOf(sheet, publicUrl)
  const cards = slips.map(
    ({ code, qr }) => `<li>
<svg viewBox="${qr.box}" shape-rendering="crispEdges" aria-hidden="true"><path d="${qr.path}"/></svg>
<div>
<p class="council">${escape(council.name)}</p>
<p class="title">${escape(consultation.title)}</p>
<p>${escape(t('codes:slip.yours'))}</p>
<p class="code">${code}</p>
<p class="address">${escape(page)}</p>
<p class="note">${escape(t('codes:slip.note', { until }))}</p>
</div>
</li>`,
  )
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>${escape(t('codes:slip.document', { consultation: consultation.title }))}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(t('codes:slip.heading', { college: college.name }))}</h1>
<p class="instructions">${escape(t('codes:slip.instructions'))} ${escape(t('codes:slip.file'))}</p>
<ol>
${cards.join('\n')}
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
svg { width: 42mm; height: 42mm; display: block }
p { margin: 0 0 1.5mm; overflow-wrap: anywhere }
.council { font-weight: 700 }
.title { font-size: 13pt }
.code { font: 700 22pt/1.2 "Atkinson Hyperlegible Mono", Consolas, monospace; letter-spacing: .04em; overflow-wrap: normal; white-space: nowrap }
.address { font-size: 11pt }
.note { font-size: 11pt }
@media print { h1 { font-size: 12pt; margin: 0 } .instructions { font-size: 10pt } body { margin: 0 } }
`

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
