import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { fieldOf, NEW, readSettingsForm, type SettingsAct } from '#app/forms/settings.ts'
import { answerWith, spaceAction, spaceLoader, valueOrThrow } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { SettingsPage } from '#app/ui/space/settings/SettingsPage.tsx'
import type { UseCaseContext } from '#app/usecases/context.ts'
import {
  addCollege,
  addRelay,
  editCollege,
  editTexts,
  moveCollege,
  readSettings,
  removeCollege,
  renameRelay,
} from '#app/usecases/council-settings.ts'
import { editDataContacts } from '#app/usecases/data-contacts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('settings:title')} – ${data?.settings.council.name ?? ''}`)

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const settings = await readSettings(usecases, params['council'] ?? '')
  const done = new URL(request.url).searchParams.get('fait')
  return settings.ok ? accepted({ settings: settings.value, done }) : settings
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  const { typed, act } = readSettingsForm(form)
  const acted = act.ok ? await perform(usecases, council, act.value) : act
  if (acted.ok) {
    const section = SECTION[act.ok ? act.value.kind : 'texts']
    throw redirect(`${spacePaths.settings(council)}?fait=${section}#${section}`)
  }
  const settings = valueOrThrow(await readSettings(usecases, council))
  return answerWith({ typed, refusals: acted.refusals, settings }, acted.refusals)
})

const SECTION: Record<SettingsAct['kind'], string> = {
  'texts': 'presentation',
  'data': 'donnees',
  'add-college': 'colleges',
  'edit-college': 'colleges',
  'move-college': 'colleges',
  'remove-college': 'colleges',
  'add-relay': 'relais',
  'rename-relay': 'relais',
}

function perform(usecases: UseCaseContext, council: string, act: SettingsAct): Promise<Result<null>> {
  switch (act.kind) {
    case 'texts':
      return editTexts(usecases, council, { ...act.texts, version: act.version })
    case 'data':
      return editDataContacts(usecases, council, { ...act.contacts, version: act.version })
    case 'add-college':
      return addCollege(usecases, council, { ...act, field: fieldOf.college(NEW, 'name') })
    case 'edit-college':
      return editCollege(usecases, council, { ...act, field: fieldOf.college(act.id, 'name') })
    case 'move-college':
      return moveCollege(usecases, council, act)
    case 'remove-college':
      return removeCollege(usecases, council, act.id)
    case 'add-relay':
      return addRelay(usecases, council, { ...act, field: fieldOf.relay(NEW) })
    case 'rename-relay':
      return renameRelay(usecases, council, { ...act, field: fieldOf.relay(act.id) })
  }
}

export default function Settings() {
  const { settings, done } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return <SettingsPage settings={answered?.settings ?? settings} answered={answered} done={done} />
}
