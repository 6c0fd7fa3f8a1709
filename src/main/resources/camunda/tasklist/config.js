/* Tasklist, in Cairn's words. */

// Whoever is logged out, or whose session has ended, logs in where everybody does.
const leaveOwnLogin = () => {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.replace('/login?out');
  }
};
window.addEventListener('hashchange', leaveOwnLogin);
leaveOwnLogin();

// Back to Cairn, on any screen: what stands in the menu itself is folded away on a narrow one.
const addWayBack = () => {
  const brand = document.querySelector('.navbar-header > .navbar-brand');
  if (brand && !document.querySelector('.cairn-overview')) {
    const link = document.createElement('a');
    link.className = 'cairn-overview';
    link.href = '/coordinator';
    link.textContent = 'Overview';
    brand.after(link);
  }
};

// The stones lead there as well.
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

// A task that is gone is told in words, not in the engine's.
const ENGINES_OWN = /^\s*(<task>|Cannot find task|No matching task|ENGINE-\d+)/;
new MutationObserver(() => {
  addWayBack();
  document.querySelectorAll('[notifications-panel] .message').forEach(message => {
    if (ENGINES_OWN.test(message.textContent)) {
      message.textContent = 'Somebody has completed it, or it is no longer needed. Please choose another task.';
    }
  });
}).observe(document.body, {childList: true, subtree: true});

export default {
  app: {name: 'Tasks', vendor: 'Cairn'},
  customScripts: ['scripts/subjects'],
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
