import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, LONGEST, NEW } from '#app/forms/settings.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { StoredNow } from '#app/ui/form/StoredNow.tsx'
import { fillingOf, type Answered, type CollegeView, type Filling } from './view.ts'

interface CollegesProps {
  colleges: readonly CollegeView[]
  answered: Answered | undefined
}

/** The groups that vote, in their order: to name, describe, move, add and remove. */
export function Colleges({ colleges, answered }: CollegesProps) {
  const { t } = useTranslation('settings')
  const order = colleges.map(({ id }) => id).join(' ')
  const moved = useRef('')
  useEffect(() => {
    // At the end of the list the button that moved the college is gone: the focus goes to the other.
    if (moved.current !== '' && answered === undefined) buttonOf(moved.current)?.focus()
    moved.current = ''
  }, [order, answered])
  return (
    <>
      <p>{t('colleges.lead')}</p>
      {colleges.length === 0 && <p>{t('colleges.none')}</p>}
      <ol className="settings-list">
        {colleges.map((college, index) => (
          <li key={college.id} className="settings-item">
            <div className="settings-told">
              <h3>{college.name}</h3>
              <p>{college.description}</p>
              {college.inUse && <p className="row-note">{t('colleges.inUse')}</p>}
            </div>
            <Form
              method="post"
              className="settings-buttons"
              onSubmit={() => {
                moved.current = college.id
              }}
            >
              <input type="hidden" name="intent" value="move-college" />
              <input type="hidden" name="id" value={college.id} />
              <input type="hidden" name="order" value={order} />
              {index > 0 && <Move id={college.id} name={college.name} towards="up" />}
              {index < colleges.length - 1 && (
                <Move id={college.id} name={college.name} towards="down" />
              )}
            </Form>
            {!college.inUse && (
              <Form method="post" className="settings-buttons">
                <input type="hidden" name="id" value={college.id} />
                <Button
                  emphasis="quiet"
                  name="intent"
                  value="remove-college"
                  aria-label={t('colleges.removeWhat', { name: college.name })}
                >
                  {t('colleges.remove')}
                </Button>
              </Form>
            )}
            <Edit key={college.version} college={college} answered={answered} />
          </li>
        ))}
      </ol>
      <Add key={order} answered={answered} />
    </>
  )
}

/** The button that moves a college on as it was moved, or back. */
function buttonOf(id: string): HTMLElement | null {
  const buttons = [document.getElementById(`up-${id}`), document.getElementById(`down-${id}`)]
  return buttons.find((button) => button === document.activeElement) ?? buttons[0] ?? buttons[1] ?? null
}

function Move({ id, name, towards }: { id: string; name: string; towards: 'up' | 'down' }) {
  const { t } = useTranslation('settings')
  return (
    <Button
      id={`${towards}-${id}`}
      emphasis="quiet"
      name="towards"
      value={towards}
      aria-label={t(`colleges.${towards}What`, { name })}
    >
      {t(`colleges.${towards}`)}
    </Button>
  )
}

function Edit({ college, answered }: { college: CollegeView; answered: Answered | undefined }) {
  const { t } = useTranslation('settings')
  const filling = fillingOf(answered, 'edit-college', college.id)
  return (
    <details className="fold settings-fold" open={filling.refused}>
      <summary aria-label={t('editWhat', { name: college.name })}>{t('edit')}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="id" value={college.id} />
        <input type="hidden" name="version" value={filling.version(college.version)} />
        {filling.changed && (
          <StoredNow
            values={[
              { label: t('colleges.name'), value: college.name },
              { label: t('colleges.description'), value: college.description },
            ]}
          />
        )}
        {college.inUse && <p className="field-hint">{t('colleges.keeps')}</p>}
        <Words id={college.id} stored={college} filling={filling} />
        <Button name="intent" value="edit-college">
          {t('save')}
        </Button>
      </Form>
    </details>
  )
}

function Add({ answered }: { answered: Answered | undefined }) {
  const { t } = useTranslation('settings')
  const filling = fillingOf(answered, 'add-college')
  return (
    <details className="fold" open={filling.refused}>
      <summary>{t('colleges.add')}</summary>
      <Form method="post" className="form">
        <Words id={NEW} stored={{ name: '', description: '' }} filling={filling} />
        <Button name="intent" value="add-college">
          {t('colleges.addSend')}
        </Button>
      </Form>
    </details>
  )
}

interface WordsProps {
  id: string
  stored: { name: string; description: string }
  filling: Filling
}

function Words({ id, stored, filling: { value, refusals } }: WordsProps) {
  const { t } = useTranslation('settings')
  const name = fieldOf.college(id, 'name')
  const description = fieldOf.college(id, 'description')
  return (
    <>
      <Field
        name={name}
        label={t('colleges.name')}
        defaultValue={value(name, stored.name)}
        maxLength={LONGEST.collegeName}
        refusals={refusals}
      />
      <Field
        name={description}
        label={t('colleges.description')}
        hint={t('colleges.descriptionHint')}
        rows={2}
        defaultValue={value(description, stored.description)}
        refusals={refusals}
      />
    </>
  )
}
