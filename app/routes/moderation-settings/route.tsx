import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accepted } from '#app/domain/refusal.ts'
import { readModerationSettingsForm } from '#app/forms/moderation-settings.ts'
import { answerWith, spaceAction, spaceLoader, valueOrThrow } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ModerationSettingsPage } from '#app/ui/moderation/settings/ModerationSettingsPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import {
  editModerationRules,
  readModerationSettings,
  writeModelSentence,
} from '#app/usecases/moderation-settings.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('moderationSettings:title'))

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const settings = await readModerationSettings(usecases, params['council'] ?? '')
  const done = new URL(request.url).searchParams.get('fait')
  return settings.ok ? accepted({ settings: settings.value, done }) : settings
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  const { typed, act } = readModerationSettingsForm(form)
  const acted = !act.ok
    ? act
    : act.value.kind === 'rules'
      ? await editModerationRules(usecases, council, act.value.rules)
      : await writeModelSentence(usecases, council, act.value.sentence)
  if (acted.ok) {
    const section = act.ok && act.value.kind === 'sentence' ? 'phrases' : 'regles'
    throw redirect(`${spacePaths.moderationSettings(council)}?fait=${section}#${section}`)
  }
  const settings = valueOrThrow(await readModerationSettings(usecases, council))
  return answerWith({ typed, refusals: acted.refusals, settings }, acted.refusals)
})

export default function ModerationSettings() {
  const { settings, done } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <ModerationSettingsPage
      settings={answered?.settings ?? settings}
      answered={answered}
      done={done}
    />
  )
}
