import { redirect, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { accepted } from '#app/domain/refusal.ts'
import { readTeamForm } from '#app/forms/team.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { MemberList } from '#app/ui/team/MemberList.tsx'
import { NamingForm } from '#app/ui/team/NamingForm.tsx'
import { answerToNaming, readDone, TeamDone } from '#app/ui/team/TeamDone.tsx'
import { KEEPERS, readKeptCouncil } from '#app/usecases/platform.ts'
import { actOnTeam } from '#app/usecases/team.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, () => data?.council.name ?? '')

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const read = await readKeptCouncil(usecases, params['council'] ?? '')
  if (!read.ok) return read
  const created = new URL(request.url).searchParams.get('fait') === 'created'
  const { mail } = usecases
  return accepted({ ...read.value, roles: KEEPERS, mail, created, done: readDone(request.url) })
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  const { typed, act } = readTeamForm(form, KEEPERS)
  const acted = act.ok ? await actOnTeam(usecases, council, act.value) : act
  if (act.ok && acted.ok)
    return redirect(`${spacePaths.platformCouncil(council)}?fait=${act.value.kind}`, 303)
  const refusals = acted.ok ? [] : acted.refusals
  return answerWith({ typed, refusals }, refusals)
})

export default function PlatformCouncil() {
  const { council, keepers, roles, mail, created, done } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const naming = answerToNaming(answered)
  const { t } = useTranslation(['platform', 'team'])
  return (
    <Page
      title={council.name}
      kicker={council.territory}
      lead={t('council.lead')}
      council={council}
    >
      {created && answered === undefined && (
        <Notice kind="success" live>
          <p>{t('created')}</p>
        </Notice>
      )}
      <TeamDone done={done} answer={answered} mail={mail} outbox={spacePaths.outbox} />
      <div className="team stack" key={done}>
        {roles.map((role) => (
          <section key={role} className="team-role">
            <h2>{t(`council.${role}`)}</h2>
            <MemberList
              members={keepers.filter((keeper) => keeper.role === role)}
              timeZone={council.timeZone}
            />
          </section>
        ))}
      </div>
      <p className="team-note">{t('council.last')}</p>
      <section>
        <h2>{t('council.name')}</h2>
        <NamingForm
          key={keepers.length}
          roles={roles}
          typed={naming?.typed}
          refusals={naming?.refusals}
        />
      </section>
      <p className="stack">
        <Link to={paths.council(council.slug)}>{t('council.public')}</Link>
      </p>
    </Page>
  )
}
