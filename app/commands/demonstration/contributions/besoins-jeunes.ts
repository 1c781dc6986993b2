import type { Contribution } from './contribution.ts'

/** « Vos besoins pour 2028 », theme: children and young people. */
export const BESOINS_JEUNES: readonly Contribution[] = [
  {
    title: 'un endroit qui est pas l’infirmerie',
    text: 'au lycée si tu vas a l infirmerie tout le monde le sait et ya un mot a tes parents. on voudrait un truc en dehors, pas loin, ou tu rentres tu dis rien si tu veux, ya un canapé et qqun de sympa. ouvert entre 12 et 14 et apres 17h',
    why: 'pck sinon on en parle sur snap et c est pire',
  },
  {
    title: 'Le bus de 17 h 12',
    text: 'Je suis en internat. Le seul créneau avec la psychologue de la maison des ados c’est mercredi 16 h 30 et le dernier bus part à 17 h 12. Donc soit j’y vais et je rentre en stop, soit j’y vais pas. Décaler le bus de 40 minutes le mercredi, ça doit être possible non ?',
  },
  {
    title: 'Psychologue scolaire : une pour 1 900 élèves',
    text: 'Enseignante en primaire. Notre psychologue couvre onze écoles. Elle est excellente et nous la voyons en courant d’air. Je demande que le conseil porte, avec les maires, un poste supplémentaire, et qu’en attendant les communes financent des heures.',
    from: 'professionnels',
  },
  {
    title: 'Premiers secours en santé mentale pour les surveillants',
    text: 'On est 9 AED, on a entre 20 et 26 ans, on est les premiers à qui les élèves parlent. Formation reçue sur le sujet : aucune. J’ai reçu une élève qui pleurait dans l’escalier et j’ai dit « ça va aller », j’y repense encore. Deux jours de formation à la rentrée svp.',
    from: 'professionnels',
  },
  {
    title: 'les parents savent pas',
    text: 'moi jai eu une phobie scolaire en 4e. mes parents croyaient que je faisais semblant et le cpe aussi. faut une soiree pour les parents ou c’est des jeunes qui expliquent, pas des docteurs. je veux bien le faire si on est plusieurs',
  },
  {
    title: 'Écrans : arrêter de nous faire peur',
    text: 'Père de trois ados. Chaque réunion sur les écrans est une réunion d’épouvante. J’aimerais plutôt un atelier où parents et enfants viennent ensemble, montrent à quoi ils jouent, et négocient des règles avec quelqu’un qui ne prend parti pour personne.',
    from: 'citoyens',
  },
  {
    title: '18 ans et 1 jour',
    text: 'La veille de mes 18 ans j’avais une pédopsychiatre, une éducatrice et un atelier poterie. Le lendemain, une liste d’attente. Il faut que les deux services se recouvrent, de 16 à 20 ans, et que la personne qui me suit vienne avec moi au premier rendez-vous des adultes.',
    from: 'usagers',
  },
  {
    title: 'TCA, le premier rendez-vous est à 70 km',
    text: 'Quand une adolescente cesse de manger, chaque semaine compte. La consultation spécialisée est à Brennes, avec quatre mois d’attente. Je suis diététicienne et je propose une consultation avancée mensuelle ici, avec une infirmière et un médecin, et une ligne d’avis pour les généralistes entre deux.',
    from: 'professionnels',
  },
  {
    title: 'Les apprentis',
    text: 'On parle des lycéens, jamais des apprentis. Levé 5 h, chantier, CFA une semaine sur trois, personne autour. Mon patron est correct mais on parle de béton. Mettez quelqu’un au CFA, le midi.',
  },
  {
    title: 'Un distributeur de câlins',
    text: 'Ou alors un chien à la vie scolaire. Il y en a un dans le collège de ma cousine, il s’appelle Tofu, il est mieux que tous les adultes. Je suis sérieuse pour le chien.',
  },
  {
    title: 'Harcèlement',
    text: 'Pas un numéro de plus. Pas une affiche de plus. Quelqu’un qui vient dans la classe le lendemain, et qui revient la semaine d’après, et celle d’après.',
    from: 'citoyens',
    fate: { became: 'waiting' },
  },
  {
    title: 'Dans la classe de mon fils',
    text: 'Il y a un garçon dans la classe de mon fils, au collège, en 5e B, Théo, qui dit qu’il entend des choses. Sa mère est dépassée, elle élève ses enfants seule au lotissement. Les autres se moquent. Il faudrait que quelqu’un fasse quelque chose pour cet enfant.',
    from: 'citoyens',
    fate: {
      became: 'answered',
      reason: 'personal-situation',
      message:
        'Votre inquiétude est juste, et nous ne publierons pas ce texte : on y reconnaît un enfant. L’infirmière du collège et le service social scolaire peuvent agir vite ; le 119 répond jour et nuit quand un enfant est en danger ou risque de l’être.\n\nSi vous le souhaitez, proposez ce qui aiderait tous les élèves dans ce cas.',
      answer:
        'J’ai appelé l’infirmière, elle prend les choses en main. Je comprends pour le texte. Je propose à la place : que les élèves apprennent, dès la 6e, quoi faire quand un camarade va mal.',
    },
  },
  {
    title: 'Skatepark la nuit',
    text: 'Éclairer le skatepark jusqu’à 22 h. Oui c’est de la santé mentale.',
  },
]
