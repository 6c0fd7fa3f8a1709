/* Whom each task of the list is about. The engine holds no names; Cairn tells them to whoever may read the task. */

let asked = new Map();

// The list is drawn anew again and again: the words stand there at once, and are asked for all the same.
let told = {};

const ask = async () => {
  const waiting = asked;
  asked = new Map();
  const ids = [...waiting.keys()].map(encodeURIComponent).join(',');
  try {
    const answer = await fetch('/coordinator/tasks/subjects?ids=' + ids, {headers: {Accept: 'application/json'}});
    const words = answer.ok ? await answer.json() : {};
    waiting.forEach((node, id) => (node.textContent = words[id] || ''));
    told = words;
  } catch (offline) {
    // the rows stay as they are; the next refresh asks again
  }
};

// All rows of a list are drawn in one go, and asked for in one request.
const show = (node, {taskId}) => {
  node.className = 'cairn-subject';
  node.textContent = told[taskId] || '';
  if (asked.size === 0) {
    setTimeout(ask);
  }
  asked.set(taskId, node);
};

export default [{id: 'cairn-subject', pluginPoint: 'tasklist.card', priority: 100, render: show}];
