import type { Contribution } from './contribution.ts'

/** « Vos besoins pour 2028 », theme: families and carers. */
export const BESOINS_PROCHES: readonly Contribution[] = [
  {
    title: 'Qu’on nous rappelle',
    text: 'Nous ne demandons pas le dossier. Nous ne demandons pas le secret. Quand notre enfant majeur est hospitalisé, nous demandons qu’une personne du service nous rappelle dans les deux jours et nous écoute : nous savons ce qui s’est passé avant, ce qui l’apaise, ce qu’il ne mange pas. Écouter une famille ne trahit personne.',
    why: 'Le silence rend fou aussi ceux qui ne le sont pas.',
    by: 'epaule',
  },
  {
    title: 'Partir trois jours',
    text: 'Je n’ai pas dormi ailleurs que chez moi depuis 2017. Je voudrais aller voir la mer, trois jours, et que quelqu’un de confiance soit là pour mon mari. Pas une hospitalisation. Quelqu’un.',
    from: 'aidants',
  },
  {
    title: 'La fratrie',
    text: 'On pense aux parents, jamais aux frères et sœurs. Moi j’avais 12 ans, on m’envoyait chez les voisins quand ça criait. On m’a dit d’être sage, j’ai été sage trente ans. Un groupe pour les frères et sœurs, les petits d’un côté, les grands de l’autre.',
    from: 'aidants',
  },
  {
    title: 'Et quand nous ne serons plus là ?',
    text: 'Nous avons 79 et 81 ans. Notre fille vit avec nous, elle en a 52. Le soir nous faisons la liste de qui pourrait, et nous arrivons toujours au bout de la liste. Nous demandons une permanence, avec un notaire et une assistante sociale, pour préparer l’après sans attendre la catastrophe.',
    why: 'C’est la dernière chose que nous avons à faire pour elle.',
    from: 'aidants',
  },
  {
    title: 'Un code sur la carte Vitale ?',
    text: 'je sais pas si ca rentre dans le cadre mais quand on accompagne qqun aux urgences on nous laisse dehors. alors qu il sait pas dire ses traitements. un petit papier officiel « personne de confiance » que tout le monde respecte',
    from: 'aidants',
  },
  {
    title: 'Formation des familles, le samedi',
    text: 'La formation destinée aux familles a lieu le mardi de 14 h à 16 h 30. Je travaille. Nous sommes nombreux dans ce cas, surtout les pères, qui ont parfois de bonnes excuses pour ne pas venir et n’auraient plus celle-là.',
    from: 'aidants',
  },
  {
    title: 'Un gîte de répit à l’ancienne école',
    text: 'Nous proposons que l’ancienne école de Saint-Rémi accueille, un week-end par mois, cinq ou six personnes concernées pour un séjour court, encadré, avec de vraies activités. Pendant ce temps les familles soufflent. Nous avons chiffré : 410 € par personne et par week-end, repas compris. Nous savons qui paierait la moitié.',
    why: 'Le répit n’est pas un luxe : c’est ce qui permet de continuer.',
    by: 'epaule',
  },
  {
    title: 'Mon fils me fait peur parfois et je l’aime',
    text: 'Il n’y a aucun endroit où dire les deux dans la même phrase. Les associations défendent, les soignants relativisent, la famille conseille. Je voudrais un lieu où on puisse dire « j’ai fermé ma porte à clé cette nuit » sans que personne ne décroche un téléphone ni ne change de sujet.',
    from: 'aidants',
  },
  {
    title: 'Parler aux enfants de parents malades',
    text: 'Puéricultrice en PMI. Quand un parent est hospitalisé en psychiatrie, personne n’explique rien à l’enfant. Il y a de bons livres, il y a des mallettes. Il manque une personne, dans chaque service, dont ce soit le travail de s’asseoir dix minutes à hauteur de petite chaise.',
    from: 'professionnels',
    fate: { became: 'waiting' },
  },
  {
    title: 'Les voisins sont aussi des aidants',
    text: 'Je ne suis ni de la famille ni du métier. J’ai ses clés, c’est moi qu’elle appelle. Je ne sais pas ce que j’ai le droit de faire. Un dépliant pour les voisins, avec un numéro où on nous répond sans nous demander notre lien de parenté.',
    from: 'citoyens',
  },
  {
    title: 'Une carte d’aidant',
    text: 'Qui ouvre à des horaires souples au travail, une place de parking à l’hôpital, et un café. Surtout le café.',
    from: 'aidants',
    fate: { became: 'withdrawn' },
  },
  {
    title: 'Baluchonnage en psychiatrie',
    text: 'Le baluchonnage (un professionnel vient vivre quelques jours au domicile pendant que l’aidant part) existe pour les maladies de la mémoire. Pour les troubles psychiques, rien, alors que la fatigue est la même et qu’elle dure quarante ans. Lançons un essai avec cinq familles, deux fois dans l’année, et évaluons.',
    by: 'epaule',
    fate: { became: 'waiting' },
  },
]
