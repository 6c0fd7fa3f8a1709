// Shows and hides questions at once; the server decides.
document.querySelectorAll('.form-fields').forEach((form) => {
 const all = (what, within) => [...within.querySelectorAll(what)];
 const fields = all('[data-key]', form);
 const rules = all('[data-hide]', form).map((box) => [box, JSON.parse(box.dataset.hide)]);
 const answer = (field) => {
  const kind = field.dataset.kind, inputs = all('input:not([type=hidden]),select,textarea', field);
  const ticked = inputs.filter((input) => input.checked).map((input) => input.value);
  if (kind === 'tick') return !!ticked[0];
  if (kind === 'many') return ticked;
  const text = inputs[0]?.type === 'radio' ? ticked[0] : inputs[0]?.value.trim();
  if (kind === 'number') return text && !isNaN(text.replace(',', '.')) ? +text.replace(',', '.') : null;
  return kind === 'one' ? text || null : text;
 };
 const decide = (now, [what, a, b]) => {
  if (what === 'is') return a ?? null;
  if (what === 'of') return now[a] ?? null;
  const x = decide(now, a), y = b && decide(now, b), same = JSON.stringify(x) === JSON.stringify(y);
  const more = typeof x === 'number' && typeof y === 'number' ? x - y : NaN;
  switch (what) {
   case 'and': return x === false || y === false ? false : (x === true && y === true) || null;
   case 'or': return x === true || y === true || (x === false && y === false ? false : null);
   case 'not': return typeof x === 'boolean' ? !x : null;
   case 'has': return x && x.includes(y);
   case '=': return same;
  }
  return isNaN(more) ? null : what === '<' ? more < 0 : more <= 0;
 };
 const look = () => {
  const now = {};
  for (const field of fields) now[field.dataset.key] = answer(field);
  const gone = rules.filter(([, rule]) => decide(now, rule) === true);
  for (const field of fields)
   if (gone.some(([box]) => box.contains(field))) now[field.dataset.key] = JSON.parse(field.dataset.first);
  for (const [box, rule] of rules) box.hidden = box.disabled = decide(now, rule) === true;
 };
 form.addEventListener('input', look);
 addEventListener('pageshow', look);
 // Whoever comes back to a page with mistakes later gets the form, and not the browser's "resubmit?".
 form.closest('form')?.addEventListener('submit', () => history.replaceState(null, '', location.href));
});
