/* Accounts, in Cairn's words. */

// Whoever is logged out, or whose session has ended, logs in where everybody does.
const leaveOwnLogin = () => {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.replace('/login?out');
  }
};
window.addEventListener('hashchange', leaveOwnLogin);
leaveOwnLogin();

// The stones lead to Cairn's own first page, as everywhere.
document.addEventListener(
  'click',
  event => {
    if (event.target.closest('.navbar-brand')) {
      event.preventDefault();
      event.stopPropagation();
      window.location.assign('/coordinator');
    }
  },
  true
);

export default {
  app: {name: 'Accounts', vendor: 'Cairn'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en'], fallbackLocale: 'en'}
};
