import type { Contribution } from './contribution.ts'

/** « Le plan d’action de 2026 »: of these texts its six actions were made. */
export const SOURCES_2026: readonly Contribution[] = [
  {
    title: 'Pousser la porte',
    text: 'Pouvoir pousser la porte du CMP sans avoir téléphoné avant. Une heure par jour. Si c’est fermé à clé, je ne frappe pas, je rentre chez moi.',
    from: 'usagers',
    into: 'accueil-sans-rdv',
  },
  {
    title: 'Accueil libre, 13 h à 14 h',
    text: 'C’est l’heure où nous déjeunons, je sais. C’est aussi l’heure où les gens peuvent venir. On peut tourner.',
    from: 'professionnels',
    into: 'accueil-sans-rdv',
  },
  {
    title: 'Premier contact sans dossier',
    text: 'La première fois, ne pas demander la carte Vitale, ni le nom. Un verre d’eau d’abord.',
    from: 'usagers',
    into: 'accueil-sans-rdv',
  },
  {
    title: 'Qui fait quoi ?',
    text: 'CMP, CATTP, GEM, SAVS, SAMSAH, CLIC, CCAS, MDPH. J’habite ici depuis toujours, je suis instituteur, et je n’y comprends rien. Un annuaire qui parte des questions des gens (« je ne dors plus », « mon fils ne sort plus ») et pas du nom des services.',
    from: 'citoyens',
    into: 'annuaire',
  },
  {
    title: 'Un annuaire tenu à jour',
    text: 'Tout le monde a fait un annuaire. J’en ai cinq dans mon tiroir, tous faux. L’important n’est pas de le faire mais de payer quelqu’un pour le corriger.',
    from: 'professionnels',
    into: 'annuaire',
  },
  {
    title: 'Annuaire papier aussi',
    text: 'Je n’ai pas internet et je n’en veux pas. Un petit livret, gros caractères, dans les boîtes aux lettres, une fois par an, comme le calendrier des poubelles.',
    from: 'usagers',
    into: 'annuaire',
  },
  {
    title: 'Café du samedi',
    text: 'Un endroit où on peut venir le samedi. Les bénévoles c’est nous. Il nous manque la clé.',
    by: 'gem',
    into: 'cafe-rencontre',
  },
  {
    title: 'Des jeux, du café, pas de brochures',
    text: 'Je viendrais si on ne me tend rien à l’entrée.',
    into: 'cafe-rencontre',
  },
  {
    title: 'Guichets des mairies',
    text: 'Je suis secrétaire de mairie dans une commune de 300 habitants, donc aussi assistante sociale, écrivain public et confesseur. Formez-nous, ou au moins donnez-nous quelqu’un à appeler.',
    from: 'professionnels',
    into: 'formation-mairies',
  },
  {
    title: 'L’élu de permanence',
    text: 'Je suis adjoint. Le soir, c’est moi qu’on appelle quand quelqu’un crie dans la rue. J’y vais en chaussons et j’improvise.',
    from: 'citoyens',
    into: 'formation-mairies',
  },
  {
    title: 'Groupe pour les proches, animé par des proches',
    text: 'Nous tenons un groupe à Brennes depuis douze ans. Quinze familles d’ici font la route. Prêtez-nous une salle à Aubrelle-le-Pont et nous ouvrons en septembre.',
    by: 'epaule',
    into: 'groupe-proches',
  },
  {
    title: 'J’ai honte d’avoir honte',
    text: 'De mon fils. Je voudrais le dire à des gens qui ont honte aussi, une fois par mois, et repartir plus légère.',
    from: 'aidants',
    into: 'groupe-proches',
  },
  {
    title: 'Les conjoints',
    text: 'Un groupe à part pour les conjoints, on ne vit pas du tout la même chose que les parents. Nous, on a choisi.',
    from: 'aidants',
    into: 'groupe-proches',
  },
  {
    title: 'Une semaine où on en parle',
    text: 'Dans les vitrines, à la radio, à l’école, au marché. Pas à l’hôpital, ceux qui y sont sont déjà au courant.',
    from: 'citoyens',
    into: 'semaine-sante-mentale',
  },
  {
    title: 'Fête',
    text: 'une vraie fete avec un groupe de rock. qu on nous voit danser',
    from: 'usagers',
    into: 'semaine-sante-mentale',
  },
  {
    title: 'Conférences : non merci',
    text: 'Si vous faites une semaine de la santé mentale, pas de conférence avec une bouteille d’eau et un micro qui siffle. Un repas, des témoignages, et on rentre avant 21 h.',
    from: 'professionnels',
    into: 'semaine-sante-mentale',
  },
]
