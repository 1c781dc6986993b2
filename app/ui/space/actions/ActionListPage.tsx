import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ACTION_STATES, isOpen, type ActionState } from '#app/domain/action.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'

export interface ActionListPageProps {
  actions: readonly ActionLineView[]
  asked: { state: ActionState | null; theme: string | null }
  themes: readonly string[]
  all: number
  year: number | null
  mayWrite: boolean
}

interface ActionLineView {
  id: string
  title: string
  owner: string
  theme: string
  group: string | null
  deadlineOn: string | null
  state: ActionState
  lateSince: string | null
  steps: { done: number; all: number }
}

/** What the council does: late first, then what is open, then what is over. */
export function ActionListPage({ actions, asked, themes, all, year, mayWrite }: ActionListPageProps) {
  const { t } = useTranslation('actions')
  const { council, roles } = useSpace()
  const inGroupOnly = roles.every((role) => role === 'group-member')
  const late = actions.filter(({ lateSince }) => lateSince !== null)
  const open = actions.filter(({ lateSince, state }) => lateSince === null && isOpen(state))
  const closed = actions.filter(({ lateSince, state }) => lateSince === null && !isOpen(state))
  return (
    <Page title={t('list.title')} lead={t('list.lead')} width="wide">
      {mayWrite && (
        <p className="act-do">
          <LinkButton to={spacePaths.newAction(council.slug)}>{t('list.new')}</LinkButton>
        </p>
      )}
      {year !== null && (
        <p className="inline-links">
          <Link to={spacePaths.evaluation(council.slug, year)} className="standalone-link">
            {t('list.evaluation')}
          </Link>
          <Link to={spacePaths.roadmap(council.slug)} className="standalone-link">
            {t('list.roadmap')}
          </Link>
          <Link to={spacePaths.report(council.slug, year)} className="standalone-link">
            {t('list.report')}
          </Link>
        </p>
      )}
      {all === 0 ? (
        <p>{t(inGroupOnly ? 'list.noneForGroup' : 'list.none')}</p>
      ) : (
        <>
          <Form method="get" className="action-filter">
            <Select
              name="etat"
              label={t('list.state')}
              placeholder={t('list.anyState')}
              options={ACTION_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
              defaultValue={asked.state ?? ''}
            />
            {themes.length > 0 && (
              <Select
                name="theme"
                label={t('list.theme')}
                placeholder={t('list.anyTheme')}
                options={themes.map((theme) => ({ value: theme, label: theme }))}
                defaultValue={asked.theme ?? ''}
              />
            )}
            <Button emphasis="secondary">{t('list.show')}</Button>
          </Form>
          <p>
            {t('list.count', { count: actions.length })}
            {actions.length < all && (
              <>
                {' · '}
                <Link to={spacePaths.actions(council.slug)}>{t('list.all')}</Link>
              </>
            )}
          </p>
          {actions.length === 0 && <p>{t('list.noneAsked')}</p>}
          <Lines title={t('list.late')} id="en-retard" lines={late} />
          <Lines title={t('list.open')} id="ouvertes" lines={open} />
          <Lines title={t('list.closed')} id="closes" lines={closed} />
        </>
      )}
    </Page>
  )
}

function Lines({ title, id, lines }: { title: string; id: string; lines: readonly ActionLineView[] }) {
  const { t } = useTranslation('actions')
  const { council } = useSpace()
  if (lines.length === 0) return null
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="rows">
        {lines.map((line) => (
          <li key={line.id} className="row">
            <Link to={spacePaths.action(council.slug, line.id)}>{line.title}</Link>
            <span className="row-note">{detailsOf(line)}</span>
            <span className="tag">{t(`state.${line.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )

  function detailsOf({ owner, theme, group, deadlineOn, lateSince, steps }: ActionLineView): string {
    return [
      ...(lateSince === null ? [] : [t('line.lateSince', { date: formatDay(lateSince) })]),
      t('line.by', { owner }),
      deadlineOn === null ? t('line.noDeadline') : t('line.deadline', { date: formatDay(deadlineOn) }),
      ...(steps.all === 0 ? [] : [t('line.steps', { count: steps.done, all: steps.all })]),
      ...(theme === '' ? [] : [theme]),
      ...(group === null ? [] : [t('line.group', { name: group })]),
    ].join(' · ')
  }
}
