/* Accounts, in Cairn's words. */

// Whoever is logged out, or whose session has ended, logs in where everybody does.
const leaveOwnLogin = () => {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.replace('/login?out');
  }
};
window.addEventListener('hashchange', leaveOwnLogin);
leaveOwnLogin();

export default {
  app: {name: 'Accounts', vendor: 'Cairn'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en'], fallbackLocale: 'en'}
};
