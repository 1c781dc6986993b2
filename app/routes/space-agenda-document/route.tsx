import { agendaDocument } from '#app/documents/agenda.ts'
import { accepted } from '#app/domain/refusal.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { readAgendaForPrint } from '#app/usecases/agendas.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const address = { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
  const forAll = new URL(request.url).searchParams.get('pour') === 'membres'
  const read = await readAgendaForPrint(usecases, address, forAll ? 'every-member' : 'oneself')
  if (!read.ok) return read
  const { meetsOn } = read.value.agenda
  const name = ['ordre-du-jour', ...(meetsOn === null ? [] : [meetsOn])].join('-')
  return accepted(
    new Response(await agendaDocument(read.value), {
      headers: {
        'Content-Type': DOCX,
        'Content-Disposition': `attachment; filename="${name}.docx"`,
      },
    }),
  )
})
