export const letters = {
  greeting: 'Bonjour {{name}},',
  invitation: {
    subject: 'Votre accès à Concerto',
    text: 'Vous rejoignez l’équipe « {{council}} » sur Concerto. Votre rôle : {{role}}.',
    platform: 'Vous allez administrer la plateforme Concerto : y créer des conseils et nommer les personnes qui les coordonnent et les président.',
  },
  reset: {
    subject: 'Un nouveau mot de passe pour Concerto',
    text: 'Un nouveau mot de passe a été demandé pour votre compte Concerto.',
  },
  named: {
    subject: 'Un nouveau rôle sur Concerto',
    text: 'Vous avez un nouveau rôle dans l’équipe « {{council}} » : {{role}}.',
    way: 'Vous le trouverez en vous connectant comme d’habitude :\n{{url}}',
  },
  distress: {
    subject: 'Concerto : un signal de détresse attend votre réponse',
    text: 'Un texte reçu par « {{council}} » peut dire une détresse. Il vous attend, à vous et à la personne qui partage cette charge.',
    way: 'Ouvrez cette adresse et connectez-vous :\n{{url}}',
    more: 'Ce message ne dit rien du texte, exprès. D’autres signaux peuvent arriver avant que vous n’ouvriez la page : vous ne recevrez pas un message pour chacun.',
  },
  sheet: {
    subject: 'Une feuille de codes à imprimer',
    text: 'Votre structure va remettre des codes de participation pour la consultation « {{consultation}} » ({{council}}). Une feuille vous attend.',
    way: 'Ouvrez cette adresse et connectez-vous :\n{{url}}',
    once: 'La feuille ne s’imprime qu’une fois. Ouvrez-la là où une imprimante est prête.',
  },
  'voting-link': {
    subject: 'Votre lien pour voter',
    text: 'Quelqu’un, sans doute vous, a demandé à voter avec cette adresse dans la consultation « {{consultation}} » ({{council}}).',
    way: 'Pour recevoir votre droit de vote, ouvrez cette adresse sur l’appareil avec lequel vous voterez :\n{{url}}',
    once: 'Elle sert une seule fois, jusqu’au {{until}}. Ne la donnez à personne : qui l’ouvre peut voter à votre place.',
    secret: 'Votre vote restera secret : votre droit de vote est signé sans être vu, et rien de ce que garde Concerto ne relie cette adresse à votre bulletin.',
    unexpected: 'Vous n’avez rien demandé ? Ne faites rien : personne ne peut voter avec votre adresse sans ce message.',
  },
  'voting-link-again': {
    subject: 'Votre lien pour voter',
    text: 'Quelqu’un, sans doute vous, a demandé à voter avec cette adresse dans la consultation « {{consultation}} » ({{council}}). Mais cette adresse a déjà reçu un droit de vote, et il n’en est donné qu’un.',
    way: 'Si la réception s’était arrêtée en route, reprenez-la sur le même appareil, dans le même navigateur :\n{{url}}',
    lost: 'Sinon, votre droit de vote est sur l’appareil où vous l’avez reçu. Personne ne peut le refaire : comme le vote est secret, personne ne sait s’il a servi.',
  },
  news: {
    subject: 'Du nouveau sur Concerto',
    text: 'Quelqu’un, sans doute vous, a laissé cette adresse pour être prévenu. Il y a du nouveau.',
    way: 'Revenez sur le site, avec votre code :\n{{url}}',
    forget: 'Ce message ne dit rien de plus, exprès. Pour ne plus en recevoir, ouvrez le même suivi et effacez votre adresse.',
    unexpected: 'Vous n’attendiez pas ce message ? Ne faites rien. Votre adresse sera effacée d’elle-même.',
  },
  meeting: {
    title: 'Séance : {{title}}',
    when: 'Quand : {{begins}}, jusqu’à {{ends}}',
    where: 'Où : {{place}}',
    link: 'À distance : {{url}}',
    access: 'Accessibilité : {{access}}',
    way: 'L’ordre du jour et les documents, avec votre compte :\n{{url}}',
    needs: 'Vous avez besoin d’autre chose pour participer ? Dites-le à la coordination du conseil.',
    documents: 'Documents joints :\n{{documents}}',
    calendar: 'Le fichier joint met cette séance à jour dans votre agenda.',
  },
  convocation: {
    subject: 'Convocation à une séance',
    text: '{{body}} ({{council}}) se réunit. Vous y êtes attendu ou attendue.',
  },
  'meeting-moved': {
    subject: 'Une séance a changé',
    text: 'La date, l’heure ou le lieu d’une séance a changé. {{body}} ({{council}}) se réunit maintenant ainsi.',
  },
  'meeting-cancelled': {
    subject: 'Une séance est annulée',
    text: 'Cette séance n’aura pas lieu. {{body}} ({{council}}) vous dira la prochaine date.',
    reason: 'Pourquoi : {{reason}}',
  },
  subscription: {
    subject: 'Voulez-vous les nouvelles du conseil ?',
    text: 'Quelqu’un, sans doute vous, a demandé à recevoir les nouvelles de « {{council}} » à cette adresse.',
    way: 'Pour dire oui, ouvrez cette adresse et confirmez :\n{{url}}',
    unexpected: 'Vous n’avez rien demandé ? Ne faites rien : vous ne recevrez rien d’autre, et cette adresse sera effacée dans sept jours.',
  },
  'subscribed-already': {
    subject: 'Vous recevez déjà les nouvelles du conseil',
    text: 'Quelqu’un, sans doute vous, a demandé à recevoir les nouvelles de « {{council}} » à cette adresse. Elle les reçoit déjà.',
    way: 'Pour ne plus les recevoir, ouvrez cette adresse :\n{{url}}',
    unexpected: 'Vous n’avez rien demandé ? Ne faites rien : rien ne change.',
  },
  'consultation-opened': {
    subject: 'Une nouvelle consultation est ouverte',
    text: '« {{council}} » ouvre une consultation : {{consultation}}',
    way: 'La lire et y participer :\n{{url}}',
  },
  'result-released': {
    subject: 'Le résultat d’une consultation est publié',
    text: '« {{council}} » publie le résultat de sa consultation : {{consultation}}',
    way: 'Lire le résultat :\n{{url}}',
  },
  'decisions-published': {
    subject: 'Ce que le conseil a décidé',
    text: '« {{council}} » a décidé ce qu’il fait de chaque priorité de sa consultation : {{consultation}}',
    way: 'Lire les décisions, et pourquoi :\n{{url}}',
  },
  'minutes-published': {
    subject: 'Un compte rendu est publié',
    text: '« {{council}} » publie le compte rendu d’une de ses séances.',
    way: 'Le trouver sur la page du conseil :\n{{url}}',
  },
  subscriber: {
    stop: 'Vous recevez ce message parce que vous l’avez demandé. Pour ne plus en recevoir et effacer votre adresse :\n{{url}}',
  },
  link: {
    way: 'Pour choisir votre mot de passe, ouvrez cette adresse :\n{{url}}',
    once: 'Elle sert une seule fois, jusqu’au {{until}}.',
    unexpected: 'Vous n’attendiez pas ce message ? Ne vous en servez pas, et prévenez votre conseil.',
  },
}
