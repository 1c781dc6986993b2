export const subscribing = {
  title: 'Recevoir les nouvelles',
  lead: 'Vous recevez un e-mail quand il y a du nouveau : une consultation, un résultat, des décisions. Rien d’autre.',
  how: 'Votre adresse est cachée. Personne au conseil ne peut la lire. Le site ne garde pas votre nom.',
  apart: 'Votre adresse reste loin de vos textes et de votre vote. Vous restez anonyme.',
  stop: 'Vous pouvez arrêter quand vous voulez. Il y a un lien dans chaque e-mail. Le site efface alors votre adresse.',
  sent: 'Un e-mail va arriver. Ouvrez le lien dans cet e-mail. Puis dites oui. Sinon, le site efface votre adresse après sept jours.',
  sentLate: 'Vous ne voyez rien ? Regardez dans les indésirables. Ou recommencez demain.',
  impossible: 'Ce site n’envoie pas d’e-mails pour le moment. Regardez la page du conseil.',
  linkText: 'Vous recevez un e-mail quand il y a du nouveau.',
  yours: {
    askedLead: 'Voulez-vous recevoir les nouvelles de ce conseil par e-mail ?',
    confirmedLead: 'Vous recevez les nouvelles de ce conseil par e-mail.',
    stop: 'Arrêter et effacer mon adresse',
    unknownLead: 'Il n’y a pas d’abonnement ici. Le site ne garde aucune adresse.',
    doneConfirm: 'Vous recevrez les nouvelles. Vous pouvez arrêter quand vous voulez.',
    doneStop: 'Votre adresse est effacée. Un dernier e-mail est peut-être déjà parti.',
  },
}
