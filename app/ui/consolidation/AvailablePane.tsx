import { Form } from '@remix-run/react'
import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { SEARCH_QUERY, SOURCE_FIELD, THEME_QUERY } from '#app/forms/consolidation.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { DESK_FORM } from './desk-form.ts'
import { Facts } from './Facts.tsx'
import type { DeskProps, SourceView } from './view.ts'

/**
 * Accepted proposals of which no priority was made yet. One form sent by GET: what is ticked travels in
 * the address, so that filtering, turning pages and going back lose nothing, with JavaScript or without.
 */
export function AvailablePane({ view, asked }: Omit<DeskProps, 'refusals'>) {
  const { t } = useTranslation('consolidation')
  const { council } = useSpace()
  const { consultation, available, chosen } = view
  const here = spacePaths.consolidation(council.slug, consultation.slug)
  const open = consultation.closed === null
  const filtered = asked.search !== '' || asked.themeId !== undefined
  const asking = JSON.stringify(asked)
  const heading = useFocusOnChange(asking)
  return (
    <section className="desk-pane" aria-labelledby="disponibles">
      <h2 id="disponibles" tabIndex={-1} ref={heading}>
        {t('available.title')} <span className="desk-count">({formatNumber(available.total)})</span>
      </h2>
      <Form
        method="get"
        id={DESK_FORM}
        action={spacePaths.newPriority(council.slug, consultation.slug)}
        key={asking}
      >
        <div className="desk-filter">
          <Field
            name={SEARCH_QUERY}
            label={t('available.search')}
            type="search"
            defaultValue={asked.search}
            maxLength={100}
            autoComplete="off"
          />
          {consultation.themes.length > 0 && (
            <Select
              name={THEME_QUERY}
              label={t('available.theme')}
              placeholder={t('available.allThemes')}
              options={consultation.themes.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={asked.themeId}
            />
          )}
          <Button formAction={here} emphasis="secondary">
            {t('available.filter')}
          </Button>
        </div>
        <div className="desk-choose">
          {open && chosen.length > 0 && (
            <fieldset className="desk-chosen">
              <legend>{t('available.chosen')}</legend>
              {chosen.map(({ id, title }) => (
                <Checkbox
                  key={id}
                  id={`source-${id}`}
                  name={SOURCE_FIELD}
                  value={id}
                  label={title}
                  defaultChecked
                />
              ))}
            </fieldset>
          )}
          {available.total === 0 ? (
            <p className="desk-empty">
              {t(`available.${filtered ? 'notFound' : view.priorities.length > 0 ? 'allUsed' : 'none'}`)}
            </p>
          ) : (
            <fieldset className="desk-proposals">
              <legend className="visually-hidden">{t('available.title')}</legend>
              {open && <p className="row-note">{t('available.gatherHint')}</p>}
              <ul className="plain-list">
                {available.proposals.map((proposal) => (
                  <li key={proposal.id} className="desk-proposal">
                    {open ? (
                      <Checkbox
                        id={`source-${proposal.id}`}
                        name={SOURCE_FIELD}
                        value={proposal.id}
                        label={proposal.title}
                        defaultChecked={asked.chosen.includes(proposal.id)}
                      />
                    ) : (
                      <p className="desk-title">{proposal.title}</p>
                    )}
                    <Text proposal={proposal} open={open} />
                  </li>
                ))}
              </ul>
            </fieldset>
          )}
          <Pages view={view} here={here} />
          {open && (available.total > 0 || chosen.length > 0) && (
            <div className="desk-gather">
              <Button>{t('available.gather')}</Button>
            </div>
          )}
        </div>
      </Form>
    </section>
  )
}

/** Puts the focus where another page of proposals, or those of another theme, begin. */
function useFocusOnChange(asking: string): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(asking)
  useEffect(() => {
    if (before.current === asking) return
    before.current = asking
    heading.current?.focus()
  }, [asking])
  return heading
}

/** As buttons, so that what is ticked comes along. */
function Pages({ view, here }: Pick<DeskProps, 'view'> & { here: string }) {
  const { t } = useTranslation(['consolidation', 'common'])
  const { page, pages } = view.available
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={t('consolidation:available.pages')}>
      {page > 1 && (
        <Button formAction={here} name="page" value={page - 1} emphasis="quiet">
          {t('common:paging.previous')}
        </Button>
      )}
      <p>{t('consolidation:available.page', { page, pages })}</p>
      {page < pages && (
        <Button formAction={here} name="page" value={page + 1} emphasis="quiet">
          {t('common:paging.next')}
        </Button>
      )}
    </nav>
  )
}

/** `open`: beside a box to tick. */
function Text({ proposal, open }: { proposal: SourceView; open: boolean }) {
  const { t } = useTranslation('consolidation')
  return (
    <details className={open ? 'desk-text desk-text-ticked' : 'desk-text'}>
      <summary>
        <Facts proposal={proposal} /> · <span className="desk-read">{t('available.read')}</span>
        <span className="visually-hidden"> {proposal.title}</span>
      </summary>
      <Prose text={proposal.text} />
      {proposal.why !== '' && (
        <>
          <p className="desk-why">{t('available.why')}</p>
          <Prose text={proposal.why} />
        </>
      )}
    </details>
  )
}
