import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isOptional, type FirstStep, type FirstStepName } from '#app/domain/first-steps.ts'
import type { TaskKind } from '#app/domain/task.ts'
import { formatList } from '#app/i18n/formats.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import { spacePaths } from '#app/ui/space/paths.ts'

/** What the list says already, and needs no telling below it. */
export const SETTING_UP: ReadonlySet<TaskKind> = new Set([
  'charter-missing',
  'colleges-missing',
  'data-contacts-missing',
  'seats-missing',
  'first-consultation',
])

const PLACES: Readonly<Record<FirstStepName, (council: string) => string>> = {
  'charter': spacePaths.charter,
  'colleges': spacePaths.settings,
  'data-contacts': (council) => `${spacePaths.settings(council)}#donnees`,
  'team': spacePaths.team,
  'committee': spacePaths.bodies,
  'consultation': spacePaths.newConsultation,
}

interface FirstStepsProps {
  council: { slug: string }
  steps: Loaded<readonly FirstStep[]>
}

/** What a new council sets up, and how far it is. */
export function FirstSteps({ council, steps }: FirstStepsProps) {
  const { t } = useTranslation(['today', 'space'])
  const done = steps.filter((step) => step.done).length
  return (
    <section aria-labelledby="pour-commencer">
      <h2 id="pour-commencer">{t('first.title')}</h2>
      <p>
        <strong>{t('first.done', { count: done, done, total: steps.length })}</strong>
      </p>
      <p className="row-note spaced-below">{t('first.note')}</p>
      <ol className="rows">
        {steps.map(({ step, done, missing }) => (
          <li key={step} className={done ? 'row first-step-done' : 'row'}>
            <div>
              <Link to={PLACES[step](council.slug)}>{t(`first.${step}.do`)}</Link>
              <p className="row-note">
                {t(`first.${step}.why`)}
                {missing.length > 0 &&
                  ` ${t('first.missing', { roles: formatList(missing.map((role) => t(`space:role.${role}`))) })}`}
              </p>
            </div>
            <span className="tag">
              {t(`first.state.${done ? 'done' : isOptional(step) ? 'optional' : 'todo'}`)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
