import type { Contribution } from './contribution.ts'

/** « Le soir, la nuit, le dimanche », theme: families, at night. */
export const SOIRS_PROCHES: readonly Contribution[] = [
  {
    title: '3 heures du matin, dans la cuisine',
    text: 'J’écris ceci à 3 h 10. Il marche dans le couloir. Je ne vais pas appeler, parce que si j’appelle on viendra le chercher, et demain il ne me parlera plus. Je voudrais pouvoir appeler sans que cela déclenche quoi que ce soit. Juste demander : je fais quoi, là, pendant une heure ?',
    why: 'Entre « rien » et « les pompiers », il n’y a rien.',
    from: 'aidants',
    into: 'relais-proches',
  },
  {
    title: 'Une nuit par mois',
    text: 'Que quelqu’un dorme chez nous une nuit par mois, et que moi je dorme. On choisirait la même personne toujours.',
    from: 'aidants',
    into: 'relais-proches',
  },
  {
    title: 'Ligne d’écoute des familles, le dimanche soir',
    text: 'Notre permanence téléphonique est tenue par des bénévoles, le mercredi. Or les appels arrivent le dimanche soir, après les repas de famille. Nous pouvons ouvrir ce créneau si le conseil prend en charge la formation de six écoutants et une supervision mensuelle. Nous apportons les écoutants.',
    by: 'epaule',
    into: 'relais-proches',
  },
  {
    title: 'Où dormir quand ça explose',
    text: 'Deux fois j’ai dormi dans la voiture avec ma petite sœur. Une chambre quelque part, gratuite, pour une nuit, où on ne pose pas trop de questions.',
    into: 'relais-proches',
  },
  {
    title: 'Les enfants, la nuit de l’hospitalisation',
    text: 'On emmène la maman à 22 h. Qui reste avec les deux petits ? J’étais la voisine, ils me connaissaient à peine. Il faut des familles-relais prêtes, déjà rencontrées quand tout va bien.',
    from: 'citoyens',
    into: 'relais-proches',
  },
  {
    title: 'Ne plus mentir à l’école le lundi',
    text: 'J’aimerais un mot, un vrai, qui dise à la maîtresse : la nuit a été difficile, merci d’être douce aujourd’hui. Sans dire quoi. Une espèce de carton que l’école connaîtrait.',
    from: 'aidants',
  },
  {
    title: 'Répit en semaine, pas que le week-end',
    text: 'Le week-end mon frère peut venir. C’est le mardi que je craque, à cause du bain et du traitement. Ne décidez pas pour nous quand on est fatigué.',
    from: 'aidants',
  },
  {
    title: 'qui prévient mon patron',
    text: 'nuit blanche = arriver en retard = avertissement. deux en un an. je veux pas expliquer ma vie a mon chef. un papier du cmp qui dit nuit d’urgence familiale, comme pour les enfants malades',
    from: 'aidants',
  },
  {
    title: 'Stage de survie pour conjoints',
    text: 'Un week-end pour apprendre : comment on respire, comment on ne répond pas, à quel moment on sort de la pièce, ce qu’on range dans la cuisine. Par des gens qui l’ont vécu, avec un psychologue qui se tait jusqu’au dimanche.',
    from: 'aidants',
  },
  {
    title: 'La distance',
    text: 'Mes parents vivent ici, moi à 600 km. La nuit je suis celle qu’ils appellent et je ne connais plus personne dans la vallée. Un contact local que les enfants éloignés puissent joindre : « pouvez-vous aller sonner chez eux ? »',
    from: 'aidants',
    into: 'numero-local',
  },
  {
    title: 'Homme aidant, 71 ans',
    text: 'Ma femme est malade depuis quarante ans. Je n’ai jamais demandé d’aide parce qu’on ne m’a jamais proposé que des groupes de parole. Je ne suis pas un parleur. Proposez un atelier bois le dimanche matin, je viendrai, et qui sait, je parlerai.',
    from: 'aidants',
  },
  {
    title: 'Après, pour la famille',
    text: 'Quand il y a eu intervention, police, hôpital, la famille se retrouve à 4 h du matin avec la table renversée. Qu’un psychologue nous appelle dans la semaine. Nous. Pas lui.',
    from: 'aidants',
    into: 'relais-proches',
  },
  {
    title: 'Mon mari',
    text: 'Finalement je préfère ne pas publier. Mon mari pourrait reconnaître.',
    from: 'aidants',
    fate: { became: 'withdrawn' },
  },
]
