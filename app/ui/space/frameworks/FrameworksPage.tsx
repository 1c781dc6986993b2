import { Form, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import {
  FRAMEWORK_KINDS,
  LONGEST_FRAMEWORK_TITLE,
  LONGEST_URL,
  type ToldFramework,
} from '#app/domain/framework.ts'
import { FRAMEWORK_FIELDS } from '#app/forms/framework.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { FrameworkTitle } from './LinkedFrameworks.tsx'

interface FrameworkView extends ToldFramework {
  removedOn: string | null
  version: number
}

export interface FrameworksPageProps {
  frameworks: readonly FrameworkView[]
  mayWrite: boolean
  answer:
    | { typed: Readonly<Record<string, string>>; refusals: readonly ShownRefusal[] }
    | undefined
}

/** The texts within which a council works; for the coordinator, to be added, changed and retired. */
export function FrameworksPage({ frameworks, mayWrite, answer }: FrameworksPageProps) {
  const { t } = useTranslation('frameworks')
  const [query] = useSearchParams()
  const [, sentFor] = answer?.typed['act']?.split(' ') ?? []
  const edited = frameworks.find(({ id }) => id === (sentFor ?? query.get('modifier')))
  const inForce = frameworks.filter(({ removedOn }) => removedOn === null)
  const retired = frameworks.filter(({ removedOn }) => removedOn !== null)
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <FormError refusals={answer?.refusals} fields={FRAMEWORK_FIELDS} />
      {inForce.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="rows">
          {inForce.map((framework) => (
            <Row key={framework.id} framework={framework} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {retired.length > 0 && (
        <section className="stack" aria-labelledby="retires">
          <h2 id="retires">{t('retired')}</h2>
          <p>{t('retiredHint')}</p>
          <ul className="rows">
            {retired.map((framework) => (
              <Row key={framework.id} framework={framework} mayWrite={mayWrite} />
            ))}
          </ul>
        </section>
      )}
      {mayWrite && <Words key={edited?.id ?? frameworks.length} framework={edited} answer={answer} />}
    </Page>
  )
}

function Row({ framework, mayWrite }: { framework: FrameworkView; mayWrite: boolean }) {
  const { t } = useTranslation('frameworks')
  const { id, kind, title, removedOn } = framework
  const retired = removedOn !== null
  return (
    <li className="row">
      <span>
        <FrameworkTitle framework={framework} />
      </span>
      <span className="row-note">
        {t(`kind.${kind}`)}
        {retired && <> · {t('retiredOn', { date: formatDay(removedOn) })}</>}
      </span>
      {mayWrite && (
        <Form method="post" className="inline-links">
          {!retired && (
            <LinkButton
              to={`?modifier=${id}#cadre`}
              emphasis="quiet"
              aria-label={t('changeLabel', { title })}
            >
              {t('change')}
            </LinkButton>
          )}
          <Button
            emphasis="quiet"
            name="act"
            value={`${retired ? 'take-up' : 'retire'} ${id}`}
            aria-label={t(retired ? 'takeUpLabel' : 'retireLabel', { title })}
          >
            {t(retired ? 'takeUp' : 'retire')}
          </Button>
        </Form>
      )}
    </li>
  )
}

interface WordsProps {
  framework: FrameworkView | undefined
  answer: FrameworksPageProps['answer']
}

function Words({ framework, answer }: WordsProps) {
  const { t } = useTranslation('frameworks')
  const { council } = useSpace()
  const typed = answer?.typed
  const refusals = answer?.refusals
  return (
    <section className="act stack" aria-labelledby="cadre">
      <h2 id="cadre">{t(framework === undefined ? 'form.add' : 'form.edit')}</h2>
      <Form method="post" className="form">
        {framework !== undefined && (
          <input type="hidden" name="version" value={framework.version} />
        )}
        <Select
          name="kind"
          label={t('form.kind')}
          options={FRAMEWORK_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          defaultValue={typed?.['kind'] ?? framework?.kind}
          refusals={refusals}
        />
        <Field
          name="title"
          label={t('form.title')}
          hint={t('form.titleHint')}
          maxLength={LONGEST_FRAMEWORK_TITLE}
          defaultValue={typed?.['title'] ?? framework?.title ?? ''}
          refusals={refusals}
        />
        <Field
          name="url"
          type="url"
          inputMode="url"
          label={t('form.url')}
          hint={t('form.urlHint')}
          maxLength={LONGEST_URL}
          defaultValue={typed?.['url'] ?? framework?.url ?? ''}
          refusals={refusals}
          optional
        />
        <div className="actions">
          <Button name="act" value={framework === undefined ? 'add' : `edit ${framework.id}`}>
            {t('form.save')}
          </Button>
          {framework !== undefined && (
            <LinkButton to={spacePaths.frameworks(council.slug)} emphasis="quiet">
              {t('form.cancel')}
            </LinkButton>
          )}
        </div>
      </Form>
    </section>
  )
}
