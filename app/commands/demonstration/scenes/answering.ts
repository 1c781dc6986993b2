import { editDataContacts } from '#app/usecases/data-contacts.ts'
import { COUNCIL } from '../content.ts'
import { agreed, type Days, type Moment } from '../past.ts'

/** Before the first text comes, the council says who answers for people's data. */
export function answering(days: Days): Moment {
  return {
    at: days.on(-410, 10),
    play: async (as) =>
      agreed(
        await editDataContacts(as('coordinator'), COUNCIL.slug, {
          controller:
            'Communauté de communes du Val d’Aubrelle\nMaison des solidarités, 4 place du Lavoir, Aubrelle-le-Pont',
          officer: 'Par courrier : « Protection des données », à la même adresse.\nTéléphone : 01 99 00 24 12.',
          host: 'Concerto tourne ici sur l’ordinateur de la personne qui essaie la démonstration.',
          version: 0,
        }),
      ),
  }
}
