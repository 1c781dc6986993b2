import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LARGEST_FILE, tooLarge } from '#app/domain/meeting-file.ts'
import { refused, type Result } from '#app/domain/refusal.ts'
import { readFileForm, type FileAct } from '#app/forms/meeting-file.ts'
import { answerWith, spaceLoader, spaceUpload } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { FilesPage } from '#app/ui/space/meetings/FilesPage.tsx'
import type { AgendaAddress } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { addFile, joinFile, readFiles, removeFile } from '#app/usecases/meeting-files.ts'

/** Read as far as that, so that what is a little too large is told with its size. */
const READ_UP_TO = 2 * LARGEST_FILE

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('files:title')} – ${data?.agenda.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) => readFiles(usecases, addressOf(params)))

export const action = spaceUpload(READ_UP_TO, async ({ usecases, params, form }) => {
  const act = form && readFileForm(form)
  const done = act ? await perform(usecases, addressOf(params), act) : refused(tooLarge(null))
  const refusals = done.ok ? [] : done.refusals
  const item = act?.act === 'add' ? (act.item ?? '') : ''
  return answerWith({ act: act?.act ?? 'add', item, refusals }, refusals)
})

async function perform(
  context: UseCaseContext,
  address: AgendaAddress,
  act: FileAct,
): Promise<Result<null>> {
  switch (act.act) {
    case 'remove':
      return removeFile(context, { ...address, file: act.id })
    case 'join':
      return joinFile(context, { ...address, file: act.id }, act.joined)
    case 'add': {
      const { file, item: itemId } = act
      const content = new Uint8Array((await file?.arrayBuffer()) ?? [])
      return addFile(context, address, { name: file?.name ?? '', itemId, content })
    }
  }
}

function addressOf(params: Record<string, string | undefined>): AgendaAddress {
  return { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
}

export default function Files() {
  return <FilesPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
