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

// Tasklist reads its words from a file and draws its list meanwhile: a browser without them from an earlier visit may
// show keys such as CREATION_DATE until the next one. They are put where Tasklist looks before it starts.
const WORDS = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;
const keepWords = async () => {
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  const place = `${WORDS}_locales_data_en_${window.bust}`;
  if (!kept[place]) {
    const answer = await fetch(`${WORDS}en.json?bust=${window.bust}`);
    if (answer.ok) {
      kept[place] = JSON.stringify(await answer.json());
      localStorage.setItem('camunda-web', JSON.stringify(kept));
    }
  }
};
try {
  await keepWords();
} catch (withoutThem) {
  // Tasklist starts as it would have started
}

// What went wrong before is over when a task is sent again.
document.addEventListener(
  'click',
  event => {
    const button = event.target.closest('[cam-tasklist-form] .form-actions .btn-primary');
    if (button && !button.disabled) {
      document.querySelectorAll('[notifications-panel] .alert-danger .close').forEach(close => close.click());
    }
  },
  true
);

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
