import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { HAND_CHOICES, LONGEST_QUESTION } from '#app/domain/show-of-hands.ts'
import { handField } from '#app/forms/live-notes.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { HandTotals } from './HandTotals.tsx'
import type { NotesAnswer, ShowView, VotingSeatView } from './view.ts'

interface HandsProps {
  item: string
  shows: readonly ShowView[]
  seats: readonly VotingSeatView[]
  answer: NotesAnswer | undefined
}

/** Open votes on an item, noted seat by seat. */
export function Hands({ item, shows, seats, answer }: HandsProps) {
  const { t } = useTranslation('live')
  const asked = answer?.typed['act'] === 'ask' ? answer : undefined
  return (
    <details className="fold" open={shows.length > 0 || asked !== undefined}>
      <summary>{t('hands.title')}</summary>
      <p className="row-note">{t('hands.open')}</p>
      {shows.map((show) => (
        <Show key={`${show.id} ${show.version}`} item={item} show={show} seats={seats} />
      ))}
      <Form method="post" className="live-notes" preventScrollReset key={shows.length}>
        <input type="hidden" name="item" value={item} />
        <Field
          name="question"
          label={t('hands.question')}
          hint={t('hands.questionHint')}
          maxLength={LONGEST_QUESTION}
          defaultValue={asked?.typed['question'] ?? ''}
          refusals={asked?.refusals}
        />
        <div>
          <Button name="act" value="ask" emphasis="secondary">
            {t('hands.ask')}
          </Button>
        </div>
      </Form>
    </details>
  )
}

function Show({ item, show, seats }: { item: string; show: ShowView; seats: readonly VotingSeatView[] }) {
  const { t } = useTranslation(['live', 'bodies'])
  const shown = new Map(show.hands.map(({ seatId, choice }) => [seatId, choice] as const))
  return (
    <Form method="post" className="live-hands" preventScrollReset>
      <h3>{show.question}</h3>
      {show.noted && <HandTotals count={show.count} />}
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="show" value={show.id} />
      <input type="hidden" name="version" value={show.version} />
      {seats.map(({ id, college, organisation, conflicted }) => (
        <fieldset key={id} className="hand">
          <legend>
            {organisation} <span className="row-note">({t(`bodies:college.${college}`)})</span>
          </legend>
          {conflicted ? (
            <p className="row-note">{t('hands.conflicted')}</p>
          ) : (
            HAND_CHOICES.map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={handField(id)}
                  value={choice}
                  defaultChecked={shown.get(id) === choice}
                />
                <span>{t(`hands.choice.${choice}`)}</span>
              </label>
            ))
          )}
        </fieldset>
      ))}
      <div>
        <Button name="act" value="hands" emphasis="secondary">
          {t('hands.note')}
        </Button>
      </div>
    </Form>
  )
}
