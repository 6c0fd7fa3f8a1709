/* Tasklist, in Cairn's words. */

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
  app: {name: 'Tasks', vendor: 'Cairn'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'takes the selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'goes to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'goes to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'goes to the first field of the form'},
    startProcess: {key: 'ctrl+alt+p', description: 'opens the list of what can be started'}
  }
};
