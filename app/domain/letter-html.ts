const INK = '#152b2b'
const ADDRESS = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)]/g

/**
 * A letter's words once more as HTML, for mail programs that show or read aloud no other: a title, paragraphs, links.
 * Made of the very text that is sent beside it, so that both say the same; nothing in it is fetched from anywhere.
 */
export function letterAsHtml({ subject, body }: { subject: string; body: string }): string {
  const paragraphs = body
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.trim().split('\n').map(linked).join('<br>\n')}</p>`)
  return [
    '<!doctype html>',
    '<html lang="fr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:24px 16px;background:#ffffff;color:${INK};font:17px/1.5 Verdana,sans-serif">`,
    `<main style="max-width:36em;margin:0 auto"><h1 style="font-size:22px;line-height:1.3">${escaped(subject)}</h1>`,
    ...paragraphs,
    '</main></body></html>',
  ].join('\n')
}

/** A line, with the addresses in it as links that show them whole. */
function linked(line: string): string {
  let from = 0
  let html = ''
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    html += `${escaped(line.slice(from, index))}<a href="${escaped(address)}" style="color:${INK};overflow-wrap:anywhere">${escaped(address)}</a>`
    from = index + address.length
  }
  return html + escaped(line.slice(from))
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
