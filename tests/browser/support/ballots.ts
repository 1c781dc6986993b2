import type { ConsultationAsked } from './questions.ts'

/** Consultations of one's own for each method, as small as shows what it must. */

const PLACES = [
  ['maison', 'Une maison des usagers', 'Un lieu à soi, ouvert le soir et le week-end.', 24_000],
  ['navette', 'Une navette vers l’hôpital de jour', 'Deux fois par semaine, dans chaque village.', 18_000],
  ['formation', 'Des premiers secours en santé mentale', 'Deux jours de formation pour trente personnes.', 9_500],
  ['repit', 'Des temps de répit pour les aidants', '', 12_000],
] as const

const PRIORITIES = PLACES.map(([id, title, description]) => ({ id, title, description }))

export const LIMITED: ConsultationAsked = {
  method: 'approval',
  grades: [],
  mostApprovals: 2,
  priorities: PRIORITIES,
}

export const RANKED: ConsultationAsked = {
  method: 'ranking',
  grades: [],
  missingOpinions: 'worst',
  priorities: PRIORITIES,
}

export const BUDGETED: ConsultationAsked = {
  method: 'budget',
  grades: [],
  budget: 40_000,
  priorities: PLACES.map(([id, title, description, cost]) => ({ id, title, description, cost })),
}

const THEMES = ['Accès aux soins', 'Vie quotidienne', 'Regard des autres', 'Aidants'].map(
  (name, index) => ({ id: `theme-${index}`, name }),
)

/** As many as there may be. */
export const SIXTY: ConsultationAsked = {
  themes: THEMES,
  priorities: Array.from({ length: 60 }, (_, index) => ({
    id: `p${index}`,
    title: `Priorité ${index + 1}`,
    description: index % 2 === 0 ? 'Ce que cela changerait, pour qui, et où.' : '',
    themeId: `theme-${index % THEMES.length}`,
  })),
}
