// People can be dragged, and the page stays where it is; without this every button does the same.
const board = () => document.getElementById('board');
const put = (html, focus) => {
 const page = new DOMParser().parseFromString(html, 'text/html');
 const next = page.getElementById('board');
 if (!next) return location.reload();
 document.title = page.title;
 document.body.className = page.body.className;
 const parts = 'part' in next.dataset ? next.querySelectorAll('#said, .sheet') : [next];
 for (const part of parts) document.getElementById(part.id).replaceWith(part);
 document.querySelector(focus)?.focus();
 look();
};
const send = async (form, button, focus) => {
 const data = new URLSearchParams(new FormData(form));
 if (button) data.set(button.name, button.value);
 for (const sheet of form.querySelectorAll('.sheet')) data.append('shown', sheet.dataset.mark);
 const answer = await fetch(button?.getAttribute('formaction') || form.action, { method: 'POST', body: data });
 if (answer.redirected) return location.reload();
 put(await answer.text(), focus);
};
addEventListener('submit', (event) => {
 if (!board()?.contains(event.target)) return;
 event.preventDefault();
 const { name, value } = event.submitter;
 const chosen = name === 'to' && event.target.querySelector('input[name=person]:checked');
 send(event.target, event.submitter, chosen ? '#' + chosen.id : `button[name="${name}"][value="${value}"]`);
});
addEventListener('dragstart', (event) => {
 const person = event.target.closest?.('[data-person]');
 if (person) event.dataTransfer.setData('text/plain', person.dataset.person);
});
addEventListener('dragover', (event) => {
 if (event.target.closest?.('[data-group]')) event.preventDefault();
});
addEventListener('drop', (event) => {
 const group = event.target.closest?.('[data-group]');
 const chosen = document.getElementById('p' + event.dataTransfer.getData('text/plain'));
 if (!group || !chosen) return;
 event.preventDefault();
 chosen.checked = true;
 send(chosen.form, group.querySelector('button[name=to]'), '#' + chosen.id);
});
const look = () => {
 const seconds = board()?.dataset.again;
 if (seconds) setTimeout(async () => put(await (await fetch(location.href)).text()), seconds * 1000);
};
look();
