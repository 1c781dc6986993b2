import type { Contribution } from './contribution.ts'

/** « Le soir, la nuit, le dimanche », theme: knowing where to go, and getting there. */
export const SOIRS_ACCES: readonly Contribution[] = [
  {
    title: 'Une carte qui dit la vérité',
    text: 'L’affiche de la salle d’attente donne neuf numéros. J’ai tout appelé un dimanche : deux répondent, un est celui d’une pizzeria. Une seule carte, vérifiée chaque mois par quelqu’un dont c’est le travail, avec la date de vérification imprimée dessus.',
    why: 'Un mauvais numéro, à ce moment-là, c’est une porte qui claque.',
    from: 'usagers',
  },
  {
    title: 'Sur le ticket de pharmacie',
    text: 'Toutes les pharmacies impriment un ticket. Au dos : qui appeler ce soir. Coût : zéro.',
    from: 'professionnels',
  },
  {
    title: 'Le dernier car',
    text: 'Le dernier car pour Villaubrelle part à 18 h 40. Toute réunion du soir est donc interdite aux villages. Soit un minibus à 21 h 30 deux fois par semaine, soit vous déplacez les réunions, soit vous arrêtez de dire que c’est ouvert à tous.',
    from: 'citoyens',
  },
  {
    title: 'Covoiturage solidaire du GEM',
    text: 'Nous organisons déjà des retours en voiture entre nous, à l’arrache, par téléphone. Il nous faudrait : une assurance, le remboursement de l’essence, et un petit planning en ligne. Budget de l’an dernier si on l’avait eu : 1 940 €.',
    by: 'gem',
  },
  {
    title: 'J’ai pas le permis (médicaments)',
    text: 'On m’a retiré le droit de conduire à cause du traitement. Normal. Mais ici sans voiture tu n’existes pas. Taxi remboursé pour les soins, ok, mais pour aller boire un café avec un copain le samedi soir ? C’est du soin aussi.',
    from: 'usagers',
  },
  {
    title: 'Allumer la lumière',
    text: 'Entre l’arrêt de car et le CMP il y a 300 m sans éclairage. L’hiver, à 17 h 30, je fais demi-tour.',
    from: 'usagers',
  },
  {
    title: 'Panneau lumineux du rond-point',
    text: 'Celui qui annonce le loto. Entre deux lotos, il peut dire « Ça ne va pas ? 3114, gratuit, jour et nuit ». Le conseil municipal doit pouvoir voter ça en quatre minutes.',
    from: 'citoyens',
  },
  {
    title: 'Horaires affichés dehors',
    text: 'Bonjour. Je viens de loin. La porte est fermée et il n’y a rien d’écrit. Merci d’afficher dehors : ouvert quand, fermé quand, et où aller sinon. En gros. À hauteur de fauteuil.',
    from: 'usagers',
  },
  {
    title: 'Répondeur',
    text: 'Changer le message du répondeur. La voix dit « en cas d’urgence, raccrochez ». J’ai raccroché. Et après ?',
    from: 'usagers',
  },
  {
    title: 'Télé-consultation du soir à la mairie',
    text: 'Une cabine avec une vraie porte, un vrai siège, internet qui marche, et un agent à l’accueil jusqu’à 20 h le jeudi. Chez moi ça coupe toutes les trois phrases et mes enfants entendent tout.',
    from: 'citoyens',
  },
  {
    title: 'Gens du voyage',
    text: 'Médiatrice sur l’aire d’accueil. Les familles ne vont nulle part le soir parce qu’on leur demande une adresse avant de leur demander ce qui se passe. Un mot d’ordre simple à tous les accueils : d’abord « qu’est-ce qui vous arrive ? », ensuite les papiers.',
    from: 'professionnels',
  },
  {
    title: 'Pour les saisonniers du camping',
    text: 'De juin à septembre on est 200. Beaucoup de jeunes, beaucoup d’alcool, personne ne sait qu’il existe quoi que ce soit ici. Une affiche marrante dans les sanitaires. Les gens lisent, aux toilettes.',
    from: 'citoyens',
  },
  {
    title: 'Audio',
    text: 'je li pas bien. faire des message vocal ou des video avec quelquun qui parle normal. pour dire ou aler la nuit',
    from: 'usagers',
  },
  {
    title: 'Un plan B quand le CMP est en grève, en pont ou en formation',
    text: 'Cette année, entre les ponts de mai et la semaine de formation, le centre a été fermé onze jours sur trente et un. Je ne discute pas les raisons. Je demande qu’un message parte à chaque patient, avec la personne à joindre.',
    from: 'aidants',
  },
  {
    title: 'Stationnement',
    text: 'Mettre plus de places de parking pour les médecins devant le cabinet.',
    from: 'citoyens',
    fate: {
      became: 'refused',
      reason: 'off-topic',
      message:
        'La question portait sur les soirs, les nuits et les dimanches. Le stationnement se décide en mairie, au service de la voirie. Si votre idée est qu’un médecin s’installe plus volontiers, dites-le nous autrement.',
    },
  },
]
