import type { Contribution } from './contribution.ts'

/** « Le soir, la nuit, le dimanche », theme: when things go very badly. */
export const SOIRS_CRISE: readonly Contribution[] = [
  {
    title: 'Vendredi 17 h 05',
    text: 'C’est l’heure où ça se dégrade et c’est l’heure où tout ferme. On dirait que les deux sont coordonnés. Je demande une permanence du vendredi 17 h au lundi 9 h, même avec une seule personne, même dans un bureau prêté par les pompiers.',
    from: 'aidants',
    into: 'numero-local',
  },
  {
    title: 'Pas les urgences',
    text: 'Brancard, néon, un monsieur qui saigne à côté, six heures, puis un interne très jeune qui demande si j’ai des idées noires devant tout le couloir. J’ai dit non pour qu’on me laisse partir. Il faut un AUTRE endroit.',
    why: 'J’ai menti pour pouvoir sortir. Je ne suis sûrement pas la seule.',
    from: 'usagers',
    into: 'lieu-de-nuit',
  },
  {
    title: 'Une maison avec un canapé et une bouilloire',
    text: 'J’ai vu ça en Angleterre : un « crisis café ». Ouvert de 18 h à 2 h. Deux personnes, dont une qui a déjà traversé. On arrive sans rendez-vous, on s’assoit, on boit un thé trop infusé, on parle ou pas. La plupart des gens rentrent dormir chez eux ensuite.',
    from: 'citoyens',
    into: 'lieu-de-nuit',
  },
  {
    title: 'quelqu un au bout du fil qui connait aubrelle',
    text: 'les numeros nationaux c bien mais quand la dame me demande si ya un cmp pres de chez moi et que je dois lui epeler le nom de la ville ca me fatigue. un numero ici',
    from: 'usagers',
    into: 'numero-local',
  },
  {
    title: 'Équipe mobile de nuit : oui, mais à deux',
    text: 'Infirmier de nuit depuis 18 ans. Je suis pour une équipe qui se déplace, à deux conditions : jamais seul, et avec un psychiatre joignable qui décroche. Sinon on fabrique des soignants qui démissionnent, et vous n’aurez plus ni nuit ni jour.',
    from: 'professionnels',
  },
  {
    title: 'Nous avons une salle, prenez-la',
    text: 'La salle du premier étage du GEM est libre le soir. Nous la proposons pour un accueil de nuit, à condition que ce ne soit pas nous qui l’assurions : nous sommes des pairs, pas des veilleurs. Mais être deux d’entre nous, volontaires, à côté d’un professionnel, oui, nous savons faire.',
    by: 'gem',
    into: 'lieu-de-nuit',
  },
  {
    title: 'Savoir que ça va s’arrêter',
    text: 'La nuit de la crise, ce qui m’aurait aidé c’est quelqu’un qui l’a déjà eue et qui dise : vers 5 heures ça baisse. Pas un médecin. Un ancien combattant.',
    from: 'usagers',
    into: 'lieu-de-nuit',
  },
  {
    title: 'Le plan de crise sur le frigo',
    text: 'On fait bien des plans communaux pour les inondations. Un plan d’une page, préparé quand ça va bien : mes signes, qui j’appelle, où je vais, qui garde le chat. Une copie au médecin, une au frigo. Le CMP pourrait aider à l’écrire.',
    why: 'À 2 h du matin on ne réfléchit pas. On lit.',
    from: 'usagers',
  },
  {
    title: 'Les pompiers',
    text: 'Pompier volontaire. Une intervention sur quatre la nuit, c’est du psychique. On arrive à quatre, en tenue, gyrophare, devant les voisins. On fait ce qu’on peut, on est gentils, mais on a appris à éteindre. Une infirmière psy au téléphone pendant qu’on est sur place, ça changerait tout.',
    from: 'professionnels',
  },
  {
    title: 'Menottes',
    text: 'Je n’avais rien fait. J’étais malade. On m’a emmené menotté à 23 h devant ma fille. Je demande que ce soit une ambulance. Point.',
    from: 'usagers',
  },
  {
    title: 'Le médecin de garde qui ne veut pas',
    text: 'Pour une hospitalisation il faut un certificat. Le week-end, aucun médecin de garde ne veut le faire : soit il ne se déplace pas, soit il « ne connaît pas le patient ». On attend le lundi en se relayant devant la porte. Une convention avec deux ou trois médecins volontaires, payés correctement.',
    from: 'aidants',
  },
  {
    title: 'Lits de crise',
    text: 'Trois lits, 72 heures maximum, entrée sans certificat, sortie libre. Psychiatre de liaison, je sais que la moitié de mes hospitalisations du week-end n’auraient pas lieu si cette marche existait entre chez soi et l’hôpital.',
    from: 'professionnels',
    into: 'lieu-de-nuit',
  },
  {
    title: 'Après la sortie',
    text: 'On sort un vendredi. Rendez-vous dans 3 semaines. Personne n’appelle. Quelqu’un qui appelle le samedi, juste : alors, cette première nuit ?',
    from: 'usagers',
    into: 'numero-local',
  },
  {
    title: 'Répondre aux SMS',
    text: 'Je ne peux pas parler au téléphone quand je suis mal, ma voix s’en va. Par écrit je peux. Un numéro local où on peut écrire et où quelqu’un répond, pas un robot, pas « votre message est important ».',
    into: 'numero-local',
  },
  {
    title: 'Veilleurs',
    text: 'Dans mon immeuble on s’est organisé à trois après un drame que je ne raconterai pas. On a fait la formation des sentinelles, on sait poser la question et on sait qui appeler. Il en faudrait dans chaque village : la secrétaire de mairie, le cafetier, le prof de judo.',
    from: 'citoyens',
  },
  {
    title: 'Ras le bol',
    text: 'J’ai appelé SOIXANTE ET UNE fois en un an le soir. Réponse : rappelez demain. Une fois demain était férié. Vous voulez mon avis ? Arrêtez de consulter les gens et ouvrez un service.',
    why: 'Parce que.',
    from: 'aidants',
    into: 'numero-local',
  },
  {
    title: 'Alcool, la nuit',
    text: 'Si j’ai bu, on me renvoie. Or je bois parce que ça ne va pas, la nuit, et c’est la nuit que ça ne va pas. Un endroit où on a le droit d’arriver alcoolisé, calme mais alcoolisé, et d’être encore là au matin quand on peut enfin parler.',
    from: 'usagers',
    into: 'lieu-de-nuit',
  },
  {
    title: 'Le nom de l’infirmier de nuit',
    text: 'L’infirmier de nuit du service, au deuxième, Didier, il est formidable, il faudrait qu’il soit partout. À l’inverse, celle qui est là le dimanche ne devrait pas faire ce métier.',
    from: 'usagers',
    fate: {
      became: 'returned',
      reason: 'names-someone',
      message:
        'C’est un beau compliment, et un reproche : dans les deux cas on reconnaît quelqu’un, et nous ne publions pas. Pouvez-vous décrire ce que fait cet infirmier, sans le nommer ? C’est justement ce qui peut inspirer les autres.',
    },
  },
]
