import { useTranslation } from 'react-i18next'
import { SOURCE_FIELD } from '#app/forms/consolidation.ts'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'
import { FieldError } from '#app/ui/form/FieldError.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { refusalsOf, type ShownRefusal } from '#app/ui/refusals.ts'
import { Facts } from './Facts.tsx'
import type { PriorityView, SourceView } from './view.ts'

export interface SourcesFieldProps {
  view: PriorityView
  /** Ids of those ticked when the form was sent; absent: all of them are. */
  ticked: readonly string[] | undefined
  refusals: readonly ShownRefusal[] | undefined
}

/** The proposals of a priority, to be read while writing it, and unticked where they do not belong. */
export function SourcesField({ view, ticked, refusals }: SourcesFieldProps) {
  const { t } = useTranslation('consolidation')
  const { sources, candidates } = view
  const own = refusalsOf(SOURCE_FIELD, refusals)
  const isTicked = (id: string) => ticked?.includes(id) ?? true
  return (
    <fieldset className="sources" id={fieldId(SOURCE_FIELD)} tabIndex={-1}>
      <legend>{t('priority.sources')}</legend>
      <p className="row-note">{t('priority.sourcesHint')}</p>
      <FieldError id={`${fieldId(SOURCE_FIELD)}-erreur`} refusals={own} />
      {sources.map((source) => (
        <Source
          key={source.id}
          source={source}
          ticked={isTicked(source.id)}
          gone={source.gone}
        />
      ))}
      {candidates.map((source) => (
        <Source
          key={source.id}
          source={source}
          ticked={isTicked(source.id)}
          takenBy={source.takenBy}
        />
      ))}
    </fieldset>
  )
}

interface SourceProps {
  source: SourceView
  ticked: boolean
  gone?: boolean
  takenBy?: string | null
}

function Source({ source, ticked, gone = false, takenBy = null }: SourceProps) {
  const { t } = useTranslation('consolidation')
  return (
    <div className="source">
      {takenBy === null ? (
        <Checkbox
          id={`source-${source.id}`}
          name={SOURCE_FIELD}
          value={source.id}
          label={gone ? t('list.gone') : source.title}
          hint={gone ? undefined : <Facts proposal={source} />}
          defaultChecked={ticked}
        />
      ) : (
        <>
          <p className="desk-title">{source.title}</p>
          <p className="source-taken">{t('priority.taken', { title: takenBy })}</p>
        </>
      )}
      {!gone && <Prose text={source.text} className="source-text" />}
    </div>
  )
}
