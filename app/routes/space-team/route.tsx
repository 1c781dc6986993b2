import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ROLES } from '#app/domain/membership.ts'
import { accepted } from '#app/domain/refusal.ts'
import { readTeamForm } from '#app/forms/team.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { MemberList } from '#app/ui/team/MemberList.tsx'
import { NamingForm } from '#app/ui/team/NamingForm.tsx'
import { answerToNaming, readDone, TeamDone } from '#app/ui/team/TeamDone.tsx'
import { actOnTeam, readTeam } from '#app/usecases/team.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('team:title'))

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const team = await readTeam(usecases, params['council'] ?? '')
  return team.ok ? accepted({ ...team.value, mail: usecases.mail, done: readDone(request.url) }) : team
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  const { typed, act } = readTeamForm(form, ROLES)
  const acted = act.ok ? await actOnTeam(usecases, council, act.value) : act
  if (act.ok && acted.ok) return redirect(`${spacePaths.team(council)}?fait=${act.value.kind}`, 303)
  const refusals = acted.ok ? [] : acted.refusals
  return answerWith({ typed, refusals }, refusals)
})

export default function Team() {
  const { members, mayName, relays, mail, done } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const naming = answerToNaming(answered)
  const { council, roles } = useSpace()
  const { t } = useTranslation('team')
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <TeamDone done={done} answer={answered} mail={mail} />
      {mayName.length > 0 && (
        <p className="actions">
          <a className="button button-secondary" href="#nommer">
            {t('nameSomebody')}
          </a>
        </p>
      )}
      <div className="team stack" key={done}>
        {ROLES.map((role) => {
          const own = members.filter((member) => member.role === role)
          return (
            <section key={role} className="team-role">
              <h2>{t(`roles.${role}.name`)}</h2>
              <MemberList members={own} timeZone={council.timeZone} />
            </section>
          )
        })}
      </div>
      {mayName.length > 0 && (
        <section>
          <h2 id="nommer">{t('nameSomebody')}</h2>
          <NamingForm
            key={members.length}
            roles={mayName}
            relays={relays}
            {...(roles.includes('coordinator') && { settings: spacePaths.settings(council.slug) })}
            typed={naming?.typed}
            refusals={naming?.refusals}
          />
          <p className="stack">{t('others')}</p>
        </section>
      )}
    </Page>
  )
}
