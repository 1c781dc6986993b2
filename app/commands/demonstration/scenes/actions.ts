import { createAction, addEvidence, addStep, finishStep, moveAction } from '#app/usecases/action-acts.ts'
import { readAction } from '#app/usecases/actions.ts'
import { readConsultationAlone } from '#app/usecases/consultations.ts'
import { answerEvaluation } from '#app/usecases/evaluation.ts'
import { addIndicator, writeFigure } from '#app/usecases/indicators.ts'
import { readFrameworks } from '#app/usecases/frameworks.ts'
import { COUNCIL } from '../content.ts'
import { FRAMEWORKS } from '../meetings.ts'
import { agreed, type Days, type Moment } from '../past.ts'
import { addressOf, type Scene } from './consultation.ts'

/** What the council does about what it decided: one action goes on, one is late, one is done. */
export function acted(scene: Scene, days: Days): readonly Moment[] {
  const council = COUNCIL.slug
  const [directory, door, leaflet] = ['', '', ''].map(() => ({ council, action: '' }))
  if (directory === undefined || door === undefined || leaflet === undefined) return []
  const theme = 'Savoir où aller'
  return [
    {
      at: days.on(-240, 15),
      play: async (as) => {
        const coordinator = as('coordinator')
        directory.action = await created(as, scene, 'annuaire', {
          title: 'Faire et tenir à jour un annuaire de la vallée',
          aim: 'Que chacun trouve une porte près de chez lui, à partir de la question qu’il se pose.',
          owner: 'CCAS d’Aubrelle-le-Pont, avec la coordination du conseil',
          theme,
          deadlineOn: days.date(38),
          toldPublicly: false,
        }, FRAMEWORKS.ptsm.title)
        door.action = await created(as, scene, 'accueil-sans-rdv', {
          title: 'Ouvrir la porte du CMP sans rendez-vous',
          aim: 'Que l’on puisse venir une première fois sans donner son nom.',
          owner: 'CMP du Lavoir',
          theme: 'Être reçu plus vite',
          deadlineOn: days.date(-20),
          toldPublicly: false,
        }, FRAMEWORKS.ptsm.title)
        leaflet.action = await created(as, scene, null, {
          title: 'Écrire en langage simple une page sur le conseil',
          aim: '',
          owner: 'Coordination du conseil, avec le GEM',
          theme,
          deadlineOn: days.date(-120),
          toldPublicly: true,
        })
        const steps: readonly (readonly [string, number])[] = [
          ['Réunir les quatre annuaires qui existent', -180],
          ['Relire avec deux personnes du GEM', -60],
          ['Imprimer et mettre en ligne', 30],
        ]
        for (const [title, day] of steps)
          agreed(await addStep(coordinator, directory, { title, deadlineOn: days.date(day) }))
        for (const at of [directory, door])
          agreed(await moveAction(coordinator, at, { state: 'under-way', reason: '' }, 1))
        const people = { name: 'Personnes reçues sans rendez-vous', unit: 'par mois' }
        agreed(
          await addIndicator(coordinator, door, {
            ...people,
            aboutPeople: true,
            baseline: 'few',
            target: '40',
          }),
        )
      },
    },
    {
      at: days.on(-118, 15),
      play: async (as) => {
        const coordinator = as('coordinator')
        const { steps } = agreed(await readAction(coordinator, directory))
        for (const { id } of steps.slice(0, 2))
          agreed(await finishStep(coordinator, { ...directory, step: id }))
        agreed(await moveAction(coordinator, leaflet, { state: 'done', reason: '' }, 1))
        agreed(
          await addEvidence(coordinator, leaflet, {
            text: 'La page a été relue par des personnes du GEM, puis mise en ligne.',
            address: 'https://example.org/le-conseil-en-simple',
            datedOn: days.date(-119),
            toldPublicly: true,
          }),
        )
        const [indicator] = agreed(await readAction(coordinator, door)).indicators
        for (const [day, figure] of [[-170, 'few'], [-119, '24']] as const)
          agreed(
            await writeFigure(
              coordinator,
              { ...door, indicator: indicator?.id ?? '' },
              { figure, measuredOn: days.date(day) },
            ),
          )
      },
    },
    {
      at: days.on(-30, 15),
      play: async (as) => {
        const year = days.date(-30).slice(0, 4)
        agreed(
          await answerEvaluation(as('coordinator'), { ...door, year }, [
            {
              question: 'access-to-care',
              answer: 'in-part',
              text: 'On est reçu le jour même, mais seulement à Aubrelle-le-Pont.',
              from: 0,
            },
            { question: 'participation', answer: 'yes', text: 'Les usagers ont demandé que le nom ne soit pas exigé.', from: 0 },
            { question: 'inequalities', answer: 'too-early', text: '', from: 0 },
          ]),
        )
      },
    },
  ]
}

async function created(
  as: Parameters<Moment['play']>[0],
  scene: Scene,
  about: string | null,
  words: Parameters<typeof createAction>[2],
  framework?: string,
): Promise<string> {
  const address = addressOf(scene)
  const { consultation } = agreed(await readConsultationAlone(as('public'), address))
  const title = scene.text.priorities.find(({ id }) => id === about)?.title
  const priority = consultation.priorities.find((one) => one.title === title)?.id
  const decision = priority === undefined ? null : { consultation: address.consultation, priority }
  const { frameworks } = agreed(await readFrameworks(as('coordinator'), address.council))
  const frameworkId = frameworks.find((one) => one.title === framework)?.id
  const within = { ...words, ...(frameworkId !== undefined && { frameworkId }) }
  return agreed(await createAction(as('coordinator'), address.council, within, decision)).id
}
